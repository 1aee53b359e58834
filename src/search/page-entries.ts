import { fullName } from '../conference/name.ts';
import type { SearchEntry } from './results.ts';
import { ownPages, pageOf, type Section } from '../conference/routes.ts';
import type { ProgrammeItem } from '../conference/programme.ts';
import type { Conference, Place, StandingPage } from '../conference/types.ts';
import { titleInState } from '../wording/item-state.ts';
import { itemLine } from '../wording/item-words.ts';
import { planNote } from '../wording/plan-words.ts';
import { conferenceWhen } from '../wording/state.ts';
import type { PlanSource } from '../conference/changes.ts';
import { bodyOf, sentences, type SearchWords } from './programme-entries.ts';

/** The site's own pages as things to be found, and the parts of those that are one long text. */

export interface PageSource extends PlanSource {
  conference: Conference;
  pages: ReadonlyMap<string, StandingPage>;
  visits: readonly ProgrammeItem[];
  placeOf: (id: string | undefined) => Place | undefined;
}

/** Whoever types the name of a page means the page. */
export const pageWeight = 3;

/** Pages that are one text: each of its sections can be found. */
export const standingEntries = (source: PageSource, words: SearchWords): SearchEntry[] =>
  [
    ...[...source.pages].filter(([, { role }]) => role === 'plan' || role === 'accessibility'),
    ...ownPages(source.pages),
  ].flatMap(([id, page]) => {
    const { t } = words.language;
    const route = page.role;
    const note = route === 'plan' ? planNote(source, words.language) : undefined;
    const address = route === undefined ? words.href(undefined, id) : words.href(route);
    const sections = words.sectionsOf(`pages/${id}`);
    const opening = sections.filter(({ anchor }) => !anchor).map(({ text }) => text);
    return [
      {
        title: page.title,
        names: route && [t.pages[route]],
        context: note ?? '',
        text: sentences(page.description, ...opening),
        href: address,
        weight: pageWeight,
      },
      ...sections
        .filter(({ anchor, text }) => anchor && text !== '')
        .map(({ title, anchor, text }) => ({
          title,
          context: [page.title, note].filter(Boolean).join('. '),
          text,
          href: `${address}#${anchor}`,
          weight: 0.5,
        })),
    ].map((one): SearchEntry => ({ kind: 'about', ...one }));
  });

/** The main pages themselves, so that their names lead to them. */
export const pageEntries = (
  source: PageSource,
  words: SearchWords,
  routes: readonly Section[],
): SearchEntry[] => {
  const { language } = words;
  const { t, searchTerms } = language;
  const { conference, visits } = source;
  const dropped = visits.every(({ cancelled }) => cancelled);
  const press = pageOf(source.pages, 'press');
  // When it is, or that it is not held, as of the items themselves.
  const contexts: Partial<Record<Section, string>> = {
    programme: conferenceWhen(source, language),
    visit: visits.map((item) => itemLine(item, source, language).join(', ')).join('; '),
    about: conference.name.short,
  };
  const kinds: Partial<Record<Section, SearchEntry['kind']>> = {
    programme: 'programme',
    delegations: 'delegations',
    venue: 'places',
    visit: 'places',
    press: 'materials',
    news: 'news',
    notices: 'notices',
    about: 'about',
    search: 'about',
    sitemap: 'about',
    lobby: 'programme',
  };
  const texts: Partial<Record<Section, string>> = {
    about: fullName(conference.name),
    delegations: sentences(
      t.descriptions.delegations,
      `${t.delegations.expected}: ${conference.expectedAttendance}`,
    ),
    press: sentences(t.descriptions.press, press && bodyOf(words, `pages/${press}`)),
  };
  const home: SearchEntry = {
    kind: 'about',
    title: t.navigation.home,
    names: searchTerms.pages.home,
    context: conference.name.short,
    text: sentences(conference.name.short, conference.summary),
    href: words.href(),
    weight: pageWeight,
  };
  return [
    home,
    ...routes.flatMap((route): SearchEntry[] => {
      const kind = kinds[route];
      if (kind === undefined) return [];
      return [
        {
          kind,
          title:
            route === 'visit'
              ? titleInState({ title: t.pages.visit, cancelled: dropped }, conference, language)
              : t.pages[route],
          names: searchTerms.pages[route],
          context: contexts[route] ?? '',
          text: texts[route] ?? t.descriptions[route],
          href: words.href(route),
          weight: pageWeight,
        },
      ];
    }),
  ];
};

/** What has become other than it was published; there is a place for it before there is such a thing. */
export const changesEntry = (words: SearchWords): SearchEntry => {
  const { t, anchors, searchTerms } = words.language;
  return {
    kind: 'notices',
    title: t.changes.title,
    names: searchTerms.things.changes,
    context: t.pages.notices,
    text: '',
    href: `${words.href('notices')}#${anchors.changes}`,
  };
};
