import { describe, expect, it } from 'vitest';
import { dayToShow } from '../../src/conference/day-to-show.ts';
import { programmeForDelegation } from '../../src/conference/delegation.ts';
import { gapAfter } from '../../src/conference/gap.ts';
import type { ItemVersion } from '../../src/conference/journal.ts';
import { endOfConference, programmeOf } from '../../src/conference/programme.ts';
import { situationAt } from '../../src/conference/situation.ts';
import { slotsOf } from '../../src/conference/slots.ts';
import type { Conference, Item } from '../../src/conference/types.ts';
import { shownOf } from '../../src/wording/now.ts';

const conference: Pick<Conference, 'days' | 'timeZone' | 'schedule' | 'held'> = {
  days: [
    { id: 'day-1', date: '2030-06-10', core: true },
    { id: 'day-2', date: '2030-06-11', core: true },
  ],
  timeZone: 'Asia/Ho_Chi_Minh',
  schedule: 'confirmed',
  held: false,
};

let number = 0;

const item = (id: string, day: string, more: Partial<Item> = {}): Item => ({
  id,
  number: ++number,
  title: id,
  day,
  tentative: false,
  cancelled: false,
  kind: 'session',
  placeTentative: false,
  order: number,
  statements: [],
  audience: { label: 'all', parts: [{ delegations: ['red', 'blue'] }] },
  points: [],
  open: [],
  previousIds: [],
  ...more,
});

const red = { label: 'red', parts: [{ delegations: ['red'] }] };
const blue = { label: 'blue', parts: [{ delegations: ['blue'], posts: ['Head'], unclear: ['blue'] }] };

const items = [
  item('arrival', 'day-1'),
  item('red-meeting', 'day-1', { start: '14:00', audience: red }),
  item('blue-meeting', 'day-1', { start: '15:00', audience: blue }),
  item('dinner', 'day-1', { start: '18:00' }),
  item('session', 'day-2', { start: '08:00', end: '11:00' }),
  item('lunch', 'day-2', { start: '11:30' }),
];

const days = programmeOf(conference, items);
const flat = days.flatMap((day) => day.items);
const at = (time: string) => Date.parse(`${time}+07:00`);
const until = (id: string) => flat.find((one) => one.id === id)?.until;

