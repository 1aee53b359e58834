import type { AnnouncedField } from '../../conference/changes.ts';
import type { ItemKind } from '../../conference/types.ts';
import { capitalised } from './dates.ts';
import { counted } from './numbers.ts';
import { pages } from './pages.ts';

const endTime = 'end time';

/** The programme: its days, its items and what is told of them. */
export const programme = {
  whole: 'See the whole programme',
  days: (count: number) => counted(count, 'day', 'days'),
  dayNumber: (ordinal: number) =>
    `${['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh'][ordinal - 1] ?? ordinal} day`,
  dayOutside: 'Outside the days of the conference',
  /** What is told of an item, and may change. */
  fields: {
    title: 'Title',
    date: 'Date',
    start: 'Start time',
    end: capitalised(endTime),
    place: pages.venue,
    tentative: 'Time of the item',
    placeTentative: pages.venue,
    cancelled: 'Status',
  } satisfies Record<AnnouncedField, string>,
  kinds: {
    arrival: 'Arrival',
    meeting: 'Meeting',
    meal: 'Meal',
    reception: 'Reception',
    session: 'Session',
    visit: pages.visit,
    departure: 'Departure',
  } satisfies Record<ItemKind, string>,
  allDay: 'During the day',
  /** Between a start and its end, in the column of times. */
  until: 'to',
  /** What the folded points of an item are, from their first letter to their last. */
  points: (count: number, first: string, last: string) =>
    `${counted(count, 'point', 'points')}, from ${first}) to ${last})`,
  audience: 'For',
  wholeDelegation: 'The whole delegation',
  unclear: 'The plan does not name this delegation by itself; whether it attends',
  endTime,
  byPlan: 'According to the plan',
  cancelled: 'Cancelled',
  previous: 'Previous item',
  following: 'Following item',
  gap: (start: string, end: string) => `${start} to ${end}: left open in the plan`,
  scan: 'Scan the code to see the programme on your phone',
};
