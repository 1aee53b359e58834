import type { APIRoute } from 'astro';
import { kitName, routeParams, type Locale } from '../../../i18n/paths.ts';
import { pressKit } from '../../../press.ts';

export const getStaticPaths = async () => {
  const kits = await Promise.all(
    routeParams('files').map(async ({ params, locale }) =>
      (await pressKit(locale))
        ? [{ params: { ...params, kit: kitName[locale].replace(/\.zip$/, '') }, props: { locale } }]
        : [],
    ),
  );
  return kits.flat();
};

/** All materials of the press room in one archive. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const kit = await pressKit(locale);
  return new Response(kit && new Uint8Array(kit.bytes), { headers: { 'Content-Type': 'application/zip' } });
};
