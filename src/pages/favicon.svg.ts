import type { APIRoute } from 'astro';
import { getSite } from '../content.ts';

/** The conference's mark as the icon of its site. */
export const GET: APIRoute = async () => {
  const { brand } = await getSite();
  return new Response(brand.markSvg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
