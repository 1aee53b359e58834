import { describe, expect, it } from 'vitest';
import { deletedItems, hasLeftPlan, historyOf, programmeChanges } from '../../src/conference/changes.ts';
import type { ItemVersion, JournalEntry } from '../../src/conference/journal.ts';

const version = (more: Partial<ItemVersion> = {}): ItemVersion => ({
  title: 'Meeting',
  day: 'day-1',
  date: '2030-06-10',
  start: '14:00',
  tentative: false,
  cancelled: false,
  ...more,
});

let digest = 0;
const line = (
  id: string,
  date: string,
  sequence: number,
  more: Partial<JournalEntry> = {},
): JournalEntry => ({
  entry: `programme/${id}`,
  sequence,
  date,
  digest: String(++digest).padStart(16, '0'),
  item: version(),
  ...more,
});

const meeting = { id: 'meeting', previousIds: [] };

describe('the history of an item', () => {
  const journal = [
    line('meeting', '2030-05-01', 0),
    { entry: 'conference', sequence: 0, date: '2030-05-01', digest: '0'.repeat(16) },
    line('other', '2030-05-02', 0),
    line('meeting', '2030-05-03', 1, { item: version({ start: '15:00' }) }),
    line('meeting', '2030-05-04', 2, { item: version({ start: '15:00' }) }),
  ];

  it('counts every recorded version, and tells of those that moved something', () => {
    const moved = {
      id: 'meeting',
      title: 'Meeting',
      date: '2030-05-03',
      added: false,
      deleted: false,
      fields: [{ field: 'start', before: '14:00', after: '15:00', isShared: false }],
    };
    expect(historyOf(journal, meeting)).toEqual({
      sequence: 2,
      created: '2030-05-01',
      lastModified: '2030-05-04',
      lastDate: '2030-06-10',
      changes: [moved],
      ownChanges: [moved],
      isAdded: false,
      sincePlan: moved.fields,
      withdrawn: [],
    });
  });

  it('is nothing for an item that was never recorded', () => {
    expect(historyOf(journal, { id: 'new', previousIds: [] })).toBeUndefined();
  });

  it('goes on under a new id: the old file is renamed, not deleted', () => {
    const renamed = [
      line('old', '2030-05-01', 0),
      line('old', '2030-05-02', 1, { deleted: true }),
      line('meeting', '2030-05-02', 0, { item: version({ start: '16:00' }) }),
    ];
    const item = { id: 'meeting', previousIds: ['old'] };
    expect(historyOf(renamed, item)).toMatchObject({ sequence: 1, created: '2030-05-01' });
    expect(deletedItems(renamed, [item])).toEqual([]);
    expect(programmeChanges(renamed, [item]).map(({ fields }) => fields)).toEqual([
      [{ field: 'start', before: '14:00', after: '16:00', isShared: false }],
    ]);
  });
});

describe('an item and the first edition', () => {
  const edition = line('other', '2030-05-01', 0);
  const told = (...versions: (Partial<ItemVersion> & { on?: string })[]) => {
    const journal = versions.map(({ on = '2030-05-01', ...more }, index) =>
      line('meeting', on, index, { item: version(more) }),
    );
    return historyOf([edition, ...journal], meeting);
  };
  const fieldsOf = (history: ReturnType<typeof told>) =>
    history?.changes.map(({ fields }) => fields.map(({ field, before, after }) => [field, before, after]));

  it('is new on any later day, and then nothing of it is the plan’s', () => {
    const history = told({ on: '2030-05-02' }, { on: '2030-05-03', start: '15:00' });
    expect(history?.changes.map(({ added }) => added)).toEqual([false, true]);
    expect(history).toMatchObject({ isAdded: true, sincePlan: [] });
    expect(told({})).toMatchObject({ isAdded: false, changes: [] });
    const { changes = [] } = history ?? {};
    expect(hasLeftPlan({ conference: { schedule: 'tentative' }, changes, conferenceChanges: [] })).toBe(true);
  });

  it('is not new under a new name', () => {
    const journal = [line('old', '2030-05-01', 0), line('meeting', '2030-05-02', 0)];
    expect(historyOf(journal, { id: 'meeting', previousIds: ['old'] })).toMatchObject({ isAdded: false });
  });

  it('differs from the plan by what has changed on the whole, not by what was taken back', () => {
    const history = told({}, { start: '15:00', title: 'Assembly' }, { end: '16:00', tentative: true });
    expect(history?.sincePlan.map(({ field }) => field)).toEqual(['end', 'tentative']);
  });

  it('has lost what it had once', () => {
    expect(told({ place: 'Hall' }, { start: undefined })?.withdrawn).toEqual(['start', 'place']);
    expect(told({ place: 'Hall' }, {}, { place: 'Foyer' })?.withdrawn).toEqual([]);
  });

  it('has a place that is tentative, or no more', () => {
    const [before, after] = [
      { place: 'Hall', placeTentative: true },
      { place: 'Hall', placeTentative: false },
    ];
    expect(fieldsOf(told(before, after))).toEqual([[['placeTentative', true, false]]]);
    expect(fieldsOf(told(after, before))).toEqual([[['placeTentative', false, true]]]);
    // Journals from before this was kept do not say what it was.
    expect(fieldsOf(told({ place: 'Hall' }, after))).toEqual([]);
    expect(fieldsOf(told({ place: 'Hall' }, before))).toEqual([]);
    expect(told({ place: 'Hall' }, before, after)?.sincePlan.map(({ field }) => field)).toEqual([
      'placeTentative',
    ]);
  });

  it('is neither certain nor tentative in what is not known', () => {
    const hall = { place: 'Hall', placeTentative: true };
    expect(fieldsOf(told({ ...hall, tentative: true }, { start: undefined }))).toEqual([
      [
        ['start', '14:00', undefined],
        ['place', 'Hall', undefined],
      ],
    ]);
    expect(fieldsOf(told({ start: undefined }, { ...hall, tentative: true }))).toEqual([
      [
        ['start', undefined, '14:00'],
        ['place', undefined, 'Hall'],
        ['tentative', undefined, true],
        ['placeTentative', undefined, true],
      ],
    ]);
  });
});

