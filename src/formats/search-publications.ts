import type { SearchEntry } from '../conference/search.ts';
import type { About, Conference, NewsEntry, Notice, Organiser, StandingPage } from '../conference/types.ts';
import { fullName } from '../conference/name.ts';
import type { PressMaterial, PressRelease } from '../conference/press.ts';
import { newestNews } from '../conference/search-parts.ts';
import type { Section } from '../conference/sections.ts';
import type { Route } from '../i18n/paths.ts';
import { bodyOf, sentences, type SearchWords } from './search-entries.ts';

/** News, notices, materials, what the conference is, and the site's own pages as things to be found. */

/** What can be found of them; the site has all of it. */
export interface PublicationSource {
  conference: Conference;
  news: readonly NewsEntry[];
  notices: readonly Notice[];
  materials: readonly PressMaterial[];
  releases: readonly PressRelease[];
  /** Photos and recordings: there is a press page where there are some. */
  media: readonly unknown[];
  organisers: readonly Organiser[];
  about: About | undefined;
  pages: ReadonlyMap<string, StandingPage>;
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
    href: words.href(kind, id),
  };
};

/** An article, or a link to another medium's, which leads there. */
export const newsEntry = (entry: NewsEntry, words: SearchWords): SearchEntry => {
  const own = published('news', entry, words);
  if (entry.url === undefined) return own;
  const { outlet, leaves } = words.language.publications;
  return { ...own, context: `${own.context} · ${outlet}: ${entry.outlet} (${leaves})`, href: entry.url };
};

const pressEntries = (
  { materials, releases, media, conference }: PublicationSource,
  words: SearchWords,
): SearchEntry[] => {
  if (materials.length + releases.length + media.length === 0) return [];
  const { t, dates, releases: releaseWords } = words.language;
  const page = words.href('press');
  const { contact, spokesperson, registration } = conference.press;
  const questions = [
    [t.press.contactPerson, contact],
    [t.press.spokesperson, spokesperson],
    [t.press.registration, registration],
  ];
  return [
    {
      kind: 'materials',
      title: t.pages.press,
      context: '',
      text: sentences(t.descriptions.press, bodyOf(words, 'pages/bao-chi')),
      also: t.press.materials,
      href: page,
    },
    ...releases.map(({ id, title, lead, published: day }): SearchEntry => ({
      kind: 'materials',
      title,
      context: `${releaseWords.kind}, ${dates.compactDate(day)}`,
      text: sentences(lead, bodyOf(words, `releases/${id}`)),
      href: words.href('press', id),
    })),
    ...materials.map((material): SearchEntry => ({
      kind: 'materials',
      title: material.title,
      context: t.press.materials,
      text: sentences(
        material.summary,
        ...(conference.banners.find(({ id }) => id === material.banner)?.lines ?? []),
        `${t.press.credit}: ${material.credit}`,
      ),
      href: material.page === undefined ? `${page}#tai-lieu` : words.href('plan'),
    })),
    {
      kind: 'materials',
      title: `${t.press.contact} ${t.pages.press.toLowerCase()}`,
      context: t.pages.press,
      text: sentences(...questions.map(([label, answer]) => `${label}: ${answer ?? t.open}`)),
      href: `${page}#lien-he`,
    },
    {
      kind: 'materials',
      title: t.press.filming,
      context: t.pages.press,
      text: conference.filming,
      href: `${page}#ghi-hinh`,
    },
  ];
};

const aboutEntries = (source: PublicationSource, words: SearchWords): SearchEntry[] => {
  const { about, organisers, conference } = source;
  if (about === undefined) return [];
  const { t } = words.language;
  const page = words.href('about');
  const part = (anchor: string, title: string, ...texts: string[]): SearchEntry => ({
    kind: 'about',
    title,
    context: t.pages.about,
    text: sentences(...texts),
    href: `${page}#${anchor}`,
  });
  return [
    part('muc-dich', t.about.purpose, about.purpose, bodyOf(words, 'pages/gioi-thieu')),
    part('noi-dung-hoi-nghi', t.about.contents, ...about.contents),
    part(
      'ke-hoach',
      t.about.plan,
      about.planTitle,
      about.basis,
      `${t.about.host}: ${about.host}`,
      `${t.about.signatory}: ${about.signatory.post.toLocaleLowerCase()} ${about.signatory.name}`,
      `${t.about.reference}: ${about.planReference ?? t.open}`,
    ),
    part('kinh-phi', t.about.funding, about.funding),
    // Whoever asks for them knows them by the name of what they belong to.
    { ...part('cac-thanh-pho', t.about.cities, about.citiesNote), also: conference.name.over },
    ...organisers.map(({ id, name, duties }) => part(id, name, ...duties.map(({ text }) => text))),
  ];
};

const practicalEntries = ({ conference }: PublicationSource, words: SearchWords): SearchEntry[] => {
  const { t } = words.language;
  const page = words.href('venue');
  return [
    {
      kind: 'places',
      title: t.venue.practical,
      context: t.pages.venue,
      text: sentences(...conference.practical.map(({ label, answer }) => `${label}: ${answer ?? t.open}`)),
      href: `${page}#can-biet`,
    },
    {
      kind: 'places',
      title: t.venue.emergency,
      context: t.pages.venue,
      text: sentences(...conference.emergency.map(({ number, name }) => `${number} ${name}`)),
      href: `${page}#khan-cap`,
    },
  ];
};

/** Pages that are one text: each of its sections can be found. */
const standing = { 'ke-hoach': 'plan', 'tro-nang': 'accessibility' } as const satisfies Record<string, Route>;

const standingEntries = ({ pages }: PublicationSource, words: SearchWords): SearchEntry[] =>
  Object.entries(standing).flatMap(([id, route]) => {
    const page = pages.get(id);
    if (page === undefined) return [];
    const address = words.href(route);
    return [
      { title: page.title, context: '', text: page.description, href: address },
      ...words
        .sectionsOf(`pages/${id}`)
        .map(({ title, anchor, text }) => ({
          title: title || page.title,
          context: page.title,
          text,
          href: anchor ? `${address}#${anchor}` : address,
          weight: 0.5,
        }))
        .filter(({ text }) => text !== ''),
    ].map((one): SearchEntry => ({ kind: 'about', ...one }));
  });

/** The main pages themselves, so that their names lead to them. */
const pageEntries = (
  source: PublicationSource,
  words: SearchWords,
  routes: readonly Section[],
): SearchEntry[] => {
  const { t } = words.language;
  const kinds: Partial<Record<Section, SearchEntry['kind']>> = {
    programme: 'programme',
    delegations: 'delegations',
    venue: 'places',
    visit: 'places',
    news: 'news',
    notices: 'notices',
    about: 'about',
  };
  return routes.flatMap((route) => {
    const kind = kinds[route];
    if (kind === undefined) return [];
    const isAbout = route === 'about';
    return [
      {
        kind,
        title: t.pages[route],
        context: isAbout ? source.conference.name.short : '',
        text: isAbout ? fullName(source.conference.name) : t.descriptions[route],
        href: words.href(route),
      },
    ];
  });
};

/** `routes`: the pages this site has. */
export const publicationEntries = (
  source: PublicationSource,
  words: SearchWords,
  routes: readonly Section[],
): SearchEntry[] => [
  ...pageEntries(source, words, routes),
  ...practicalEntries(source, words).filter(({ text }) => text !== ''),
  ...pressEntries(source, words),
  ...newestNews(source.news).map((entry) => newsEntry(entry, words)),
  ...source.notices.map((notice) => published('notices', notice, words)),
  ...aboutEntries(source, words),
  ...standingEntries(source, words),
];