describe('the programme', () => {
  it('keeps the days and, within a day, the order of the editors', () => {
    const shuffled = programmeOf(conference, items.toReversed());
    expect(shuffled.map((day) => day.items.map(({ id }) => id))).toEqual([
      ['arrival', 'red-meeting', 'blue-meeting', 'dinner'],
      ['session', 'lunch'],
    ]);
  });

  /** Ids of one day whose items the editors numbered in the order given. */
  const turns = (...starts: [id: string, start?: string][]) =>
    programmeOf(
      conference,
      starts.map(([id, start]) => item(id, 'day-1', { start })),
    )[0]?.items.map(({ id }) => id);

  it.each([
    [
      'moved past the one after it',
      [
        ['a', '16:00'],
        ['b', '15:00'],
      ],
      ['b', 'a'],
    ],
    [
      'moved past all',
      [
        ['a', '09:00'],
        ['b', '10:00'],
        ['c', '08:00'],
      ],
      ['c', 'a', 'b'],
    ],
    [
      'at the same time as another',
      [
        ['a', '10:00'],
        ['b', '09:00'],
        ['c', '09:00'],
      ],
      ['b', 'c', 'a'],
    ],
    ['moved past one without a time', [['a', '10:00'], ['none'], ['b', '09:00']], ['b', 'none', 'a']],
    [
      'among several without a time',
      [['first'], ['a', '10:00'], ['b', '09:00'], ['last']],
      ['first', 'b', 'a', 'last'],
    ],
    ['given no time any more', [['a', '10:00'], ['b'], ['c', '09:00'], ['d']], ['c', 'b', 'a', 'd']],
  ] satisfies [string, [string, string?][], string[]][])('goes by time: an item %s', (_, starts, ids) => {
    expect(turns(...starts)).toEqual(ids);
  });

  it("lets an item without an end last until its own audience's next item, three hours at most", () => {
    expect(until('red-meeting')).toBe(at('2030-06-10T17:00'));
    expect(until('blue-meeting')).toBe(at('2030-06-10T18:00'));
  });

  it('takes an item without audience as one for everyone', () => {
    const everyone = { label: 'everyone', parts: [] };
    const open = [
      item('talk', 'day-1', { start: '09:00', audience: everyone }),
      item('coffee', 'day-1', { start: '10:00', audience: everyone }),
      item('red-talk', 'day-1', { start: '10:30', audience: red }),
    ];
    expect(programmeOf(conference, open)[0]?.items.map(({ until: end }) => end)).toEqual([
      at('2030-06-10T10:00'),
      at('2030-06-10T10:30'),
      at('2030-06-10T13:30'),
    ]);
  });

  it('ends with a given end', () => {
    expect(until('session')).toBe(at('2030-06-11T11:00'));
  });

  it.each([
    ['has begun', '2030-06-11T00:30', ['late']],
    ['is no longer told of when its audience meets again', '2030-06-11T01:00', ['early']],
  ])('an evening without an end %s after midnight', (_what, time, begun) => {
    const late = programmeOf(conference, [
      item('late', 'day-1', { start: '22:30' }),
      item('early', 'day-2', { start: '01:00', audience: red }),
    ]);
    const slots = slotsOf(late.flatMap((day) => day.items));
    expect(situationAt(slots, at(time)).begun).toEqual(begun);
    // The day that has begun is the one to look at.
    expect(dayToShow(late, at(time), conference.timeZone)?.id).toBe('day-2');
  });

  it('passes over a cancelled item when it looks for the next one', () => {
    const changed = programmeOf(conference, [
      item('meeting', 'day-1', { start: '14:00' }),
      item('coffee', 'day-1', { start: '15:00', cancelled: true }),
      item('talk', 'day-1', { start: '16:00' }),
    ]);
    expect(changed[0]?.items[0]?.until).toBe(at('2030-06-10T16:00'));
  });

  it.each(['postponed', 'cancelled'] as const)('has no dates while %s', (schedule) => {
    const dateless = programmeOf({ ...conference, schedule }, items);
    expect(dateless.map(({ date }) => date)).toEqual([undefined, undefined]);
    expect(
      dateless
        .flatMap((day) => day.items)
        .every(({ from, date }) => from === undefined && date === undefined),
    ).toBe(true);
    expect(slotsOf(dateless.flatMap((day) => day.items))).toEqual([]);
  });
});

describe('a gap', () => {
  const version = (start: string, end?: string): ItemVersion => ({
    title: '',
    day: 'day-2',
    start,
    end,
    tentative: false,
    cancelled: false,
  });
  const session = flat[4];
  const gap = (planned: ItemVersion[]) =>
    session && gapAfter(session, days[1]?.items ?? [], planned)?.isPlanned;

  it('is the plan’s where the plan has the same', () => {
    expect(gap([version('08:00', '11:00'), version('11:30')])).toBe(true);
    expect(gap([version('07:00', '11:00'), version('11:30', '12:30')])).toBe(true);
  });

  it.each([
    ['an end was earlier or later', [version('08:00', '10:30'), version('11:30')]],
    ['something was in it', [version('08:00', '11:00'), version('11:00'), version('11:30')]],
    ['it was on another day', [{ ...version('08:00', '11:00'), day: 'day-1' }, version('11:30')]],
  ])('came about by a change where %s', (_what, planned) => {
    expect(gap(planned)).toBe(false);
  });

  it.each([
    ['began before and has no end of its own: it is over', '07:00', true],
    ['began meanwhile and has no end: nobody knows', '09:00', undefined],
  ])('beside what %s', (_what, start, isPlanned) => {
    const beside = session && { ...session, id: 'beside', start, end: undefined };
    const ofDay = [...(days[1]?.items ?? []), ...(beside ? [beside] : [])];
    expect(session && gapAfter(session, ofDay, [])?.isPlanned).toBe(isPlanned);
  });

  it('is the plan’s as long as nothing is recorded', () => {
    expect(gap([])).toBe(true);
  });
});

