import { memoise } from '../cache/memoise.ts';
import { programmeForDelegation } from '../conference/delegation.ts';
import { type Phase, phases } from '../conference/phase.ts';
import { hasDates, type ProgrammeItem } from '../conference/programme.ts';
import { allSections, ownPages } from '../conference/routes.ts';
import type { Site } from '../conference/site.ts';
import type { Delegation } from '../conference/types.ts';
import { language } from '../i18n/index.ts';
import { type Locale, newsListPath, pathTo } from '../i18n/paths.ts';
import type { Look, Preview } from '../print/preview.ts';
import { isTentative, itemLine, shortPlace, startWords } from '../wording/item-words.ts';
import { conferenceWhen } from '../wording/state.ts';

/** What stands on the picture of each page, and what it looks like. */

/** `/loai/trang/` becomes `loai-trang`, home `trang`, after the word for it. */
export const nameOf = (locale: Locale, path: string): string => {
  const words = path.slice(pathTo(locale).length).split('/').filter(Boolean);
  return words.length === 0 ? language[locale].files.home : words.join('-');
};

/** Address of the list of news of a phase. */
export const phasePath = (locale: Locale, phase: Phase): string =>
  `${pathTo(locale, 'news')}${newsListPath(locale, { phase }) ?? ''}/`;

/** Articles share a picture for each phase: what is set does not grow with the news. */
const phasesOf = ({ articles }: Site): Phase[] =>
  phases.filter((phase) => articles.some((one) => one.phase === phase));

/** More days than this would be too small to read on a stamp. */
const mostDays = 3;

/** How the line ends where the conference has no dates: in a ring while there may be new ones, in a bar if not. */
const endOfLine = ({ conference: { schedule } }: Site): 'bar' | 'ring' =>
  schedule === 'cancelled' ? 'bar' : 'ring';

/** An item: its time, or its day where it has none, or that it is not held. */
const itemLook = (item: ProgrammeItem, site: Site, locale: Locale): Look => {
  const { t, dates } = language[locale];
  const { conference, placeOf } = site;
  if (item.cancelled) return { kind: 'station', big: t.programme.cancelled, ends: 'bar', facts: [] };
  const where = shortPlace(item, placeOf(item.place), language[locale]);
  const place = where === undefined ? [] : [{ text: where, look: 'muted' as const }];
  if (item.date === undefined) {
    const ends = endOfLine(site);
    const big = conferenceWhen(site, language[locale]);
    return { kind: 'station', big, ends, facts: ends === 'ring' ? place : [] };
  }
  return {
    kind: 'station',
    big: item.start ?? dates.dayAndMonth(item.date),
    end: item.end === undefined ? undefined : [t.programme.until, item.end],
    facts: [
      ...(item.start === undefined
        ? [
            { text: dates.capitalised(dates.weekday(item.date)) },
            { text: startWords(item, language[locale]) },
          ]
        : [{ text: dates.capitalised(dates.shortDay(item.date)) }]),
      ...(isTentative(item, conference) ? [{ text: t.common.tentative, look: 'open' as const }] : []),
      ...place,
    ],
  };
};

const programmeLook = (site: Site, locale: Locale): Look => {
  const { t, dates } = language[locale];
  const core = site.conference.days.filter((day) => day.core);
  if (!hasDates(site.conference) || core.length > mostDays) {
    const big = conferenceWhen(site, language[locale]);
    return { kind: 'station', big, facts: [], ...(!hasDates(site.conference) && { ends: endOfLine(site) }) };
  }
  return {
    kind: 'days',
    days: core.map(({ date }) => ({
      figure: dates.dayAndMonth(date),
      weekday: dates.capitalised(dates.weekday(date)),
      ...(site.conference.schedule === 'tentative' && { note: t.common.tentative }),
    })),
  };
};

const delegationLook = ({ id, shortName }: Delegation, site: Site): Look => ({
  kind: 'stations',
  big: shortName,
  count: programmeForDelegation(site.days, id).flatMap(({ items }) => items).length,
  ends: hasDates(site.conference) ? undefined : endOfLine(site),
});

/** Every picture by its name, without ending. Every page of a build asks for them. */
export const previewsOf = memoise((site: Site, locale: Locale): Map<string, Preview> => {
  const { t, dates } = language[locale];
  const { conference, venue } = site;
  const when = conferenceWhen(site, language[locale]);
  const under = `${when} · ${venue.shortName}`;
  const visit = site.visits.find(({ cancelled }) => !cancelled) ?? site.visits[0];
  const ofVisit = visit ? itemLine(visit, site, language[locale]).join(' · ') : under;
  const { over, kind } = conference.name;
  const named = (path: string, preview: Omit<Preview, 'look'>, look: Look): [string, Preview] => [
    nameOf(locale, path),
    { ...preview, look },
  ];
  const lookOf = (section: string): Look =>
    section === 'programme'
      ? programmeLook(site, locale)
      : { kind: section === 'press' ? 'press' : section === 'news' ? 'article' : 'page' };
  return new Map([
    named(
      pathTo(locale),
      { title: `${over}. ${kind}`, under: `${when} · ${conference.host}` },
      { kind: 'home', over, word: kind, when, where: dates.capitalised(conference.host) },
    ),
    ...allSections(site).map((section) =>
      named(
        pathTo(locale, section),
        { title: t.pages[section], under: section === 'visit' ? ofVisit : under },
        lookOf(section),
      ),
    ),
    ...ownPages(site.pages).map(([id, { title }]) =>
      named(pathTo(locale, undefined, id), { title, under }, { kind: 'page' }),
    ),
    ...phasesOf(site).map((phase) =>
      named(phasePath(locale, phase), { title: t.news.phaseTitle(phase), under }, { kind: 'article' }),
    ),
    ...site.items.map((item) =>
      named(
        pathTo(locale, 'programme', item.id),
        { title: item.title, under: itemLine(item, site, language[locale]).join(' · ') },
        itemLook(item, site, locale),
      ),
    ),
    ...site.deletedItems.map(({ id, version }) =>
      named(
        pathTo(locale, 'programme', id),
        { title: version.title, under: t.changes.deletedTitle },
        { kind: 'station', ends: 'bar', facts: [{ text: t.changes.deletedTitle }] },
      ),
    ),
    ...site.delegations.map((delegation) =>
      named(
        pathTo(locale, 'delegations', delegation.id),
        { title: delegation.name, under: `${t.delegations.own} · ${when}` },
        delegationLook(delegation, site),
      ),
    ),
  ]);
});
