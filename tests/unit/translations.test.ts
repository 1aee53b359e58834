import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { recordContent } from '../../src/build/record-content.ts';
import { factsMovedSince, type Journal } from '../../src/conference/journal.ts';
import { item } from '../../src/conference/schemas/programme.ts';
import {
  textsOf,
  translated,
  translationOf,
  untranslated,
} from '../../src/conference/schemas/translation.ts';
import { type ContentCopy, copyContent, removeCopies } from './content-copy.ts';

/** A translation holds texts alone; whoever changes the original need not know the other language. */

const original = item.parse({
  title: 'Họp trù bị',
  number: 2,
  day: 'ngay-1',
  start: '14:00',
  kind: 'meeting',
  statements: ['Thời gian: {giờ};', 'Địa điểm: Tại {địa điểm}.'],
  audience: { label: 'Thành phần riêng' },
  points: [
    { letter: 'a', text: 'Khai mạc', responsible: 'Lãnh đạo' },
    { letter: 'b', text: 'Ký kết' },
  ],
  open: ['phòng họp'],
});
const texts = textsOf(original, item);

afterAll(removeCopies);

describe('a translation of an item', () => {
  it.each(['start', 'day', 'place', 'number', 'kind', 'order', 'tentative'])('has no %s', (field) => {
    const result = translationOf(item).safeParse({ title: 'Preparatory meeting', [field]: '15:00' });
    expect(result.success).toBe(false);
  });

  it('may lack anything, and is then told in the words of the original', () => {
    const given = { title: 'Preparatory meeting', points: [{ text: 'Opening' }, {}] };
    expect(translationOf(item).safeParse(given).success).toBe(true);
    expect(translated(original, given)).toEqual({
      ...original,
      title: 'Preparatory meeting',
      points: [
        { letter: 'a', text: 'Opening', responsible: 'Lãnh đạo' },
        { letter: 'b', text: 'Ký kết' },
      ],
    });
    expect(untranslated(texts, given)).toEqual([
      'Thời gian: {giờ};',
      'Địa điểm: Tại {địa điểm}.',
      'Thành phần riêng',
      'Lãnh đạo',
      'Ký kết',
      'phòng họp',
    ]);
  });

  it.each([
    ['a list with another number of entries', { open: ['meeting room', 'chair'] }, 'open'],
    ['a sentence without its time', { statements: ['Time;', 'Place: {place}.'] }, 'statements'],
    ['points of another number', { points: [{ text: 'Opening' }] }, 'points'],
  ] as const)('that has %s is of another original', (_, given, field) => {
    const said = translated(original, given);
    expect(JSON.stringify(said[field])).toContain(JSON.stringify(original[field][0]));
    expect(untranslated(texts, given)).toContain(
      untranslated(texts, {}).find((text) => JSON.stringify(original[field]).includes(text)),
    );
  });

  it('says nothing of what the original says no more', () => {
    const closed = { ...original, open: [] };
    expect(translated(closed, { open: ['meeting room'] }).open).toEqual([]);
  });

  it('has the gaps of the original under English names', () => {
    const given = { statements: ['Time: {time};', 'Place: at {place}.'] };
    expect(translated(original, given).statements).toEqual(given.statements);
  });
});

describe('what moved since a translation', () => {
  const line = (entry: string, start?: string): Journal[number] => ({
    entry,
    sequence: 0,
    date: '2030-05-01',
    digest: '0123456789abcdef',
    ...(start !== undefined && {
      item: { title: 'A', day: 'd', date: '2030-05-17', start, tentative: false, cancelled: false },
    }),
  });
  const [entry, translation] = ['programme/a', 'en/programme/a'];
  const made = [line(entry, '14:00'), line(translation)];

  it.each([
    ['nothing', made, false],
    ['its time', [...made, line(entry, '15:00')], true],
    ['its time, and back', [...made, line(entry, '15:00'), line(entry, '14:00')], false],
    ['its time, and it was translated again', [...made, line(entry, '15:00'), line(translation)], false],
    ['something else', [...made, line('programme/b', '15:00')], false],
  ])('is %s', (_, journal, moved) => {
    expect(factsMovedSince(journal, entry, translation)).toBe(moved);
  });
});

describe('the check', () => {
  const clock = (day: number) => Date.UTC(2026, 10, day, 3);
  const record = ({ folder }: ContentCopy, day: number, confirmed: string[] = []) =>
    recordContent(folder, clock(day), { confirmed });
  const meeting = 'programme/hop-tru-bi.mdx';
  const old = 'bản dịch en cũ hơn bản gốc';

  const warningsOf = async ({ folder }: ContentCopy): Promise<string[]> => {
    const { faults, warnings } = await checkContent(folder, { clock: clock(30) });
    expect(faults).toEqual([]);
    return warnings.filter(({ file }) => file.startsWith('en/')).map(({ problem }) => problem);
  };

  it('names a translation that is older than its original, until it is made anew or found right', async () => {
    const copy = copyContent(undefined, true);
    await record(copy, 22);
    copy.edit(meeting, 'title: Họp trù bị', 'title: Họp chuẩn bị');
    await record(copy, 23);
    expect(await warningsOf(copy)).toEqual([expect.stringContaining(old)]);
    expect((await record(copy, 24, ['en/programme/hop-tru-bi'])).isRecorded).toBe(true);
    expect(await warningsOf(copy)).toEqual([]);
    copy.edit(meeting, 'title: Họp chuẩn bị', 'title: Họp trù bị');
    await record(copy, 25);
    copy.edit(`en/${meeting}`, /^title: .*$/m, 'title: Preliminary meeting');
    await record(copy, 26);
    expect(await warningsOf(copy)).toEqual([]);
  });

  it('a time that moves makes no translation old: it has none', async () => {
    const copy = copyContent(undefined, true);
    await record(copy, 22);
    copy.edit(meeting, "'14:00'", "'15:00'");
    await record(copy, 23);
    expect(await warningsOf(copy)).toEqual([]);
  });

  it('an original that is changed or gone stops nothing', async () => {
    const copy = copyContent(undefined, true);
    copy.edit(meeting, /^open: .*\n/m, '');
    copy.remove('programme/tien-doan.mdx');
    expect(await warningsOf(copy)).toEqual([
      'bản gốc không có phần này',
      'không có bản gốc của bản dịch này, nên nó không hiện ở đâu',
    ]);
  });

  it('refuses a confirmation of what is no translation', async () => {
    const copy = copyContent(undefined, true);
    expect(await record(copy, 22, ['programme/hop-tru-bi'])).toMatchObject({ isRecorded: false });
  });
});
