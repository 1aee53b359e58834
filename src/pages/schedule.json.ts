import type { APIRoute } from 'astro';
import { frabJson } from '../formats/frab/frab-json.ts';
import { scheduleOf } from '../formats/frab/schedule.ts';
import { href, inBase } from '../i18n/href.ts';

/** The programme for conference apps, in the frab format, as JSON. */
export const GET: APIRoute = ({ locals: { language, locale, site }, site: origin }) => {
  const absolute = (path: string) => new URL(path, origin).href;
  const schedule = scheduleOf(site, {
    language,
    locale,
    home: absolute(href(locale)),
    pageOf: (id) => absolute(href(locale, 'programme', id)),
  });
  return new Response(frabJson(schedule, absolute(inBase('/schedule.json'))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
