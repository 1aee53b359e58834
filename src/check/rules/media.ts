import { dateAt } from '../../conference/dates.ts';
import { isPhotoFormat, type MediaText } from '../../conference/media.ts';
import type { Entry } from '../entry.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

type Text = Entry<Omit<MediaText, 'id'>>;

/** Fields that only one of the two kinds has. */
const ofPhotos = ['alt'] as const;
const ofRecordings = ['length', 'poster', 'transcript'] as const;

const missingField = (entry: Text, field: 'alt' | 'length', what: string): Fault[] =>
  entry.draft[field] === undefined && !entry.wrong.has(field)
    ? [
        entry.at([field], {
          problem: say({
            vi: `thiếu trường này, ${what} nào cũng phải có`,
            en: `this field is missing, every ${what} needs it`,
          }),
        }),
      ]
    : [];

const unusedFields = (entry: Text, fields: readonly (keyof Omit<MediaText, 'id'>)[], what: string): Fault[] =>
  fields
    .filter((field) => entry.draft[field] !== undefined)
    .map((field) =>
      entry.at([field], {
        problem: say({ vi: `trường này chỉ dùng cho ${what}`, en: `this field is for ${what}s alone` }),
        remedy: say({ vi: 'Xóa dòng này', en: 'Delete this line' }),
      }),
    );

/** Longer ones do not fit into the file. */
const longest = 1000;

const tooLong = (entry: Text): Fault[] =>
  (['caption', 'alt', 'terms'] as const).flatMap((field) => {
    const { length } = [...(entry.draft[field] ?? '')];
    return length > longest
      ? [
          entry.at([field], {
            problem: say({ vi: `dài ${length} ký tự`, en: `this has ${length} characters` }),
            remedy: say({
              vi: `Rút gọn còn nhiều nhất ${longest} ký tự`,
              en: `Shorten it to ${longest} characters at most`,
            }),
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
        ? [
            entry.at(['date'], {
              problem: say({
                vi: `${quote(date)} là ngày chưa đến`,
                en: `${quote(date)} is a day that has not come yet`,
              }),
              hint: say({ vi: 'không sau hôm nay', en: 'not later than today' }),
            }),
          ]
        : [];
    const fields =
      format === undefined
        ? []
        : isPhotoFormat(format)
          ? [
              ...missingField(entry, 'alt', say({ vi: 'ảnh', en: 'photo' })),
              ...unusedFields(entry, ofRecordings, say({ vi: 'bản ghi', en: 'recording' })),
            ]
          : [
              ...missingField(entry, 'length', say({ vi: 'bản ghi', en: 'recording' })),
              ...unusedFields(entry, ofPhotos, say({ vi: 'ảnh', en: 'photo' })),
            ];
    return [...early, ...tooLong(entry), ...fields];
  });
};
