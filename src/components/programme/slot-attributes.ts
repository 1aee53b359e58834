import { dateBefore, instantOf } from '../../conference/dates.ts';
import { gapAfter } from '../../conference/gap.ts';
import type { ProgrammeDay, ProgrammeItem } from '../../conference/programme.ts';
import type { Site } from '../../conference/site.ts';
import type { Language } from '../../i18n/index.ts';
import { dayPattern, gapWords, shortPlace } from '../../wording/item-words.ts';

/**
 * What the browser needs of an item to say whether it is on and whom it is for, as `data-` attributes.
 * An item that is never on (cancelled, or without a date) has no times.
 */
export const slotAttributes = ({
  id,
  from,
  until,
  start,
  end,
  isOpenEnded,
  cancelled,
  audience,
}: ProgrammeItem) => ({
  'data-id': id,
  'data-for': [...new Set(audience.parts.flatMap(({ delegations }) => delegations))].join(' ') || undefined,
  ...(!cancelled &&
    from !== undefined && {
      'data-from': from,
      'data-until': until,
      'data-all-day': start === undefined ? '' : undefined,
      'data-start': start,
      'data-end': end,
      'data-open-end': isOpenEnded ? '' : undefined,
    }),
});

/**
 * The same with what the box “now and next” says of an item: when and where it is, from which instants its day is tomorrow,
 * and today, and the gap that follows it. One set of attributes: Astro gives each its class anew.
 */
export const boxAttributes = (
  item: ProgrammeItem,
  day: ProgrammeDay,
  { conference, placeOf, planned }: Site,
  language: Language,
) => {
  const midnight = (date: string) => instantOf(date, '00:00', conference.timeZone);
  const gap = gapAfter(item, day.items, planned);
  const words = gap && gapWords(gap, conference, language);
  return {
    ...slotAttributes(item),
    'data-when': dayPattern(item, conference, language),
    'data-audience': item.audience.label,
    'data-place': shortPlace(item, placeOf(item.place), language),
    'data-gap': words && (gap.isPlanned ? words : `${words} ${language.t.common.open}`),
    ...(item.date !== undefined && {
      'data-eve': midnight(dateBefore(item.date)),
      'data-midnight': midnight(item.date),
      'data-day': language.dates.dayAndMonth(item.date),
    }),
  };
};
