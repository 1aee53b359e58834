import type { APIRoute } from 'astro';
import { language } from '../../../i18n/index.ts';
import { pathsOf } from '../../_paths.ts';
import { pressKit } from '../../../press/entries.ts';

export const getStaticPaths = () =>
  pathsOf(['files'], async (site, locale) =>
    (await pressKit(site, locale))
      ? [{ params: { kit: language[locale].files.kit.replace(/\.zip$/, '') } }]
      : [],
  );

/** All materials of the press room in one archive. */
export const GET: APIRoute = async ({ locals: { locale, site } }) => {
  const kit = await pressKit(site, locale);
  return new Response(kit && new Uint8Array(kit.bytes), { headers: { 'Content-Type': 'application/zip' } });
};
