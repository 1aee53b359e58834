import type { FieldChange, ItemChange } from '../conference/changes.ts';
import type { ConferenceChange } from '../conference/conference-changes.ts';
import type { IsoDate } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';
import { conferenceChangeWords } from './state.ts';

/** One thing that a change altered, or all that it did: `Giờ bắt đầu. Trước: 14:00. Nay: `, `15:00`. */
export interface ChangeLine {
  /** Empty where `now` says it all. */
  lead: string;
  now: string;
}

const words = ({ field }: FieldChange, value: FieldChange['before'], { t, dates }: Language): string => {
  if (value === undefined) return t.common.open;
  if (value === true) return field === 'cancelled' ? t.programme.cancelled : t.common.tentative;
  if (value === false) return field === 'cancelled' ? t.changes.takesPlace : t.changes.confirmed;
  return field === 'date' ? dates.compactDate(value) : value;
};

/** What a recorded change altered; of an item that is new, gone or cancelled only that. */
export const changeLines = ({ added, deleted, fields }: ItemChange, language: Language): ChangeLine[] => {
  const { t } = language;
  if (deleted) return [{ lead: '', now: t.programme.cancelled }];
  if (added) return [{ lead: '', now: t.changes.addedTitle }];
  const dropped = fields.filter(({ field, after }) => field === 'cancelled' && after === true);
  return (dropped.length > 0 ? dropped : fields).map((one) => ({
    lead: `${t.programme.fields[one.field]}. ${t.changes.before}: ${words(one, one.before, language)}. ${t.changes.now}: `,
    now: words(one, one.after, language),
  }));
};

/** `Cập nhật ngày 05/3/2030` */
export const changedOn = ({ date }: { date: IsoDate }, { t, dates }: Language): string =>
  `${t.common.updated} ${dates.compactDate(date)}`;

/** The newest change in one line: of the whole conference, if it changed no earlier than any item. */
export const latestChange = (
  {
    changes: [change],
    conferenceChanges: [whole],
  }: { changes: readonly ItemChange[]; conferenceChanges: readonly ConferenceChange[] },
  language: Language,
): { date: IsoDate; text: string } | undefined => {
  if (whole !== undefined && whole.date >= (change?.date ?? '')) {
    const { title, text } = conferenceChangeWords(whole, language);
    return { date: whole.date, text: [title, text].filter(Boolean).join('. ') };
  }
  return change && { date: change.date, text: change.title };
};
