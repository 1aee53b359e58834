import type { APIRoute } from 'astro';
import { frabXml } from '../formats/frab/frab-xml.ts';
import { scheduleOf } from '../formats/frab/schedule.ts';
import { href, inBase } from '../i18n/href.ts';

/** The programme for conference apps, in the frab format. */
export const GET: APIRoute = ({ locals: { language, locale, site }, site: origin }) => {
  const absolute = (path: string) => new URL(path, origin).href;
  const schedule = scheduleOf(site, {
    language,
    locale,
    home: absolute(href(locale)),
    pageOf: (id) => absolute(href(locale, 'programme', id)),
  });
  return new Response(frabXml(schedule, absolute(inBase('/schedule.xml'))), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
