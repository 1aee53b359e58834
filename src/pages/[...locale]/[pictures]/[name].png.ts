import type { APIRoute } from 'astro';
import { pathsOf } from '../../_paths.ts';
import { previewsOf } from '../../../open-graph/previews.ts';
import { type Preview, previewPng } from '../../../print/preview.ts';

interface Props {
  preview: Preview;
}

export const getStaticPaths = () =>
  pathsOf(['pictures'], (site, locale) =>
    [...previewsOf(site, locale)].map(([name, preview]) => ({ params: { name }, props: { preview } })),
  );

/** The picture of a shared link. */
export const GET: APIRoute<Props> = async ({ props: { preview }, locals: { locale, site } }) => {
  const png = await previewPng(preview, site, locale);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
