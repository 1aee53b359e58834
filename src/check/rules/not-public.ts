import { onRelease } from '../../conference/press.ts';
import { isPublic, announcedUpdate } from '../../conference/publication.ts';
import type { IsoDate, NewsEntry } from '../../conference/types.ts';
import type { Entry } from '../entry.ts';
import { say } from '../../languages.ts';
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
        problem: say({
          vi: `chưa đến ngày sửa ${quote(updated)}, trang chưa ghi ngày này`,
          en: `the day of the change ${quote(updated)} has not come yet, the site does not say it`,
        }),
        remedy: say({
          vi: 'Xem lại ngày, hoặc dựng lại trang khi đến ngày ấy',
          en: 'Look at the date, or build the site again when that day comes',
        }),
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
          problem: say({
            vi: `chưa đến giờ được công bố ${quote(embargo)}, chưa hiện trên trang`,
            en: `the time when this may be told, ${quote(embargo)}, has not come yet, it is not on the site`,
          }),
          remedy: say({
            vi: 'Dựng lại trang sau giờ ấy, xem mục Thông cáo báo chí trong content/README.md',
            en: 'Build the site again after that time, see Press releases in content/README.en.md',
          }),
          warning: true,
        });
      }
      return draft
        ? entry.at(['draft'], {
            problem: say({
              vi: 'còn là bản nháp, chưa hiện trên trang',
              en: 'this is a draft still, it is not on the site',
            }),
            remedy: say({
              vi: 'Xóa dòng draft khi muốn đăng, rồi dựng lại trang',
              en: 'Delete the line draft when you want to publish it, and build the site again',
            }),
            warning: true,
          })
        : entry.at(['published'], {
            problem: say({
              vi: `chưa đến ngày đăng ${quote(published)}, chưa hiện trên trang`,
              en: `the day of publication ${quote(published)} has not come yet, it is not on the site`,
            }),
            remedy: say({
              vi: `Sẽ hiện từ ngày ${published}, dựng lại trang khi đó`,
              en: `It will appear on ${published}, build the site again then`,
            }),
            warning: true,
          });
    });
