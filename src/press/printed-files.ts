import { env } from '../env.ts';
import { dateAt } from '../conference/dates.ts';
import type { Site } from '../conference/site.ts';
import { language } from '../i18n/index.ts';
import type { PrintKind } from '../conference/press.ts';
import { printedName } from '../i18n/addresses.ts';
import type { Locale } from '../i18n/paths.ts';
import { pageOf } from '../conference/routes.ts';
import { printablesOf } from '../print/printables.ts';
import type { PrintContext } from '../print/source.ts';
import { href, inBase } from '../i18n/href.ts';

/** What is printed of this site, with the names of the files: for the endpoint and the press page. */

export interface PrintedFile {
  kind: PrintKind;
  /** Of a delegation, a release or a banner its id, of a mark its colours. */
  id?: string | undefined;
  /** What it is among others of its kind, in words. */
  label?: string | undefined;
  format: 'pdf' | 'svg' | 'png';
  /** `doan-ke-ben.pdf` */
  name: string;
  /** The day of this edition, `2030-05-17`. */
  date: string;
  bytes: () => Promise<Buffer>;
  /** SVG of it, or of its first page. */
  drawing: () => Promise<string>;
}

const contextOf = ({ conference }: Site, locale: Locale): PrintContext => ({
  language: language[locale],
  locale,
  pageOf: (route, id) =>
    new URL(route === 'home' ? href(locale) : href(locale, route, id), import.meta.env.SITE).href,
  absolute: (path) => new URL(inBase(path), import.meta.env.SITE).href,
  today: dateAt(env.now, conference.timeZone),
});

/** What editors wrote of everything that is printed word for word, by entry. */
const textsOf = ({ pages, releases, textOf }: Site): Map<string, string> => {
  const plan = pageOf(pages, 'plan');
  const entries = [...(plan ? [`pages/${plan}`] : []), ...releases.map(({ id }) => `releases/${id}`)];
  return new Map(
    entries.flatMap((entry) => {
      const text = textOf(entry);
      return text === undefined ? [] : [[entry, text]];
    }),
  );
};

export const printedFiles = (site: Site, locale: Locale): PrintedFile[] => {
  const printables = printablesOf(site, contextOf(site, locale), textsOf(site));
  return printables.flatMap(({ kind, id, label, date, forms, drawing }) =>
    forms.map(({ format, bytes }) => ({
      kind,
      id,
      label,
      format,
      name: printedName(locale, kind, id, format),
      date,
      bytes,
      drawing,
    })),
  );
};
