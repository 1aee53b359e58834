import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemVersion } from '../../src/conference/journal.ts';
import type { Conference, Item } from '../../src/conference/types.ts';
import { guidOf } from '../../src/formats/identity.ts';
import { frabJson } from '../../src/formats/frab/frab-json.ts';
import { frabXml } from '../../src/formats/frab/frab-xml.ts';
import { scheduleOf } from '../../src/formats/frab/schedule.ts';
import { element, xmlDocument } from '../../src/formats/xml.ts';
import { conference, exampleSite, home, items, words } from './ical-example.ts';

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

  it('has the timed items, those that are dropped or deleted with a title that says so', () => {
    expect(events.map(({ id, title }) => [id, title.split(':')[0]])).toEqual([
      [2, 'Họp kín'],
      [expect.any(Number), 'Không tổ chức'],
      [3, 'Phiên chính'],
      [4, 'Không tổ chức'],
    ]);
  });

  it('has a deleted item where it last was, in the room it was in, under the UUID it had', () => {
    const [gone] = exampleSite().deletedItems;
    if (!gone) throw new Error('nothing is deleted');
    const shown = (change: Partial<ItemVersion>) => {
      const deleted = { ...gone, version: { ...gone.version, ...change } };
      const { days } = scheduleOf({ ...exampleSite(), deletedItems: [deleted] }, words);
      return days.flatMap(({ rooms }) =>
        rooms.flatMap(({ guid: room, events: inRoom }) =>
          inRoom.map((event) => ({ ...event, roomGuid: room })),
        ),
      );
    };
    const [venue] = exampleSite().places;
    const place = `${venue?.name}, ${venue?.address}`;
    const event = shown({ place }).find(({ url }) => url === words.pageOf('dien-van'));
    expect(event).toMatchObject({
      guid: guidOf({ id: 'dien-van', previousIds: [] }, conference),
      room: venue?.name,
      roomGuid: shown({}).find(({ id }) => id === 2)?.roomGuid,
      title: 'Không tổ chức: Diễn văn',
      date: '2030-06-10T09:00:00+07:00',
      description: 'Không tổ chức.',
    });
    // Not on a day that is none of the conference any more, and not without a time.
    expect(shown({ date: '2030-06-03' })).toHaveLength(3);
    expect(shown({ start: undefined })).toHaveLength(3);
    expect(shown({})).toHaveLength(4);
  });

  it('gives no end that nobody gave, but a length to draw, and says that the end is open', () => {
    expect(events.map(({ duration, end }) => [duration, end])).toEqual([
      ['1:00', undefined],
      ['1:00', undefined],
      ['3:30', '2030-06-11T11:30:00+07:00'],
      ['1:00', undefined],
    ]);
    expect(events.map(({ description }) => description.includes('Giờ kết thúc: Sẽ cập nhật. '))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['nothing follows', '14:00', {}, '1:00'],
    ['another begins there', '14:00', { start: '14:25' }, '0:25'],
    ['another begins there at once', '14:00', { start: '14:00' }, '1:00'],
    ['another begins there after more than an hour', '14:00', { start: '15:01' }, '1:00'],
    ['another begins elsewhere', '14:00', { start: '14:25', place: undefined }, '1:00'],
    ['another begins there on another day', '14:00', { start: '14:25', day: 'ngay-2' }, '1:00'],
    ['midnight comes first', '23:20', {}, '0:40'],
  ])('draws an open end until %s', (_, start, next: Partial<Item>, drawn) => {
    const [, open, other] = items;
    if (!open || !other) throw new Error('no items');
    const two = [
      { ...open, start },
      { ...other, day: open.day, start: undefined, end: undefined, ...next },
    ];
    const { days } = scheduleOf(exampleSite({}, two), words);
    const all = days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
    expect(all.find(({ id }) => id === open.number)?.duration).toBe(drawn);
  });

  it('marks what is tentative', () => {
    expect(events.map(({ subtitle }) => subtitle)).toEqual(['Dự kiến', '', '', '']);
    const all = schedule({ schedule: 'tentative' }).days.flatMap(({ rooms }) => rooms);
    expect(all.flatMap((room) => room.events.map(({ subtitle }) => subtitle))).toEqual([
      'Dự kiến',
      '',
      'Dự kiến',
      '',
    ]);
  });

  it('changes its version with any version of any item, deleted ones included', () => {
    expect(schedule().version).toBe('2030-03-02 (9)');
  });

  it('has a room without a name for an item without a place', () => {
    const nowhere = items.map((item) => ({ ...item, place: undefined }));
    const { days } = scheduleOf(exampleSite({}, nowhere), words);
    expect(days[0]?.rooms).toMatchObject([{ name: 'Sẽ cập nhật', guid: undefined }, { name: 'Nhà Mẫu' }]);
  });

  describe.each([
    ['postponed', 'Tạm hoãn: ', 'Hội nghị tạm hoãn. Thời gian mới: Sẽ cập nhật.'],
    ['cancelled', 'Không tổ chức: ', 'Hội nghị không tổ chức theo kế hoạch đã công bố.'],
  ] as const)('of a %s conference', (state, prefix, sentence) => {
    const stopped = schedule({ schedule: state });
    const all = stopped.days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));

    it('says so in its title and in everything that is in it', () => {
      expect(stopped.title).toBe(`${prefix}${schedule().title}`);
      expect(all.map(({ title }) => title)).toEqual([
        `${prefix}Họp kín`,
        'Không tổ chức: Diễn văn',
        `${prefix}Phiên chính: \\ “A, B; C” <&>`,
        'Không tổ chức: Đi bộ',
      ]);
      expect(new Set(all.map(({ subtitle }) => subtitle))).toEqual(new Set(['']));
      for (const { description, type } of all)
        expect(description.split('\n')[0]).toBe(type === 'other' ? 'Không tổ chức.' : sentence);
    });

    it('keeps everything where it last was', () => {
      const placed = ({ days }: typeof stopped) =>
        days.map(({ date, rooms }) => [date, rooms.map((room) => room.events.map((event) => event.date))]);
      expect(placed(stopped)).toEqual(placed(schedule()));
    });

    it('has the dates that were published, not those that an editor noted since', () => {
      const days = conference.days.map((day) => ({ ...day, date: day.date.replace('06', '09') }));
      expect(schedule({ schedule: state, days }).days.map(({ date }) => date)).toEqual([
        '2030-06-10',
        '2030-06-11',
        '2030-06-12',
      ]);
    });
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
