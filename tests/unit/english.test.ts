import { describe, expect, it } from 'vitest';
import { addresses as english } from '../../src/i18n/en/addresses.ts';
import * as dates from '../../src/i18n/en/dates.ts';
import { en } from '../../src/i18n/en/index.ts';
import * as numbers from '../../src/i18n/en/numbers.ts';
import { typeset } from '../../src/i18n/typography.ts';
import { addresses as vietnamese } from '../../src/i18n/vi/addresses.ts';
import { vi } from '../../src/i18n/vi/index.ts';
import { readerOf } from '../../src/search/reading.ts';
import { formOf } from '../../src/wording/now.ts';

/** The eye reads plain spaces. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('dates in English', () => {
  it.each([
    [[], ''],
    [['2025-03-13'], '13 March 2025 (Thursday)'],
    [['2025-03-13', '2025-03-14'], '13–14 March 2025 (Thursday–Friday)'],
    [['2025-03-13', '2025-03-14', '2025-03-15'], '13–15 March 2025 (Thursday–Saturday)'],
    [['2025-03-31', '2025-04-01'], '31 March – 1 April 2025 (Monday–Tuesday)'],
    [['2025-12-31', '2026-01-01'], '31 December 2025 – 1 January 2026 (Wednesday–Thursday)'],
    [['2025-03-13', '2025-03-15'], '13 March and 15 March 2025 (Thursday, Saturday)'],
    [['2025-03-13', '2025-03-14', '2025-03-16'], '13–14 March and 16 March 2025 (Thursday–Friday, Sunday)'],
    [
      ['2025-03-13', '2025-03-15', '2025-03-17'],
      '13 March, 15 March and 17 March 2025 (Thursday, Saturday, Monday)',
    ],
    [
      ['2025-12-30', '2025-12-31', '2026-01-02'],
      '30–31 December 2025 and 2 January 2026 (Tuesday–Wednesday, Friday)',
    ],
    [
      ['2025-12-31', '2026-01-01', '2026-01-03'],
      '31 December 2025 – 1 January 2026 and 3 January 2026 (Wednesday–Thursday, Saturday)',
    ],
  ])('the range of %j', (range, words) => expect(plain(dates.dateRange(range))).toBe(words));

  it('leave out a year that stands beside them', () => {
    expect(plain(dates.compactRange(['2025-03-13', '2025-03-14'], ['2025-03-20']))).toBe('13–14 March');
    expect(plain(dates.compactRange(['2025-12-30', '2025-12-31'], ['2026-03-20']))).toBe(
      '30–31 December 2025',
    );
  });

  it('say the weekday first, and the month as a word', () => {
    expect(plain(dates.fullDate('2025-03-05'))).toBe('Wednesday 5 March 2025');
    expect(plain(dates.compactDate('2025-09-05'))).toBe('5 September 2025');
    expect(dates.monthAndYear('2025-05')).toBe('May 2025');
    expect(dates.dayAndMonth('2025-03-05')).toBe('5/3');
    expect(dates.dayNames('2025-02-05').map(plain)).toEqual(['5 February', '5/2', 'Wednesday']);
  });

  it('never part a day from its month', () => {
    expect(dates.longDate('2025-03-14')).toBe('14\u00A0March 2025');
    expect(dates.compactRange(['2025-03-13', '2025-03-14'])).toBe('13–14\u00A0March 2025');
  });

  it('write times of day', () => {
    expect(dates.formalTimes('08:00', '11:00')).toBe('08:00–11:00');
    expect(dates.formalTimes('14:00')).toBe('14:00');
  });
});

describe('numbers in English', () => {
  it('have their marks', () => {
    expect([0, 999, 1000, 1_234_567].map(numbers.wholeNumber)).toEqual(['0', '999', '1,000', '1,234,567']);
    expect([1, 2, 69_000, 1_250_000, 12_500_000].map(numbers.fileSize)).toEqual([
      '1 byte',
      '2 bytes',
      '69 KB',
      '1.25 MB',
      '12.5 MB',
    ]);
    expect(numbers.sizeRange(61_000, 63_000)).toBe('61–63 KB');
    expect(numbers.decimal(1.5)).toBe('1.5');
  });

  it('ask for one form or the other', () => {
    const { t } = en;
    expect([0, 1, 2].map((count) => t.programme.days(count))).toEqual(['0 days', '1 day', '2 days']);
    expect(t.programme.points(1, 'a', 'a')).toBe('1 point, from a) to a)');
    expect(t.press.files(1, 'PDF')).toBe('1 PDF file');
    expect(t.press.files(3, 'PDF')).toBe('3 PDF files');
    expect(t.media.all(1)).toBe('See 1 photo or recording');
    const { hours, startsInDays } = t.state;
    expect([1, 2].map((count) => formOf(hours, count, 'en'))).toEqual(['hour', 'hours']);
    expect([1, 2].map((count) => formOf(startsInDays, count, 'en'))).toEqual([
      'Starts in {} day',
      'Starts in {} days',
    ]);
    expect(formOf(vi.t.state.hours, 1, 'vi')).toBe(vi.t.state.hours);
  });
});

/** Every end of a tree: its path, `t.news.published`, and what stands there. */
const endsOf = (tree: object, path = ''): [path: string, end: unknown][] =>
  Object.entries(tree).flatMap(([key, end]: [string, unknown]) =>
    typeof end === 'object' && end !== null && Object.getPrototypeOf(end) === Object.prototype
      ? endsOf(end, `${path}.${key}`)
      : [[`${path}.${key}`, end]],
  );

