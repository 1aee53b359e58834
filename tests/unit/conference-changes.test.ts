import { describe, expect, it } from 'vitest';
import { historyOf, programmeChanges } from '../../src/conference/changes.ts';
import { conferenceChanges, withConference } from '../../src/conference/conference-changes.ts';
import type { ItemVersion, Journal, JournalEntry } from '../../src/conference/journal.ts';
import type { Conference, Day } from '../../src/conference/types.ts';

/** What happens to the whole conference is told once; items tell what they changed themselves. */

const days: Day[] = [
  { id: 'one', date: '2030-06-20', core: true },
  { id: 'two', date: '2030-06-21', core: true },
  { id: 'after', date: '2030-06-22', core: false },
];

let digest = 0;
const line = (entry: string, date: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  entry,
  sequence: 0,
  date,
  digest: String(++digest).padStart(16, '0'),
  ...more,
});

const version = (day: string, date: string | undefined, more: Partial<ItemVersion> = {}): ItemVersion => ({
  title: 'Talk',
  day,
  date,
  tentative: false,
  cancelled: false,
  ...more,
});

/** The conference and all its items as they were recorded on a day. */
const recorded = (
  on: string,
  schedule: Conference['schedule'] | undefined,
  dates: readonly (string | undefined)[],
  more: Partial<ItemVersion> = {},
): Journal => [
  line('conference', on, { schedule }),
  ...days.map(({ id }, index) => line(`programme/${id}`, on, { item: version(id, dates[index], more) })),
];

const june = ['2030-06-10', '2030-06-11', '2030-06-12'];
const later = ['2030-06-20', '2030-06-21', '2030-06-22'];
const none = [undefined, undefined, undefined];
const core = (dates: readonly string[]) => dates.slice(0, 2);

const items = days.map(({ id }) => ({ id, previousIds: [] }));
const told = (journal: Journal) => {
  const history = withConference(journal, days);
  return {
    whole: conferenceChanges(history).map(({ schedule, before, after }) => [schedule, before, after]),
    items: programmeChanges(history, items).map(({ id, fields }) => [id, fields.map(({ field }) => field)]),
  };
};

describe('a change of the whole conference', () => {
  it('is none when it is published', () => {
    expect(told(recorded('2030-01-01', 'tentative', june))).toEqual({ whole: [], items: [] });
  });

  it('that moves it is told once, and of no item', () => {
    const journal = [...recorded('2030-01-01', 'tentative', june), ...recorded('2030-02-01', 'moved', later)];
    expect(told(journal)).toEqual({ whole: [['moved', core(june), core(later)]], items: [] });
    // The formats that must know an item's earlier dates still do.
    expect(historyOf(withConference(journal, days), { id: 'one', previousIds: [] })?.changes).toMatchObject([
      { fields: [{ field: 'date', before: '2030-06-10', after: '2030-06-20', isShared: true }] },
    ]);
  });

  it('that an editor says was held is told once', () => {
    const again = recorded('2030-06-14', 'confirmed', june).map((one) =>
      one.entry === 'conference' ? { ...one, held: true as const } : one,
    );
    const journal = [...recorded('2030-01-01', 'tentative', june), ...again];
    const whole = conferenceChanges(withConference([...journal, ...again], days));
    expect(whole.map(({ date, held, after }) => [date, held, after])).toEqual([
      ['2030-06-14', true, core(june)],
    ]);
  });

  it.each(['postponed', 'cancelled'] as const)('%s is told once, and of no item', (schedule) => {
    const cancelled = schedule === 'cancelled';
    const journal = [
      ...recorded('2030-01-01', 'tentative', june),
      ...recorded('2030-02-01', schedule, none, { cancelled }),
    ];
    expect(told(journal)).toEqual({ whole: [[schedule, core(june), []]], items: [] });
  });

  it('remembers the last dates over a time without any', () => {
    const journal = [
      ...recorded('2030-01-01', 'tentative', june),
      ...recorded('2030-02-01', 'postponed', none),
      ...recorded('2030-03-01', 'cancelled', none, { cancelled: true }),
      ...recorded('2030-04-01', 'moved', later),
    ];
    expect(told(journal)).toEqual({
      whole: [
        ['moved', core(june), core(later)],
        ['cancelled', core(june), []],
        ['postponed', core(june), []],
      ],
      items: [],
    });
  });

  it('that makes the schedule final is told', () => {
    const journal = [
      ...recorded('2030-01-01', 'tentative', june),
      ...recorded('2030-02-01', 'confirmed', june),
    ];
    expect(told(journal).whole).toEqual([['confirmed', core(june), core(june)]]);
  });

  it('is known from the items where the journal is from before schedules were kept', () => {
    const journal = [...recorded('2030-01-01', undefined, june), ...recorded('2030-02-01', 'moved', later)];
    expect(told(journal)).toEqual({ whole: [['moved', core(june), core(later)]], items: [] });
  });

  it('is of its own days, also where one for departure is no longer there', () => {
    const journal = [
      ...recorded('2030-01-01', 'tentative', june).map((each) =>
        each.entry === 'conference' ? { ...each, outside: ['after'] } : each,
      ),
      ...recorded('2030-02-01', 'moved', later.slice(0, 2)).slice(0, 3),
    ];
    const changes = conferenceChanges(withConference(journal, days.slice(0, 2)));
    expect(changes.map(({ before, after }) => [before, after])).toEqual([[core(june), core(later)]]);
  });

  it('leaves to an item what it changed itself at the same time', () => {
    const journal = [
      ...recorded('2030-01-01', 'tentative', june),
      ...recorded('2030-02-01', 'moved', later, { start: '09:00' }),
    ];
    expect(told(journal).items).toEqual(
      days
        .map(({ id }) => [id, ['start']])
        .toReversed()
        .toSorted(),
    );
  });
});

