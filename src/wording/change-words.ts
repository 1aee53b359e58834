import type { FieldChange, ItemChange } from '../conference/changes.ts';
import type { Language } from '../i18n/index.ts';

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

/** What a recorded change altered; nothing for an item that is gone altogether. */
export const changeWords = ({ deleted, fields }: ItemChange, language: Language): ChangeWords[] =>
  deleted
    ? []
    : fields.map((one) => ({
        label: language.t.programme.fields[one.field],
        before: words(one, one.before, language),
        now: words(one, one.after, language),
      }));
