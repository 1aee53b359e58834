import type { APIRoute } from 'astro';
import { inBase } from '../i18n/href.ts';

/** The site as an app on a home screen (W3C Web Application Manifest). */
export const GET: APIRoute = ({ locals: { language, locale, site } }) => {
  const { brand, conference } = site;
  const home = inBase('/');
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: inBase(`/${name}-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: home,
    name: conference.name.short,
    // Below an icon there is room for a dozen letters.
    short_name: conference.name.kind,
    description: conference.summary,
    lang: locale,
    dir: language.typography.direction,
    start_url: home,
    scope: home,
    // Not `standalone`: a page without a way back is a dead end for many readers.
    display: 'minimal-ui',
    background_color: brand.light.paper,
    theme_color: brand.light.field,
    icons: [icon('icon', 192, 'any'), icon('icon', 512, 'any'), icon('icon-maskable', 512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
