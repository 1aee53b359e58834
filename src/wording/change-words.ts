import type { FieldChange, ItemChange } from '../conference/changes.ts';
import type { ConferenceChange } from '../conference/conference-changes.ts';
import type { IsoDate } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';
import { conferenceChangeWords } from './state.ts';

/** One altered field in words: what it is, what it was, what it is now. */
export interface ChangeWords {
  label: string;
  before: string;
  now: string;
}

const words = ({ field }: FieldChange, value: FieldChange['before'], { t, dates }: Language): string => {
  if (value === undefined) return t.common.open;
  if (value === true) return field === 'cancelled' ? t.programme.cancelled : t.common.tentative;
  if (value === false) return field === 'cancelled' ? t.changes.takesPlace : t.changes.confirmed;
  return field === 'date' ? dates.compactDate(value) : value;
};

/** What a recorded change altered; nothing for an item that is gone altogether, and of a cancelled one only that. */
export const changeWords = ({ deleted, fields }: ItemChange, language: Language): ChangeWords[] => {
  const dropped = fields.filter(({ field, after }) => field === 'cancelled' && after === true);
  return deleted
    ? []
    : (dropped.length > 0 ? dropped : fields).map((one) => ({
        label: language.t.programme.fields[one.field],
        before: words(one, one.before, language),
        now: words(one, one.after, language),
      }));
};

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
