import type { APIRoute } from 'astro';
import unregister from '../offline/unregister.js?raw';

/**
 * The worker that clears away earlier ones: for `npm run dev`, which must not be hidden behind what the
 * finished site saved on the same port, and for releases without an offline copy. In all others the build
 * puts the real worker in its place (`build/precache.ts`).
 */
export const GET: APIRoute = () =>
  new Response(unregister, { headers: { 'Content-Type': 'text/javascript' } });
