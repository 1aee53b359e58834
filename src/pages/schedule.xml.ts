import type { APIRoute } from 'astro';
import { getSite } from '../content.ts';
import { frabXml } from '../formats/frab-xml.ts';
import { scheduleOf } from '../formats/frab.ts';
import { language } from '../i18n/index.ts';
import { defaultLocale as locale } from '../i18n/paths.ts';
import { href, inBase } from '../site.ts';

/** The programme for conference apps, in the frab format. */
export const GET: APIRoute = async ({ site: origin }) => {
  const absolute = (path: string) => new URL(path, origin).href;
  const schedule = scheduleOf(await getSite(), {
    language: language[locale],
    locale,
    home: absolute(href(locale)),
    pageOf: (id) => absolute(href(locale, 'programme', id)),
  });
  return new Response(frabXml(schedule, absolute(inBase('/schedule.xml'))), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
