import type { SearchEntry } from './results.ts';
import type { About, NewsEntry, Notice, Organiser } from '../conference/types.ts';
import type { PressMaterial, PressRelease } from '../conference/press.ts';
import { newestNews } from './parts.ts';
import type { Section } from '../conference/routes.ts';
import { bodyOf, sentences, type SearchWords } from './programme-entries.ts';
import { answers } from '../wording/item-text.ts';
import { changesEntry, pageEntries, type PageSource, standingEntries } from './page-entries.ts';

/** News, notices, materials and what the conference is as things to be found. */

/** What can be found of them; the site has all of it. */
export interface PublicationSource extends PageSource {
  news: readonly NewsEntry[];
  notices: readonly Notice[];
  materials: readonly PressMaterial[];
  releases: readonly PressRelease[];
  organisers: readonly Organiser[];
  about: About | undefined;
}

const published = (
  kind: 'news' | 'notices',
  { id, title, lead, published: date }: NewsEntry | Notice,
  words: SearchWords,
): SearchEntry => {
  const { t, dates } = words.language;
  return {
    kind,
    title,
    context: `${t.news.published} ${dates.compactDate(date)}`,
    text: sentences(lead, bodyOf(words, `${kind}/${id}`)),
    also: t.pages[kind],
    // What they say of the programme and the people stands where it belongs as well.
    weight: 0.7,
    href: words.href(kind, id),
  };
};

/** An article, or a link to another medium's, which leads there. */
export const newsEntry = (entry: NewsEntry, words: SearchWords): SearchEntry => {
  const own = published('news', entry, words);
  if (entry.url === undefined) return own;
  const { t } = words.language;
  const context = `${own.context} · ${t.common.source}: ${entry.outlet} (${t.news.leaves})`;
  return { ...own, context, href: entry.url };
};

const pressEntries = (
  { materials, releases, conference }: PublicationSource,
  words: SearchWords,
): SearchEntry[] => {
  const { t, anchors, searchTerms, dates } = words.language;
  const page = words.href('press');
  const { contact, spokesperson, registration } = conference.press;
  const questions = [
    { label: t.press.contactPerson, answer: contact },
    { label: t.press.spokesperson, answer: spokesperson },
    { label: t.press.registration, answer: registration },
  ];
  return [
    ...releases.map(({ id, title, lead, published: day }): SearchEntry => ({
      kind: 'materials',
      title,
      context: `${t.press.release.kind}, ${dates.compactDate(day)}`,
      text: sentences(lead, bodyOf(words, `releases/${id}`)),
      href: words.href('press', id),
    })),
    ...materials.map((material): SearchEntry => ({
      kind: 'materials',
      title: material.title,
      names: material.printed
        ? searchTerms.printed[material.printed]
        : material.banner === undefined
          ? undefined
          : searchTerms.things.banner,
      also: searchTerms.things.download.join(' '),
      context: t.press.materials,
      text: sentences(
        material.summary,
        ...(conference.banners.find(({ id }) => id === material.banner)?.lines ?? []),
        `${t.common.source}: ${material.credit}`,
      ),
      href: material.page === undefined ? `${page}#${anchors.materials}` : words.href('plan'),
    })),
    {
      kind: 'materials',
      title: t.press.contactTitle,
      names: [...questions.map(({ label }) => label), ...searchTerms.things.registration],
      context: t.pages.press,
      text: sentences(...answers(questions, conference, words.language)),
      href: `${page}#${anchors.contact}`,
    },
    {
      kind: 'materials',
      title: t.press.filming,
      context: t.pages.press,
      text: conference.filming,
      href: `${page}#${anchors.filming}`,
    },
  ];
};

const aboutEntries = (source: PublicationSource, words: SearchWords): SearchEntry[] => {
  const { about, organisers, conference } = source;
  if (about === undefined) return [];
  const { t, anchors } = words.language;
  const page = words.href('about');
  const part = (anchor: string, title: string, ...texts: string[]): SearchEntry => ({
    kind: 'about',
    title,
    context: t.pages.about,
    text: sentences(...texts),
    href: `${page}#${anchor}`,
  });
  return [
    part(anchors.purpose, t.about.purpose, about.purpose, bodyOf(words, 'pages/gioi-thieu')),
    part(anchors.contents, t.about.contents, ...about.contents),
    part(
      anchors.plan,
      t.pages.plan,
      about.planTitle,
      about.basis,
      `${t.about.host}: ${about.host}`,
      t.about.signedBy(about.signatory.post, about.signatory.name),
      ...answers([{ label: t.about.reference, answer: about.planReference }], conference, words.language),
    ),
    part(anchors.funding, t.about.funding, about.funding),
    // Whoever asks for them knows them by the name of what they belong to.
    { ...part(anchors.cities, t.about.cities, about.citiesNote), names: [conference.name.over] },
    // Their duties name the others.
    ...organisers.map(({ id, name, duties }) => ({
      ...part(id, name, ...duties.map(({ text }) => text)),
      weight: 0.6,
    })),
  ];
};

const practicalEntries = ({ conference }: PublicationSource, words: SearchWords): SearchEntry[] => {
  const { t, anchors, searchTerms } = words.language;
  const page = words.href('venue');
  return [
    {
      kind: 'places',
      title: t.places.practical,
      names: [...conference.practical.map(({ label }) => label), ...searchTerms.things.practical],
      context: t.pages.venue,
      text: sentences(...answers(conference.practical, conference, words.language)),
      href: `${page}#${anchors.practical}`,
    },
    {
      kind: 'places',
      title: t.places.emergency,
      names: searchTerms.things.emergency,
      context: t.pages.venue,
      text: sentences(...conference.emergency.map(({ number, name }) => `${number} ${name}`)),
      also: searchTerms.things.call.join(' '),
      href: `${page}#${anchors.emergency}`,
    },
  ];
};

/** `routes`: the pages this site has. */
export const publicationEntries = (
  source: PublicationSource,
  words: SearchWords,
  routes: readonly Section[],
): SearchEntry[] => [
  ...pageEntries(source, words, routes),
  ...practicalEntries(source, words).filter(({ text }) => text !== ''),
  ...(routes.includes('press') ? pressEntries(source, words) : []),
  ...newestNews(source.news).map((entry) => newsEntry(entry, words)),
  changesEntry(words),
  ...source.notices.map((notice) => published('notices', notice, words)),
  ...aboutEntries(source, words),
  ...standingEntries(source, words),
];
