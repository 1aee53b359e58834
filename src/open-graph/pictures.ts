import type { NewsEntry } from '../conference/types.ts';
import type { Site } from '../conference/site.ts';
import { href, inBase } from '../i18n/href.ts';
import { type Locale, pathTo } from '../i18n/paths.ts';
import { photoView } from '../media/supplied.ts';
import { nameOf, phasePath, previewsOf } from './previews.ts';

/** Which page has which picture when its link is shared: its own, that of its phase, or that of the page above it. */

/** The article whose page is at `path`. */
const articleAt = ({ news, newsRank }: Site, locale: Locale, path: string): NewsEntry | undefined => {
  const section = pathTo(locale, 'news');
  const rank = path.startsWith(section) ? newsRank(path.slice(section.length, -1)) : undefined;
  return rank === undefined ? undefined : news[rank];
};

/** What Open Graph asks of a picture: its address from the root of the server, and its words for who does not see it. */
export interface PreviewPicture {
  address: string;
  alt: string;
}

/** The picture of the page at `pathname`. */
export const previewPicture = async (
  site: Site,
  locale: Locale,
  pathname: string,
): Promise<PreviewPicture> => {
  let path = pathname.slice(inBase('').length);
  const article = articleAt(site, locale, path);
  const photo = article?.picture && (await photoView(site, locale, article.picture));
  if (photo) return { address: photo.share, alt: photo.alt };
  const previews = previewsOf(site, locale);
  if (article) path = phasePath(locale, article.phase);
  while (path.length > 1 && !previews.has(nameOf(locale, path))) path = path.replace(/[^/]*\/?$/, '');
  const own = nameOf(locale, path);
  const name = previews.has(own) ? own : nameOf(locale, pathTo(locale));
  const { title = '', under = '' } = previews.get(name) ?? {};
  const alt = `${title}. ${under}`.replaceAll('\u00A0', ' ');
  return { address: `${href(locale, 'pictures')}${name}.png`, alt };
};
