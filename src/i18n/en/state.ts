import { common } from './common.ts';
import { programme } from './programme.ts';

const hasBegun = 'Started';
const openEnd = `${programme.endTime}: ${common.open}`;

/** What is on, what comes next, and what has become of the conference. */
export const state = {
  next: 'Next',
  now: 'On now',
  left: '{} left',
  /** Above what is on, the items that are over. */
  passed: '{} earlier item, from {day}|{} earlier items, from {day}',
  toNow: 'Go to what is on now',
  toBegun: 'Go to what has started',
  toNext: 'Go to what is next',
  startsIn: 'Starts in {}',
  /** With its forms for one and for many; so are hours and minutes. */
  startsInDays: 'Starts in {} day|Starts in {} days',
  /** Of an item whose end is open: nobody can tell whether it is still on. */
  begun: `${hasBegun} at {}; ${openEnd}`,
  hasBegun,
  openEnd,
  tomorrow: 'tomorrow, ',
  hours: 'hour|hours',
  minutes: 'minute|minutes',
  asOf: 'As of',
  past: 'The tentative dates have passed',
  pastAnnounced: 'The announced dates have passed',
  /** Before what is open. */
  pastOpen: (past: string) => `${past}; whether the conference was held:`,
  held: 'The conference has taken place',
  moved: 'The conference has been moved to other dates',
  /** While the new dates are tentative. */
  mayMove: 'The conference has tentatively been moved to other dates',
  movedFromTo: (before: string, after: string) => `Moved from ${before} to ${after}`,
  movedTo: (after: string) => `Moved to ${after}`,
  final: 'The dates of the conference are confirmed',
  resumed: 'The conference will be held after all',
  announcedDates: (dates: string) => `Announced dates: ${dates}`,
  /** `announced`: the dates that were, if any. */
  newDates: (announced: string) =>
    `New dates: ${common.open}${announced && `; announced dates: ${announced}`}`,
  postponed: 'The conference is postponed',
  /** Before a title, and where there is room for two words. */
  paused: 'Postponed',
  cancelled: 'The conference will not be held as announced',
};
