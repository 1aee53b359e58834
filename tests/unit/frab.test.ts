import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conference } from '../../src/conference/types.ts';
import { frabJson } from '../../src/formats/frab/frab-json.ts';
import { frabXml } from '../../src/formats/frab/frab-xml.ts';
import { scheduleOf } from '../../src/formats/frab/schedule.ts';
import { element, xmlDocument } from '../../src/formats/xml.ts';
import { exampleSite, home, items, words } from './ical-example.ts';

/** The schedule of a made-up conference. Its rules on finished sites: `tests/site/schedules.test.ts`. */

const schedule = (change: Partial<Conference> = {}) => scheduleOf(exampleSite(change), words);

describe('golden files (`vitest -u` after a change that is meant)', () => {
  it('in XML', async () => {
    await expect(frabXml(schedule(), `${home}schedule.xml`)).toMatchFileSnapshot(
      '../fixtures/golden/schedule.xml',
    );
  });

  it('in JSON', async () => {
    await expect(frabJson(schedule(), `${home}schedule.json`)).toMatchFileSnapshot(
      '../fixtures/golden/schedule.json',
    );
  });
});

describe('a schedule', () => {
  const events = schedule().days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));

  it('has the timed items that are held', () => {
    expect(events.map(({ id }) => id)).toEqual([2, 3]);
  });

  it('gives no end that nobody gave', () => {
    expect(events.map(({ duration, end }) => [duration, end])).toEqual([
      ['0:00', undefined],
      ['3:30', '2030-06-11T11:30:00+07:00'],
    ]);
  });

  it('marks what is tentative', () => {
    expect(events.map(({ subtitle }) => subtitle)).toEqual(['Dự kiến', '']);
    const all = schedule({ schedule: 'tentative' }).days.flatMap(({ rooms }) => rooms);
    expect(all.flatMap((room) => room.events.map(({ subtitle }) => subtitle))).toEqual([
      'Dự kiến',
      'Dự kiến',
    ]);
  });

  it('changes its version with any version of any item, deleted ones included', () => {
    expect(schedule().version).toBe('2030-03-02 (9)');
  });

  it('has a room without a name for an item without a place', () => {
    const nowhere = items.map((item) => ({ ...item, place: undefined }));
    const { days } = scheduleOf(exampleSite({}, nowhere), words);
    expect(days[0]?.rooms).toMatchObject([{ name: 'Sẽ cập nhật', guid: undefined }]);
  });

  it.each([
    ['postponed', 'Tạm hoãn: Hội thảo'],
    ['cancelled', 'Không tổ chức: Hội thảo'],
  ] as const)('of a %s conference has no days and says so in its title', (state, title) => {
    const empty = schedule({ schedule: state });
    expect(empty.days).toEqual([]);
    expect(empty.title.startsWith(title)).toBe(true);
  });

  it.each([
    ['hoi-nghi.example', 'hoi_nghi'],
    ['a.example', 'a_example'],
  ])('of the domain %s has the acronym %s', (uidDomain, acronym) => {
    expect(schedule({ uidDomain }).acronym).toBe(acronym);
  });
});

describe('XML', () => {
  /** Anything a text may hold, with much of what has a meaning in XML. */
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '<!--',
        '\r',
        '\n',
        '\t',
        '\0',
        '\u000B',
        '\uFFFE',
        '\u{D800}',
        '&amp;',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  });
  const isForbidden = (character: string): boolean =>
    /[\uFFFE\uFFFF]/.test(character) || (character < ' ' && !/[\t\n]/.test(character));
  const holdable = (text: string): string =>
    [...text.toWellFormed().replaceAll(/\r\n?/g, '\n')]
      .map((character) => (isForbidden(character) ? '\uFFFD' : character))
      .join('');

  it('brings back every text and attribute', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, attribute) => {
        const { root } = parseXml(xmlDocument(element('a', { b: attribute, none: undefined }, text)));
        expect(root?.text).toBe(holdable(text));
        expect(root?.attributes).toEqual({ b: holdable(attribute) });
        expect(root?.children.every((child) => child instanceof XmlText)).toBe(true);
      }),
    );
  });

  it('nests elements and closes empty ones', () => {
    const { root } = parseXml(xmlDocument(element('a', {}, [element('b', { c: 1 }), element('d', {}, 'e')])));
    const children = root?.children.filter((child) => child instanceof XmlElement) ?? [];
    expect(children.map(({ name }) => name)).toEqual(['b', 'd']);
    expect(element('b', { c: 1 })).toBe('<b c="1"/>');
  });
});