const trees = ({ t, searchTerms, typography, dates: ofDates }: typeof vi, addresses: typeof vietnamese) => ({
  t,
  addresses,
  // As plain objects: modules are none.
  searchTerms: { ...searchTerms },
  typography: { ...typography },
  dates: { ...ofDates },
});

/** Words of the interface and of addresses, with something in each gap. */
const words = endsOf({ t: en.t, addresses: english }).flatMap(([path, end]) => {
  const said: unknown = typeof end === 'function' ? end(...Array(end.length).fill('before')) : end;
  return [said]
    .flat()
    .filter((one): one is string => typeof one === 'string')
    .map((phrase) => ({ path, phrase }));
});

describe('the words in English', () => {
  it('are those of Vietnamese', () => {
    const paths = (tree: object) =>
      endsOf(tree)
        .map(([path]) => path)
        // Either language has other names for other things.
        .filter((path) => !/^\.searchTerms\.(?:pages|kinds)\./.test(path))
        .toSorted();
    expect(paths(trees(en, english))).toEqual(paths(trees(vi, vietnamese)));
  });

  it('are never empty', () => {
    const empty = words.filter(({ phrase }) => phrase.trim() === '').map(({ path }) => path);
    // An empty line of the archive's text.
    expect(empty).toEqual(['.t.press.readme']);
  });

  it('have no Vietnamese letter', () => {
    const terms = JSON.stringify(en.searchTerms);
    const marked = [...words.map(({ phrase }) => phrase), terms, ...en.searchTerms.shortForms('Da Lat City')];
    expect(marked.filter((phrase) => /[ăâđêôơư\p{M}]/iu.test(phrase.normalize('NFD')))).toEqual([]);
  });

  it('are there once each', () => {
    const phrases = Map.groupBy(
      words.filter(({ path, phrase }) => path.startsWith('.t.') && !['', 'before'].includes(phrase)),
      ({ phrase }) => phrase.toLowerCase(),
    );
    const repeated = [...phrases.values()].filter((same) => same.length > 1);
    expect(repeated.map((same) => same.map(({ path }) => path))).toEqual([
      ['.t.pages.venue', '.t.programme.fields.place', '.t.programme.fields.placeTentative'],
      ['.t.pages.visit', '.t.programme.kinds.visit'],
      ['.t.programme.fields.end', '.t.programme.endTime'],
    ]);
  });

  it('make addresses of plain letters, each place of a page once', () => {
    const parts = words.filter(({ path }) => path.startsWith('.addresses.'));
    expect(parts.filter(({ phrase }) => !/^[\w-]+(?:\.\w+)?$/.test(phrase))).toEqual([]);
    const routes = Object.values(english.routes);
    expect(new Set(routes).size).toBe(routes.length);
    const anchors = parts.filter(({ path }) => path.startsWith('.addresses.anchors.'));
    expect(new Set(anchors.map(({ phrase }) => phrase)).size).toBe(anchors.length);
  });
});

describe('running text in English', () => {
  const kept = (text: string): string[] =>
    [
      ...typeset(`<body><main><p>${text}</p></main></body>`, en.typography).matchAll(
        /<span class="nb">(.*?)</g,
      ),
    ].map(([, piece = '']) => piece);

  it('keeps numbers with their words, and days with their month', () => {
    expect(kept('On 13–14 March 2025, 08:00–11:00, about 300 delegates; 1.25 MB, page 3, by May')).toEqual([
      '13–14 March',
      '08:00–11:00',
      '300 delegates',
      '1.25 MB',
      'page 3',
    ]);
  });
});

describe('what readers type in English', () => {
  const { asked } = readerOf(en.searchTerms);

  it.each([
    ['2pm', '14:00'],
    ['2 pm', '14:00'],
    ['2:30pm', '14:30'],
    ['2.30 pm', '14:30'],
    ['14h', '14:00'],
    ['14h30', '14:30'],
    ["2 o'clock", '2:00'],
    ["two o'clock", '2:00'],
    ['half past two in the afternoon', '14:30'],
    ['8 am', '8:00'],
    ['12 pm', '12:00'],
    ['14 March', '14/3'],
    ['March 14', '14/3'],
    ['the 14th of March 2025', '14/3'],
    ['14/03/2025', '14/3'],
    ['the 14th', '14/'],
    ['Fri', '/6'],
    ['Sunday', '/1'],
    ['Thurs', '/5'],
    ['chuyên môn', 'chuyen mon'],
    ['Can Tho', 'can tho'],
    ['Wi-Fi', 'wifi'],
  ])('%s', (typed, read) => expect(asked(typed).words.join(' ')).toBe(read));

  it('leaves out what only asks', () => {
    expect(asked('Where is the airport?')).toMatchObject({ words: ['airport'], prefers: 'places' });
    expect(asked('What time does lunch start?')).toMatchObject({ words: ['lunch'], prefers: 'programme' });
  });

  it('knows cities by their short names', () => {
    expect(en.searchTerms.shortForms('Da Lat City')).toEqual(['Da Lat', 'DL']);
  });
});
