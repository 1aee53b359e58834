import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { checkJournal } from '../../src/check/rules/journal.ts';
import { lastUpdates, record, unrecorded } from '../../src/conference/journal.ts';
import type { Journal, Version } from '../../src/conference/journal.ts';
import { formatJournal } from '../../src/journal/format.ts';
import { readJournal } from '../../src/reader/journal.ts';
import { copyContent, removeCopies } from './content-copy.ts';
import { english, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

afterAll(removeCopies);

const version = (entry: string, digest: string): Version => ({ entry, digest: digest.padEnd(16, '0') });

describe('one change after another', () => {
  const first = record([], [version('conference', 'a'), version('programme/hop', 'b')], '2026-11-22');

  test('new entries start at 0', () => {
    expect(first.map(({ entry, sequence }) => [entry, sequence])).toEqual([
      ['conference', 0],
      ['programme/hop', 0],
    ]);
  });

  test('changed and deleted entries count on, unchanged ones are left', () => {
    const versions = [version('programme/hop', 'c')];
    expect(unrecorded(first, versions)).toEqual([
      { entry: 'conference', change: 'deleted' },
      { entry: 'programme/hop', change: 'changed' },
    ]);
    const second = record(first, versions, '2026-11-23');
    expect(second.slice(2)).toEqual([
      { entry: 'conference', sequence: 1, date: '2026-11-23', digest: 'a000000000000000', deleted: true },
      { entry: 'programme/hop', sequence: 1, date: '2026-11-23', digest: 'c000000000000000' },
    ]);
    expect(unrecorded(second, versions)).toEqual([]);
  });

  test('what comes back after it was deleted is new, with the same words or others', () => {
    const gone = record(first, [version('programme/hop', 'b')], '2026-11-23');
    const versions = [version('conference', 'a'), version('programme/hop', 'b')];
    expect(unrecorded(gone, versions)).toEqual([{ entry: 'conference', change: 'new' }]);
    expect(record(gone, versions, '2026-11-23').at(-1)).toMatchObject({ entry: 'conference', sequence: 2 });
  });

  test('the past cannot be added to', () => {
    expect(() => record(first, [], '2026-11-21')).toThrow(RangeError);
  });

  test('the last update of an entry is the newest of its dates', () => {
    const later = record(first, [version('conference', 'a'), version('programme/hop', 'c')], '2026-12-01');
    expect([...lastUpdates(later)]).toEqual([
      ['conference', '2026-11-22'],
      ['programme/hop', '2026-12-01'],
    ]);
  });
});

/** Histories of a few entries: at each step which of them exist, and in which of three versions. */
const states = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3')), {
  minLength: 1,
  maxLength: 12,
});

const versionsOf = (state: Record<string, string>): Version[] =>
  Object.entries(state).map(([entry, digest]) => version(entry, digest));

const dateOf = (step: number): string => `2026-11-${String(1 + Math.floor(step / 2)).padStart(2, '0')}`;

const history = (steps: Record<string, string>[]): Journal[] => {
  let journal: Journal = [];
  return steps.map((state, step) => (journal = record(journal, versionsOf(state), dateOf(step))));
};

