import type { APIRoute } from 'astro';
import { language } from '../../../i18n/index.ts';
import { routeParams } from '../../../i18n/paths.ts';
import { getSite } from '../../../reader/site.ts';
import { pressKit } from '../../../press/entries.ts';

export const getStaticPaths = async () => {
  const site = await getSite();
  const kits = await Promise.all(
    routeParams('files').map(async ({ params, locale }) =>
      (await pressKit(site, locale))
        ? [{ params: { ...params, kit: language[locale].files.kit.replace(/\.zip$/, '') } }]
        : [],
    ),
  );
  return kits.flat();
};

/** All materials of the press room in one archive. */
export const GET: APIRoute = async ({ locals: { locale, site } }) => {
  const kit = await pressKit(site, locale);
  return new Response(kit && new Uint8Array(kit.bytes), { headers: { 'Content-Type': 'application/zip' } });
};
