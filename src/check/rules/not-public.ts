import { onRelease } from '../../conference/press.ts';
import { isPublic, announcedUpdate } from '../../conference/publication.ts';
import type { IsoDate, NewsEntry } from '../../conference/types.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

type Dated = Entry<{ draft: boolean; published: IsoDate; embargo?: string | undefined }>;

/** Whether readers see an article, a notice or a release at the time of the build; one without a readable date counts as seen. */
export const isPublicEntry = (
  { draft: { draft, published, embargo } }: Dated,
  { conference, now }: Pick<Content, 'conference' | 'now'>,
): boolean => {
  const timeZone = conference?.draft.timeZone;
  if (draft) return false;
  if (published === undefined || timeZone === undefined) return true;
  return isPublic(onRelease({ draft: false, published, embargo }, timeZone), now);
};

/** A day of a change that is not there yet is said: most of them are slips of the hand. */
const updateWarnings = ({ news, conference, now }: Content): Fault[] => {
  const timeZone = conference?.draft.timeZone;
  return news.flatMap((entry: Entry<Omit<NewsEntry, 'id'>>) => {
    const { updated } = entry.draft;
    if (updated === undefined || timeZone === undefined || announcedUpdate(updated, now, timeZone)) return [];
    return [
      entry.at(['updated'], {
        problem: `chưa đến ngày sửa ${quote(updated)}, trang chưa ghi ngày này`,
        remedy: 'Xem lại ngày, hoặc dựng lại trang khi đến ngày ấy',
        warning: true,
      }),
    ];
  });
};

/** What readers will not see yet is said, so that nobody waits for it. */
export const notPublicWarnings = (content: Content): Fault[] => [
  ...updateWarnings(content),
  ...entryWarnings(content),
];

const entryWarnings = (content: Content): Fault[] =>
  [...content.news, ...content.notices, ...content.releases]
    .filter((entry) => !isPublicEntry(entry, content))
    .map((entry: Dated) => {
      const { draft, published = '', embargo } = entry.draft;
      if (!draft && embargo !== undefined) {
        return entry.at(['embargo'], {
          problem: `chưa đến giờ được công bố ${quote(embargo)}, chưa hiện trên trang`,
          remedy: 'Dựng lại trang sau giờ ấy, xem mục Thông cáo báo chí trong content/README.md',
          warning: true,
        });
      }
      return draft
        ? entry.at(['draft'], {
            problem: 'còn là bản nháp, chưa hiện trên trang',
            remedy: 'Xóa dòng draft khi muốn đăng, rồi dựng lại trang',
            warning: true,
          })
        : entry.at(['published'], {
            problem: `chưa đến ngày đăng ${quote(published)}, chưa hiện trên trang`,
            remedy: `Sẽ hiện từ ngày ${published}, dựng lại trang khi đó`,
            warning: true,
          });
    });
