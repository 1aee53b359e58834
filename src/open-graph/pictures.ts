import { memoise } from '../cache/memoise.ts';
import { type Phase, phases } from '../conference/phase.ts';
import { allSections, ownPages } from '../conference/routes.ts';
import type { NewsEntry } from '../conference/types.ts';
import type { Site } from '../conference/site.ts';
import { language } from '../i18n/index.ts';
import { itemLine } from '../wording/item-words.ts';
import { conferenceWhen } from '../wording/state.ts';
import { type Locale, newsListPath, pathTo } from '../i18n/paths.ts';
import { photoView } from '../media/supplied.ts';
import type { Preview } from '../print/preview.ts';
import { href, inBase } from '../i18n/href.ts';

/** Which page has which picture when its link is shared: its own, that of its phase, or that of the page above it. */

/** `/loai/trang/` becomes `loai-trang`, home `trang`, after the word for it. */
const nameOf = (locale: Locale, path: string): string => {
  const words = path.slice(pathTo(locale).length).split('/').filter(Boolean);
  return words.length === 0 ? language[locale].files.home : words.join('-');
};

const when = (site: Site, locale: Locale): string =>
  [conferenceWhen(site, language[locale]), site.venue.shortName].join(' · ');

/** Address of the list of news of a phase. */
const phasePath = (locale: Locale, phase: Phase): string =>
  `${pathTo(locale, 'news')}${newsListPath(locale, { phase }) ?? ''}/`;

/** Articles share a picture for each phase: what is set does not grow with the news. */
const phasesOf = ({ articles }: Site): Phase[] =>
  phases.filter((phase) => articles.some((one) => one.phase === phase));

/** The conference's name, whose phrases no line tears. */
const wholePhrases = ({ name }: Site['conference']): string =>
  [name.kind, ...name.theme.flat()].map((phrase) => phrase.replaceAll(' ', '\u00A0')).join(' ');

/** Every picture by its name, without ending. Every page of a build asks for them. */
export const previewsOf = memoise((site: Site, locale: Locale): Map<string, Preview> => {
  const { t } = language[locale];
  const under = when(site, locale);
  const visit = site.visits.find(({ cancelled }) => !cancelled) ?? site.visits[0];
  const ofVisit = visit ? itemLine(visit, site, language[locale]).join(' · ') : under;
  const named = (path: string, preview: Preview): [string, Preview] => [nameOf(locale, path), preview];
  return new Map([
    named(pathTo(locale), { title: wholePhrases(site.conference), under }),
    ...allSections(site).map((section) =>
      named(pathTo(locale, section), {
        title: t.pages[section],
        under: section === 'visit' ? ofVisit : under,
      }),
    ),
    ...ownPages(site.pages).map(([id, { title }]) => named(pathTo(locale, undefined, id), { title, under })),
    ...phasesOf(site).map((phase) =>
      named(phasePath(locale, phase), {
        title: `${t.pages.news}: ${t.common.phases[phase].toLocaleLowerCase(locale)}`,
        under,
      }),
    ),
    ...site.items.map((item) =>
      named(pathTo(locale, 'programme', item.id), {
        title: item.title,
        under: itemLine(item, site, language[locale]).join(' · '),
      }),
    ),
    ...site.deletedItems.map(({ id, version }) =>
      named(pathTo(locale, 'programme', id), { title: version.title, under: t.changes.deletedTitle }),
    ),
    ...site.delegations.map((delegation) =>
      named(pathTo(locale, 'delegations', delegation.id), {
        title: delegation.name,
        under: [t.delegations.own, conferenceWhen(site, language[locale])].join(' · '),
      }),
    ),
  ]);
});

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