describe('a change of an item alone', () => {
  const before = recorded('2030-01-01', 'tentative', june);

  it('is its own when it goes to another day', () => {
    const journal = [...before, line('programme/one', '2030-02-01', { item: version('two', june[1]) })];
    expect(told(journal)).toEqual({ whole: [], items: [['one', ['date']]] });
  });

  it('is its own when it is cancelled, also with a conference that is recorded anew', () => {
    const journal = [
      ...before,
      line('conference', '2030-02-01', { schedule: 'tentative' }),
      line('programme/one', '2030-02-01', { item: version('one', june[0], { cancelled: true }) }),
    ];
    expect(told(journal)).toEqual({ whole: [], items: [['one', ['cancelled']]] });
  });

  it('says of a file that is put back that it takes place again', () => {
    const journal = [
      ...before,
      line('programme/one', '2030-02-01', { item: version('one', june[0]), deleted: true }),
      line('programme/one', '2030-03-01', { item: version('one', june[0]) }),
    ];
    const [change] = programmeChanges(withConference(journal, days), items);
    expect(change).toMatchObject({
      deleted: false,
      fields: [{ field: 'cancelled', before: true, after: false }],
    });
  });

  it('is told when it stays cancelled while the whole is taken up again', () => {
    const journal = [
      ...before,
      ...recorded('2030-02-01', 'cancelled', none, { cancelled: true }),
      ...recorded('2030-03-01', 'confirmed', june).map((each) =>
        each.entry === 'programme/one'
          ? { ...each, item: version('one', june[0], { cancelled: true }) }
          : each,
      ),
    ];
    const history = withConference(journal, days);
    expect(
      programmeChanges(history, items).map(({ id, fields }) => [id, fields.map(({ field }) => field)]),
    ).toEqual([['one', ['cancelled']]]);
    expect(historyOf(history, { id: 'two', previousIds: [] })?.ownChanges).toEqual([]);
  });

  it('knows the day people last had, over a time without dates', () => {
    const journal = [
      ...before,
      ...recorded('2030-02-01', 'postponed', none),
      ...recorded('2030-03-01', 'moved', later).map((each) =>
        each.entry === 'programme/one' ? { ...each, item: version('two', later[1]) } : each,
      ),
    ];
    expect(programmeChanges(withConference(journal, days), items)).toMatchObject([
      { id: 'one', fields: [{ field: 'date', before: june[0], after: later[1] }] },
    ]);
  });

  it('is of the item alone while there are no dates', () => {
    const journal = [
      ...before,
      ...recorded('2030-02-01', 'postponed', none),
      line('programme/one', '2030-02-03', { item: version('one', undefined, { start: '09:00' }) }),
    ];
    expect(told(journal).items).toEqual([['one', ['start']]]);
  });

  it('moves nothing when a day gets its first item or loses its last', () => {
    const journal = [
      line('conference', '2030-01-01', { schedule: 'tentative' }),
      line('programme/one', '2030-01-01', { item: version('one', june[0]) }),
      line('programme/two', '2030-02-01', { item: version('two', june[1]) }),
      line('programme/one', '2030-03-01', { item: version('one', june[0]), deleted: true }),
    ];
    expect(told(journal).whole).toEqual([]);
  });
});
