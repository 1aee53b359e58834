import type { DeletedItem, ItemHistory } from '../../conference/changes.ts';
import type { AttendedItem } from '../../conference/delegation.ts';
import { lastDateOf } from '../../conference/last-date.ts';
import { hasDates, type ProgrammeItem } from '../../conference/programme.ts';
import type { Conference, IsoDate, Item, Place } from '../../conference/types.ts';
import type { Language } from '../../i18n/index.ts';
import type { CalendarEvent, EventStatus } from './icalendar.ts';
import { uidOf } from '../identity.ts';
import { isTentative, stateLines, titleInState } from '../../wording/item-state.ts';
import { openLines, placeLine, statementsOf } from '../../wording/item-text.ts';
import type { StateSource } from '../../wording/state.ts';

/** Items of the programme as events of a calendar. */

/** What a calendar needs to know; the site has all of it. */
export interface CalendarSource extends StateSource {
  historyOf: (item: Pick<Item, 'id' | 'previousIds'>) => ItemHistory | undefined;
  placeOf: (id: string | undefined) => Place | undefined;
}

export interface CalendarWords {
  language: Language;
  /** Absolute address of an item's page. */
  pageOf: (id: string) => string;
}

/** What a delegation is told of an item on top. */
type Attendance = Pick<AttendedItem, 'posts' | 'unclear'>;

const statusOf = (item: Item, conference: Conference): EventStatus => {
  if (item.cancelled || !hasDates(conference)) return 'CANCELLED';
  return isTentative(item, conference) ? 'TENTATIVE' : 'CONFIRMED';
};

const audienceOf = ({ audience }: Item, attendance: Attendance | undefined, { t }: Language): string[] => {
  if (attendance === undefined) return [`${t.programme.audience}: ${audience.label}`];
  const { posts, unclear } = attendance;
  return [
    `${t.delegations.members}: ${posts.length ? '' : t.programme.wholeDelegation}`.trimEnd(),
    ...posts.map((post) => `– ${post}`),
    ...(unclear ? [`${t.programme.unclear}: ${t.common.open}`] : []),
  ];
};

/**
 * The SEQUENCE and the dates of RFC 5545 section 3.8.7 from the journal. An item that is not recorded yet, as in
 * `npm run dev`, counts as recorded on its day.
 */
const revisionOf = (history: ItemHistory | undefined, date: IsoDate) => ({
  sequence: history?.sequence ?? 0,
  created: history?.created ?? date,
  lastModified: history?.lastModified ?? date,
});

/** An item as an event; for a delegation with who of it attends. */
export const itemEvent = (
  source: CalendarSource,
  { language, pageOf }: CalendarWords,
  item: ProgrammeItem,
  attendance?: Attendance,
): CalendarEvent => {
  const { conference, historyOf, placeOf } = source;
  const { t } = language;
  const history = historyOf(item);
  const date = lastDateOf(item, history, conference);
  const place = placeOf(item.place);
  const url = pageOf(item.id);
  return {
    uid: uidOf(item, conference),
    ...revisionOf(history, date),
    status: statusOf(item, conference),
    date,
    start: item.start,
    end: item.end,
    summary: titleInState(item, conference, language),
    location: place && placeLine(place),
    description: [
      ...stateLines(item, source, language),
      ...statementsOf(item, place, language),
      ...audienceOf(item, attendance, language),
      ...openLines(item, language),
      ...(item.placeTentative ? [t.calendar.tentativePlace] : []),
      ...(place?.address ? [conference.addressNote] : []),
      url,
    ],
    category: t.programme.kinds[item.kind],
    url,
  };
};

/** An item whose file is gone, as it was last published: calendars that have it are told that it is dropped. */
export const deletedEvent = (
  { conference }: Pick<CalendarSource, 'conference'>,
  { language, pageOf }: CalendarWords,
  { id, previousIds, version, history }: DeletedItem,
): CalendarEvent => {
  const date = lastDateOf(version, history, conference);
  return {
    uid: uidOf({ id, previousIds }, conference),
    ...revisionOf(history, date),
    status: 'CANCELLED',
    date,
    start: version.start,
    end: version.end,
    summary: titleInState({ title: version.title, cancelled: true }, conference, language),
    location: version.place,
    description: [`${language.t.programme.cancelled}.`, pageOf(id)],
    url: pageOf(id),
  };
};
