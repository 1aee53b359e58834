import type { Entry } from '../entry.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

const earlierFault = (
  entry: Entry<unknown>,
  field: string,
  date: string | undefined,
  published: string | undefined,
): Fault[] =>
  date !== undefined && published !== undefined && date < published
    ? [
        entry.at([field], {
          problem: say({
            vi: `${quote(date)} sớm hơn ngày đăng ${quote(published)}`,
            en: `${quote(date)} is earlier than the day of publication ${quote(published)}`,
          }),
          hint: say({ vi: 'không sớm hơn ngày đăng', en: 'not earlier than the day of publication' }),
        }),
      ]
    : [];

/** Nothing is updated, stops being urgent or may be told before it was published. */
export const publicationFaults = ({ news, notices, releases }: Content): Fault[] => [
  ...news.flatMap((article) =>
    earlierFault(article, 'updated', article.draft.updated, article.draft.published),
  ),
  ...notices.flatMap((notice) =>
    earlierFault(notice, 'urgentUntil', notice.draft.urgentUntil, notice.draft.published),
  ),
  ...releases.flatMap((release) =>
    earlierFault(release, 'embargo', release.draft.embargo, release.draft.published),
  ),
];