describe('items that are gone', () => {
  it('keep their last version and are told of', () => {
    const journal = [line('meeting', '2030-05-01', 0), line('meeting', '2030-05-05', 1, { deleted: true })];
    expect(deletedItems(journal, [])).toMatchObject([
      { id: 'meeting', previousIds: [], history: { sequence: 1 } },
    ]);
    expect(programmeChanges(journal, [])).toMatchObject([
      { id: 'meeting', date: '2030-05-05', deleted: true },
    ]);
  });

  it('are gone once, however often they were renamed before, and their count never falls', () => {
    const last = { previousIds: ['old'] };
    const journal = [
      line('old', '2030-05-01', 0),
      line('old', '2030-05-02', 1, { item: version({ start: '15:00' }) }),
      line('meeting', '2030-05-03', 0, { item: version(last) }),
      line('old', '2030-05-03', 2, { deleted: true }),
      line('meeting', '2030-05-04', 1, { item: version(last), deleted: true }),
    ];
    const deleted = deletedItems(journal, []);
    expect(deleted.map(({ id, previousIds }) => [id, previousIds])).toEqual([['meeting', ['old']]]);
    expect(deleted[0]?.history.sequence).toBe(3);
  });

  it('come back as themselves', () => {
    const journal = [
      line('meeting', '2030-05-01', 0),
      line('meeting', '2030-05-02', 1, { deleted: true }),
      line('meeting', '2030-05-03', 2),
    ];
    expect(deletedItems(journal, [meeting])).toEqual([]);
    expect(historyOf(journal, meeting)?.sequence).toBe(2);
  });
});

describe('the programme', () => {
  const after = (more: Partial<ItemVersion>, line1: Partial<JournalEntry> = {}) =>
    programmeChanges(
      [line('meeting', '2030-05-01', 0), line('meeting', '2030-05-03', 1, { item: version(more), ...line1 })],
      [meeting],
    );
  const has = (changes: ReturnType<typeof after>) =>
    hasLeftPlan({ conference: { schedule: 'tentative' }, changes, conferenceChanges: [] });

  it.each<[string, Partial<ItemVersion>]>([
    ['a time', { start: '14:20' }],
    ['a day', { date: '2030-06-11' }],
    ['an end', { end: '15:00' }],
    ['a place', { place: 'Elsewhere' }],
    ['a cancellation', { cancelled: true }],
  ])('is no longer that of the plan after %s', (_what, more) => {
    expect(has(after(more))).toBe(true);
  });

  it('is no longer that of the plan after an item is deleted, or the whole is moved', () => {
    expect(has(after({}, { deleted: true }))).toBe(true);
    for (const schedule of ['moved', 'postponed', 'cancelled'] as const)
      expect(hasLeftPlan({ conference: { schedule }, changes: [], conferenceChanges: [] })).toBe(true);
  });

  it('is that of the plan as long as only words change, or become certain', () => {
    expect(has(after({ title: 'Assembly' }))).toBe(false);
    expect(has(after({ tentative: true }))).toBe(false);
    expect(hasLeftPlan({ conference: { schedule: 'confirmed' }, changes: [], conferenceChanges: [] })).toBe(
      false,
    );
  });
});