describe('whatever happens to the content', () => {
  test('nothing is left to record, and recording again adds nothing', () => {
    fc.assert(
      fc.property(states, (steps) => {
        const journal = history(steps).at(-1) ?? [];
        const versions = versionsOf(steps.at(-1) ?? {});
        expect(unrecorded(journal, versions)).toEqual([]);
        expect(record(journal, versions, '2027-01-01')).toEqual(journal);
      }),
    );
  });

  test('the journal only grows', () => {
    fc.assert(
      fc.property(states, (steps) => {
        const journals = history(steps);
        for (const [index, journal] of journals.entries()) {
          const before = journals[index - 1] ?? [];
          expect(journal.slice(0, before.length)).toEqual(before);
        }
      }),
    );
  });

  test('every entry counts 0, 1, 2 … and no version follows itself', () => {
    fc.assert(
      fc.property(states, (steps) => {
        const journal = history(steps).at(-1) ?? [];
        for (const lines of Map.groupBy(journal, ({ entry }) => entry).values()) {
          expect(lines.map(({ sequence }) => sequence)).toEqual(lines.map((_, index) => index));
          for (const [index, line] of lines.entries()) {
            const before = lines[index - 1];
            expect(line.digest !== before?.digest || line.deleted !== before.deleted).toBe(true);
          }
        }
      }),
    );
  });

  test('the newest lines are the content', () => {
    fc.assert(
      fc.property(states, (steps) => {
        const newest = new Map((history(steps).at(-1) ?? []).map((line) => [line.entry, line]));
        const present = [...newest.values()].filter(({ deleted }) => !deleted);
        const last = versionsOf(steps.at(-1) ?? {});
        expect(new Map(present.map(({ entry, digest }) => [entry, digest]))).toEqual(
          new Map(last.map(({ entry, digest }) => [entry, digest])),
        );
      }),
    );
  });

  test('what is written is read back', async () => {
    const copy = copyContent();
    await fc.assert(
      fc.asyncProperty(states, async (steps) => {
        const journal = history(steps).at(-1) ?? [];
        copy.write('journal.json', formatJournal(journal));
        expect(await readJournal(copy.folder)).toEqual(journal);
        expect(checkJournal(copy.read('journal.json'))).toEqual({ journal, faults: [] });
      }),
      { numRuns: 30 },
    );
  });
});

const good = '{"entry":"conference","sequence":0,"date":"2026-11-22","digest":"0123456789abcdef"}';

/** A journal of the given lines, and what has to be said of it. */
const journal = (
  lines: string[],
  at: string | undefined,
  field: string | undefined,
  says: string[],
): Case => ({
  spoil: (copy) => copy.write('journal.json', `[\n  ${lines.join(',\n  ')}\n]\n`),
  file: 'journal.json',
  ...(at !== undefined && { at }),
  ...(field !== undefined && { field }),
  says: [...says, 'npm run record'],
});

const second = (changes: Record<string, unknown>): string =>
  JSON.stringify({ entry: 'brand', sequence: 0, date: '2026-11-22', digest: '0123456789abcdef', ...changes });

const broken: Record<string, Case> = {
  'no JSON': journal([good, '{"entry": }'], '"entry": }', undefined, ['không đúng cú pháp JSON']),
  'a conflict of two branches': journal([good, '\n<<<<<<< HEAD\n'], '<<<<<<<', undefined, ['trộn hai bản']),
  'no list': {
    spoil: (copy) => copy.write('journal.json', good),
    file: 'journal.json',
    says: ['danh sách', 'npm run record'],
  },
  'a missing field': journal(
    [good, '{"entry":"brand","sequence":0,"date":"2026-11-22"}'],
    'brand',
    '[2].digest',
    ['thiếu'],
  ),
  'an unknown field': journal([good, second({ author: 'x' })], 'brand', '[2].author', ['“author”']),
  'a digest that is none': journal([good, second({ digest: 'xyz' })], 'brand', '[2].digest', ['“xyz”']),
  'a day that does not exist': journal([good, second({ date: '2026-11-31' })], 'brand', '[2].date', [
    '“2026-11-31”',
  ]),
  'a gap in the numbers': journal([good, second({ sequence: 1 })], 'brand', '[2].sequence', [
    'brand là 1, đáng lẽ là 0',
  ]),
  'a number twice': journal(
    [good, second({ entry: 'conference', date: '2026-11-23' })],
    '11-23',
    '[2].sequence',
    ['conference là 0, đáng lẽ là 1'],
  ),
  'an earlier day': journal([good, second({ date: '2026-11-21' })], 'brand', '[2].date', [
    '“2026-11-21” sớm hơn ngày của dòng trước “2026-11-22”',
  ]),
};

describe('a broken journal', () => {
  test.each(Object.entries(broken))('%s', (_, wrong) => expectOneFault(wrong));

  test('is described without English', () => {
    expect('Invalid input: expected string, received undefined').toMatch(english);
  });
});