describe('what is on', () => {
  const slots = slotsOf(flat);

  it.each([
    ['2030-06-09T23:59', { now: [], begun: [], today: [], next: ['red-meeting'] }],
    ['2030-06-10T00:00', { now: [], begun: [], today: ['arrival'], next: ['red-meeting'] }],
    ['2030-06-10T13:59:59', { now: [], begun: [], today: ['arrival'], next: ['red-meeting'] }],
    ['2030-06-10T14:00', { now: [], begun: ['red-meeting'], today: ['arrival'], next: ['blue-meeting'] }],
    [
      '2030-06-10T15:30',
      { now: [], begun: ['red-meeting', 'blue-meeting'], today: ['arrival'], next: ['dinner'] },
    ],
    ['2030-06-10T17:00', { now: [], begun: ['blue-meeting'], today: ['arrival'], next: ['dinner'] }],
    ['2030-06-10T20:59', { now: [], begun: ['dinner'], today: ['arrival'], next: ['session'] }],
    ['2030-06-10T23:00', { now: [], begun: [], today: ['arrival'], next: ['session'] }],
    ['2030-06-11T10:59', { now: ['session'], begun: [], today: [], next: ['lunch'] }],
    ['2030-06-11T11:00', { now: [], begun: [], today: [], next: ['lunch'] }],
    ['2030-06-11T14:29', { now: [], begun: ['lunch'], today: [], next: [] }],
    ['2030-06-11T14:30', { now: [], begun: [], today: [], next: [] }],
  ])('at %s', (time, situation) => {
    expect(situationAt(slots, at(time))).toEqual(situation);
  });

  it('names all that is on or comes next at once', () => {
    const parallel = programmeOf(conference, [
      item('red-talk', 'day-1', { start: '09:00', end: '10:00', audience: red }),
      item('blue-talk', 'day-1', { start: '09:00', audience: blue }),
      item('green-talk', 'day-1', { start: '09:30', end: '10:00', audience: { label: '', parts: [] } }),
      item('red-lunch', 'day-1', { start: '12:00', audience: red }),
      item('blue-lunch', 'day-1', { start: '12:00', audience: blue }),
    ]);
    const named = (time: string) =>
      shownOf(situationAt(slotsOf(parallel.flatMap((day) => day.items)), at(time))).map(
        ({ id, kind }) => `${kind}: ${id}`,
      );
    expect(named('2030-06-10T08:00')).toEqual(['next: red-talk', 'next: blue-talk']);
    expect(named('2030-06-10T09:00')).toEqual(['now: red-talk', 'begun: blue-talk']);
    expect(named('2030-06-10T09:30')).toEqual(['now: red-talk', 'now: green-talk']);
    expect(named('2030-06-10T10:00')).toEqual(['next: red-lunch', 'next: blue-lunch']);
  });

  it('is over at the end of the last day only', () => {
    expect(endOfConference(conference, flat)).toBe(at('2030-06-12T00:00'));
    expect(endOfConference({ ...conference, schedule: 'postponed' }, flat)).toBeUndefined();
  });

  it('is over when the last evening may be', () => {
    const late = programmeOf(conference, [item('late', 'day-2', { start: '22:30' })]);
    expect(endOfConference(conference, late[1]?.items ?? [])).toBe(at('2030-06-12T01:30'));
  });

  it('names a day without times when nothing timed is left', () => {
    const last = programmeOf(conference, [
      item('session', 'day-1', { start: '08:00' }),
      item('departure', 'day-2'),
    ]);
    expect(situationAt(slotsOf(last.flatMap((day) => day.items)), at('2030-06-10T09:00')).next).toEqual([
      'departure',
    ]);
  });
});

describe('the programme of a delegation', () => {
  it('holds what it attends, and who of it', () => {
    expect(
      programmeForDelegation(days, 'blue').map((day) =>
        day.items.map(({ item: one, posts, unclear }) => [one.id, posts, unclear]),
      ),
    ).toEqual([
      [
        ['arrival', [], false],
        ['blue-meeting', ['Head'], true],
        ['dinner', [], false],
      ],
      [
        ['session', [], false],
        ['lunch', [], false],
      ],
    ]);
  });

  it('holds what is for everyone', () => {
    const open = item('open', 'day-1', { audience: { label: 'everyone', parts: [] } });
    const [day] = programmeForDelegation(programmeOf(conference, [open]), 'green');
    expect(day?.items.map(({ posts, unclear }) => [posts, unclear])).toEqual([[[], false]]);
  });

  it('leaves out days without anything for it', () => {
    expect(programmeForDelegation(days, 'green')).toEqual([]);
  });

  it('takes the whole delegation where one part names it without posts', () => {
    const both = item('both', 'day-1', {
      audience: { label: '', parts: [...red.parts, { delegations: ['red'], posts: ['Head'] }] },
    });
    expect(programmeForDelegation(programmeOf(conference, [both]), 'red')[0]?.items[0]?.posts).toEqual([]);
  });
});
