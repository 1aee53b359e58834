import { buildTime } from './clock.ts';
import { dateAt } from './conference/dates.ts';
import { getSite, getText } from './content.ts';
import { language } from './i18n/index.ts';
import { fileNames, type Locale } from './i18n/paths.ts';
import { documentsOf, type NamedDocument } from './print/documents/index.ts';
import { planPage } from './print/documents/plan.ts';
import { documentPdf, versionOf } from './print/set-document.ts';
import type { PrintContext } from './print/source.ts';
import { href } from './site.ts';

/** What is printed of this site: its pieces with their names, for the endpoints and the press page. */

const contextOf = async (locale: Locale): Promise<PrintContext> => {
  const { conference } = await getSite();
  return {
    language: language[locale],
    locale,
    pageOf: (route, id) =>
      new URL(route === 'home' ? href(locale) : href(locale, route, id), import.meta.env.SITE).href,
    today: dateAt(buildTime, conference.timeZone),
  };
};

export interface PrintedDocument extends NamedDocument {
  /** `doan-ke-ben.pdf` */
  name: string;
  /** The day of this edition. */
  date: string;
  pdf: () => Promise<Buffer>;
}

export const printedDocuments = async (locale: Locale): Promise<PrintedDocument[]> => {
  const site = await getSite();
  const context = await contextOf(locale);
  return documentsOf(site, context, await getText('pages', planPage)).map((one) => ({
    ...one,
    name: `${[fileNames[locale][one.kind], one.id].filter(Boolean).join('-')}.pdf`,
    date: versionOf(one.document, site, context),
    pdf: () => documentPdf(one.document, site, context),
  }));
};
