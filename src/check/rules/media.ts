import { dateAt } from '../../conference/dates.ts';
import { isPhotoFormat, type MediaText } from '../../conference/media.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

type Text = Entry<Omit<MediaText, 'id'>>;

/** Fields that only one of the two kinds has. */
const ofPhotos = ['alt'] as const;
const ofRecordings = ['length', 'poster', 'transcript'] as const;

const missingField = (entry: Text, field: 'alt' | 'length', what: string): Fault[] =>
  entry.draft[field] === undefined && !entry.wrong.has(field)
    ? [entry.at([field], { problem: `thiếu trường này, ${what} nào cũng phải có` })]
    : [];

const unusedFields = (entry: Text, fields: readonly (keyof Omit<MediaText, 'id'>)[], what: string): Fault[] =>
  fields
    .filter((field) => entry.draft[field] !== undefined)
    .map((field) =>
      entry.at([field], { problem: `trường này chỉ dùng cho ${what}`, remedy: 'Xóa dòng này' }),
    );

/** Longer ones do not fit into the file. */
const longest = 1000;

const tooLong = (entry: Text): Fault[] =>
  (['caption', 'alt', 'terms'] as const).flatMap((field) => {
    const { length } = [...(entry.draft[field] ?? '')];
    return length > longest
      ? [
          entry.at([field], {
            problem: `dài ${length} ký tự`,
            remedy: `Rút gọn còn nhiều nhất ${longest} ký tự`,
          }),
        ]
      : [];
  });

/** What a text says fits its file, and nothing was taken tomorrow. */
export const mediaFaults = ({ media, mediaFormats, conference, now }: Content): Fault[] => {
  const timeZone = conference?.draft.timeZone;
  const today = timeZone === undefined ? undefined : dateAt(now, timeZone);
  return media.flatMap((entry) => {
    const format = mediaFormats.get(entry.id);
    const { date } = entry.draft;
    const early =
      today !== undefined && date !== undefined && date > today
        ? [entry.at(['date'], { problem: `${quote(date)} là ngày chưa đến`, hint: 'không sau hôm nay' })]
        : [];
    const fields =
      format === undefined
        ? []
        : isPhotoFormat(format)
          ? [...missingField(entry, 'alt', 'ảnh'), ...unusedFields(entry, ofRecordings, 'bản ghi')]
          : [...missingField(entry, 'length', 'bản ghi'), ...unusedFields(entry, ofPhotos, 'ảnh')];
    return [...early, ...tooLong(entry), ...fields];
  });
};
