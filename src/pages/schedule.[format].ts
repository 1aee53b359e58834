import type { APIRoute } from 'astro';
import { frabJson } from '../formats/frab/frab-json.ts';
import { frabXml } from '../formats/frab/frab-xml.ts';
import { scheduleOf } from '../formats/frab/schedule.ts';
import { href, inBase } from '../i18n/href.ts';

/** The programme for conference apps, in the frab format, as XML and as JSON. */

interface Props {
  format: keyof typeof formats;
}

const formats = { xml: frabXml, json: frabJson };

export const getStaticPaths = () =>
  (['xml', 'json'] as const).map((format) => ({ params: { format }, props: { format } }));

export const GET: APIRoute<Props> = ({
  props: { format },
  locals: { language, locale, site },
  site: origin,
}) => {
  const absolute = (path: string) => new URL(path, origin).href;
  const schedule = scheduleOf(site, {
    language,
    locale,
    home: absolute(href(locale)),
    pageOf: (id) => absolute(href(locale, 'programme', id)),
  });
  return new Response(formats[format](schedule, absolute(inBase(`/schedule.${format}`))), {
    headers: { 'Content-Type': `application/${format}; charset=utf-8` },
  });
};
