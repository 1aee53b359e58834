import type { APIRoute } from 'astro';
import { getSite } from '../../../content.ts';
import { routeParams, type Locale } from '../../../i18n/paths.ts';
import { previewsOf } from '../../../previews.ts';
import { type Preview, previewPng } from '../../../print/preview.ts';

interface Props {
  locale: Locale;
  preview: Preview;
}

export const getStaticPaths = async () =>
  (
    await Promise.all(
      routeParams('pictures').map(async ({ params, locale }) =>
        [...(await previewsOf(locale))].map(([name, preview]) => ({
          params: { ...params, name },
          props: { locale, preview },
        })),
      ),
    )
  ).flat();

/** The picture of a shared link. */
export const GET: APIRoute<Props> = async ({ props: { locale, preview } }) => {
  const png = await previewPng(preview, await getSite(), locale);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
