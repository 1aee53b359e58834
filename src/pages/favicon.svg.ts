import type { APIRoute } from 'astro';
import { onGround } from '../print/mark.ts';

/** The conference's mark as the icon of its site, on paper: browsers' own grounds may be as dark as the mark. */
export const GET: APIRoute = ({ locals }) => {
  const { brand } = locals.site;
  return new Response(onGround(brand.markSvg, brand.light.paper, { margin: 1 / 32, radius: 1 / 5 }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
