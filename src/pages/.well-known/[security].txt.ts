import type { APIRoute } from 'astro';
import { env } from '../../env.ts';
import { getSite } from '../../reader/site.ts';
import { securityTxt } from '../../formats/security-txt.ts';
import { defaultLocale, locales } from '../../i18n/paths.ts';
import { inBase } from '../../i18n/href.ts';

/** `security.txt`, where a contact is given; no file where none is. */

export const getStaticPaths = async () => {
  const { conference } = await getSite(defaultLocale);
  const contact = conference.responsible.security;
  return contact === undefined ? [] : [{ params: { security: 'security' }, props: { contact } }];
};

export const GET: APIRoute = ({ props, site }) =>
  new Response(
    securityTxt({
      contact: String(props['contact']),
      languages: locales,
      address: new URL(inBase('/.well-known/security.txt'), site).href,
      built: env.now,
    }),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
