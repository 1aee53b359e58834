import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, icons } from '../media/icon.ts';

/** The mark as icons for home screens. */

export const getStaticPaths = (() =>
  Object.entries(icons).map(([name, icon]) => ({
    params: { icon: name },
    props: { icon },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props, locals }) => {
  const { brand } = locals.site;
  const png = await drawIcon(brand.markSvg, brand.light.paper, props['icon']);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
