import type { Place } from '../conference/types.ts';
import { type Locale, pathTo } from './paths.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Link to a path of this site, wherever it is mounted: `/tin-tuc/` becomes `/hoi-nghi-2025/tin-tuc/`. */
export const inBase = (path: string): string => `${base}${path}`;

/** The path of a page from its address, wherever the site is mounted. */
export const pathIn = (pathname: string): string => pathname.slice(base.length);

/** Link to a page of this site. Takes what `pathTo` takes. */
export const href = (...to: Parameters<typeof pathTo>): string => inBase(pathTo(...to));

/** Link to where the site tells about a place. */
export const hrefOfPlace = (locale: Locale, { id, kind }: Pick<Place, 'id' | 'kind'>): string =>
  kind === 'visit' ? href(locale, 'visit') : `${href(locale, 'venue')}#${id}`;
