import type { AttendedItem } from '../conference/delegation.ts';
import { gapAfter } from '../conference/gap.ts';
import type { ProgrammeDay, ProgrammeItem } from '../conference/programme.ts';
import { tentativeLead } from '../i18n/index.ts';
import { changedOn, changeLines } from '../wording/change-words.ts';
import { statementsOf } from '../wording/item-text.ts';
import { dayWords, gapWords, startWords } from '../wording/item-words.ts';
import type { Block, Run, TimelineEntry } from './blocks.ts';
import type { PrintContext, PrintSource } from './source.ts';

/** The programme as blocks: for everyone, or as one delegation attends it. */

interface Day extends Pick<ProgrammeDay, 'date' | 'ordinal' | 'core'> {
  items: AttendedItem[];
}

const placeLine = (item: ProgrammeItem, site: PrintSource, { language }: PrintContext): Run[][] => {
  const place = site.placeOf(item.place);
  if (place === undefined) return [];
  if (!item.placeTentative) return [[place.shortName]];
  const address = place.address === undefined ? '' : ` (${place.address})`;
  return [[{ text: tentativeLead(language), look: 'open' }, ` ${place.name}${address}`]];
};

/** The plan's sentences of an item that has neither time nor place to show. */
const plainSentences = (item: ProgrammeItem, { language }: PrintContext): Run[][] =>
  item.start === undefined && item.place === undefined
    ? statementsOf(item, undefined, language).map((sentence) => [sentence])
    : [];

/** The newest change of an item, as its page tells it. */
const changeOf = (item: ProgrammeItem, site: PrintSource, { language }: PrintContext): Run[][] => {
  const [change] = site.historyOf(item)?.ownChanges ?? [];
  if (change === undefined) return [];
  const lines = changeLines(change, language).map(({ lead, now }): Run[] => [
    lead,
    { text: now, look: 'strong' },
  ]);
  const [first = [], ...more] = lines;
  return [[{ text: `${changedOn(change, language)}. `, look: 'strong' }, ...first], ...more];
};

/** Who is meant: for everyone the item's own words, for one delegation its posts. */
const audienceOf = (
  { item, posts, unclear }: AttendedItem,
  own: boolean,
  { language: { t } }: PrintContext,
): { line: Run[]; posts: string[]; closing: Run[] } => {
  const muted = (text: string): Run[] => [{ text, look: 'muted' }];
  if (own) {
    return {
      line: posts.length === 0 ? muted(t.programme.wholeDelegation) : [],
      posts,
      closing: unclear ? [`${t.programme.unclear}: `, { text: t.common.open, look: 'open' }] : [],
    };
  }
  const { label, parts } = item.audience;
  const composed = parts.length > 0 && parts.every((part) => part.posts);
  return {
    line: muted(composed ? `${t.delegations.members}:` : `${t.programme.audience}: ${label}`),
    posts: composed ? parts.flatMap((part) => part.posts ?? []) : [],
    closing: [],
  };
};

/** Where and for whom on one line, unless there is more to say of the place. */
const placeAndAudience = (place: Run[][], audience: Run[], apart: boolean): Run[][] => {
  const [first] = place;
  if (first === undefined || audience.length === 0 || apart)
    return [...place, audience].filter((line) => line.length > 0);
  return [[...first, ' · ', ...audience]];
};

/** What the programme has between an item and the next. A delegation that is not invited to the next has no gap. */
const gapBehind = (
  item: ProgrammeItem,
  { items }: Day,
  own: boolean,
  site: PrintSource,
  { language }: PrintContext,
): Run[] => {
  const gap = own
    ? undefined
    : gapAfter(
        item,
        items.map((one) => one.item),
        site.planned,
      );
  const words = gap && gapWords(gap, site.conference, language);
  if (words === undefined) return [];
  return [
    { text: words, look: 'muted' },
    ...(gap?.isPlanned ? [] : [' ', { text: language.t.common.open, look: 'open' } as const]),
  ];
};

const entryOf = (
  attended: AttendedItem,
  day: Day,
  own: boolean,
  site: PrintSource,
  context: PrintContext,
): TimelineEntry => {
  const { item } = attended;
  const { t } = context.language;
  const audience = audienceOf(attended, own, context);
  return {
    time: startWords(item, context.language),
    end: item.end,
    note: item.tentative ? t.common.tentative : undefined,
    title: item.title,
    cancelled: item.cancelled,
    lines: [
      ...(item.cancelled ? [[{ text: t.programme.cancelled, look: 'strong' } as const]] : []),
      ...changeOf(item, site, context),
      ...plainSentences(item, context),
      ...placeAndAudience(placeLine(item, site, context), audience.line, item.placeTentative),
    ],
    posts: audience.posts,
    closing: audience.closing,
    points: own ? [] : item.points,
    gap: gapBehind(item, day, own, site, context),
  };
};

/** `Ngày 17 tháng 5 năm 2030 (thứ Sáu)`, tentative before it, or the number of a day that has no date. */
const dayBlock = (
  day: Day,
  level: 1 | 2 | 3,
  { conference }: PrintSource,
  { language }: PrintContext,
): Block => {
  const { dates } = language;
  if (day.date === undefined) return { kind: 'day', level, text: dayWords(day, language) };
  const text = dates.dayHeading(day.date);
  return conference.schedule === 'tentative'
    ? { kind: 'day', level, text, state: tentativeLead(language) }
    : { kind: 'day', level, text: dates.capitalised(text) };
};

/** `own`: told to one delegation, with who of it attends. */
export const timelineBlocks = (
  days: readonly Day[],
  level: 1 | 2 | 3,
  own: boolean,
  site: PrintSource,
  context: PrintContext,
): Block[] =>
  days.flatMap((day): Block[] => [
    dayBlock(day, level, site, context),
    { kind: 'timeline', entries: day.items.map((item) => entryOf(item, day, own, site, context)) },
  ]);

/** The days as everyone sees them. */
export const forEveryone = (days: readonly ProgrammeDay[]): Day[] =>
  days.map((day) => ({ ...day, items: day.items.map((item) => ({ item, posts: [], unclear: false })) }));

/** What is open, once for all: `Sẽ cập nhật: phòng họp, hội trường.` */
export const openBlock = (open: readonly string[], { language: { t } }: PrintContext): Block[] =>
  open.length === 0
    ? []
    : [
        {
          kind: 'open',
          runs: [{ text: `${t.common.open}: `, look: 'open' }, `${[...new Set(open)].join('; ')}.`],
        },
      ];
