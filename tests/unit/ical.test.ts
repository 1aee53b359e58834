import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type Calendar, type CalendarEvent } from '../../src/formats/icalendar/icalendar.ts';
import { eventsOf, onDevice, unfolded, valuesOf } from './ical-read.ts';

/** RFC 5545, read back with node-ical. */

const event: CalendarEvent = {
  uid: 'a@mau.invalid',
  sequence: 0,
  created: '2030-01-01',
  lastModified: '2030-02-01',
  status: 'CONFIRMED',
  date: '2030-07-10',
  start: '14:00',
  summary: 'Họp',
  description: ['Một dòng'],
  url: 'https://mau.example/chuong-trinh/a/',
};

const calendar = (events: CalendarEvent[], more: Partial<Calendar> = {}): Calendar => ({
  name: 'Hội thảo Mẫu',
  timeZone: 'Asia/Ho_Chi_Minh',
  locale: 'vi',
  url: 'https://mau.example/chuong-trinh/',
  source: 'https://mau.example/chuong-trinh.ics',
  events,
  ...more,
});

const write = (change: Partial<CalendarEvent> = {}, more: Partial<Calendar> = {}): string =>
  writeCalendar(calendar([{ ...event, ...change }], more));

/** Vietnamese words, marks and all, with what iCalendar has a meaning for. */
const text = fc
  .array(
    fc.constantFrom(
      'TỔNG KẾT ẨM THỰC',
      'ẲẴỔ',
      ' ',
      ',',
      ';',
      ':',
      '\\',
      '\n',
      '"',
      '\\n',
      'đ',
      '🐉',
      'BEGIN:VEVENT',
      '\t',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('lines', () => {
  it('have at most 75 octets, end with CRLF and are cut between characters', () => {
    fc.assert(
      fc.property(text, text, (summary, line) => {
        const bytes = Buffer.from(write({ summary, description: [line] }));
        const lines = bytes.toString('latin1').split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.filter((one) => one.length > 75)).toEqual([]);
        expect(lines.filter((one) => /[\r\n]/.test(one))).toEqual([]);
        // Each line is whole UTF-8 by itself.
        const decode = (one: string) =>
          new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(one, 'latin1'));
        expect(() => lines.map(decode)).not.toThrow();
      }),
    );
  });

  it('use all of the 75 octets', () => {
    const lines = write({ summary: 'x'.repeat(200) }).split('\r\n');
    expect(lines.map((one) => Buffer.byteLength(one)).filter((length) => length === 75)).toHaveLength(2);
  });
});

/** The value of a TEXT as RFC 5545 section 3.3.11 has it, in one pass. */
const decoded = (line: string | undefined): string | undefined =>
  line
    ?.slice(line.indexOf(':') + 1)
    .replaceAll(/\\(.)/g, (_, escaped) => (/n/i.test(escaped) ? '\n' : escaped));

describe('texts', () => {
  it('are read back as they were, whatever is in them', () => {
    fc.assert(
      fc.property(text, text, (summary, location) => {
        const file = write({ summary, location });
        expect(decoded(valuesOf(file, 'SUMMARY')[0])).toBe(summary);
        expect(decoded(valuesOf(file, 'LOCATION')[0])).toBe(location);
      }),
    );
  });

  it('are read back by another parser', () => {
    // node-ical takes a backslash before the letter n for a line feed, also an escaped one.
    const plain = text.map((value) => `x${value.replaceAll('\\', '')}x`);
    const valueOf = (value: unknown) =>
      typeof value === 'object' && value !== null && 'val' in value ? value.val : value;
    fc.assert(
      fc.property(plain, plain, plain, (summary, location, line) => {
        const [read, ...more] = eventsOf(write({ summary, location, description: [line, line] }));
        expect(more).toEqual([]);
        expect(valueOf(read?.summary)).toBe(summary);
        expect(valueOf(read?.location)).toBe(location);
        expect(valueOf(read?.description)).toBe(`${line}\n${line}`);
      }),
    );
  });

  it('name no language where they are in two', () => {
    const file = write({ location: 'Hall' }, { locale: 'en', isForeign: (words) => words.includes('ọ') });
    expect(unfolded(file)).toEqual(expect.arrayContaining(['SUMMARY:Họp', 'LOCATION;LANGUAGE=en:Hall']));
  });

  it('lose what no calendar can hold', () => {
    const lines = unfolded(write({ summary: 'a\0b\u0007c\r\nd\re\u{D800}f' }));
    expect(lines).toContain('SUMMARY;LANGUAGE=vi:abc\\nd\\ne\uFFFDf');
  });
});

describe('times', () => {
  it('are those of the conference, with its zone', () => {
    const file = write({ end: '16:30' });
    expect(valuesOf(file, 'DTSTART')).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20300710T140000');
    expect(valuesOf(file, 'DTEND')).toEqual(['DTEND;TZID=Asia/Ho_Chi_Minh:20300710T163000']);
    expect(valuesOf(file, 'TRANSP')).toEqual([]);
  });

  it('have no end that nobody gave', () => {
    expect(valuesOf(write(), 'DTEND')).toEqual([]);
    expect(valuesOf(write(), 'DURATION')).toEqual([]);
  });

  it('are whole days without a start, and keep nobody busy', () => {
    const file = write({ start: undefined });
    expect(valuesOf(file, 'DTSTART')).toContain('DTSTART;VALUE=DATE:20300710');
    expect(valuesOf(file, 'DTEND')).toEqual([]);
    expect(valuesOf(file, 'TRANSP')).toEqual(['TRANSP:TRANSPARENT']);
  });

  it('say when a version was published by the conference’s midnight, in UTC', () => {
    const file = write({ sequence: 3 });
    expect(valuesOf(file, 'CREATED')).toEqual(['CREATED:20291231T170000Z']);
    expect(valuesOf(file, 'LAST-MODIFIED')).toEqual(['LAST-MODIFIED:20300131T170000Z']);
    expect(valuesOf(file, 'DTSTAMP')).toEqual(['DTSTAMP:20300131T170000Z']);
    expect(valuesOf(file, 'SEQUENCE')).toEqual(['SEQUENCE:3']);
  });
});

describe.each(['America/New_York', 'Asia/Tokyo', 'Asia/Ho_Chi_Minh'])('on a device in %s', (device) => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2030-07-10T07:00:00.000Z', '2030-07-10T09:30:00.000Z'],
    ['America/New_York', '2030-07-10T18:00:00.000Z', '2030-07-10T20:30:00.000Z'],
    ['Asia/Tokyo', '2030-07-10T05:00:00.000Z', '2030-07-10T07:30:00.000Z'],
  ])('a time of %s is the right instant, a whole day the right day', (timeZone, start, end) => {
    const events = [
      { ...event, end: '16:30' },
      { ...event, uid: 'b@mau.invalid', start: undefined },
    ];
    const [timed, whole] = onDevice(writeCalendar(calendar(events, { timeZone })), device);
    expect(timed).toMatchObject({ uid: 'a@mau.invalid', datetype: 'date-time', start, end });
    expect(whole).toMatchObject({ uid: 'b@mau.invalid', datetype: 'date', local: 'Wed Jul 10 2030' });
  });
});

/** The VTIMEZONE of a calendar with an event in July 2030. */
const zoneOf = (timeZone: string): string[] => {
  const lines = unfolded(write({}, { timeZone }));
  return lines.slice(lines.indexOf('BEGIN:VTIMEZONE') + 1, lines.indexOf('END:VTIMEZONE'));
};

describe('the zone', () => {
  it('has one offset where the clocks never change', () => {
    expect(zoneOf('Asia/Ho_Chi_Minh')).toEqual([
      'TZID:Asia/Ho_Chi_Minh',
      'BEGIN:STANDARD',
      'DTSTART:20300101T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'END:STANDARD',
    ]);
  });

  it('has both changes of the year where they do, by the clocks before the change', () => {
    expect(zoneOf('America/New_York').slice(6)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20300310T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20301103T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'END:STANDARD',
    ]);
    expect(zoneOf('America/New_York').slice(1, 6)).toContain('TZOFFSETTO:-0500');
  });

  it('begins with summer time in the south, and has half hours', () => {
    expect(zoneOf('Australia/Adelaide').slice(1, 6)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20300101T000000',
      'TZOFFSETFROM:+1030',
      'TZOFFSETTO:+1030',
      'END:DAYLIGHT',
    ]);
    expect(zoneOf('Australia/Lord_Howe')).toContain('TZOFFSETTO:+1030');
  });
});

describe('the calendar', () => {
  const file = write();

  it('says what it is and how often to ask again', () => {
    expect(unfolded(file).slice(0, 10)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//conference microsite//iCalendar//VI',
      'NAME:Hội thảo Mẫu',
      'X-WR-CALNAME:Hội thảo Mẫu',
      'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'SOURCE;VALUE=URI:https://mau.example/chuong-trinh.ics',
      'URL:https://mau.example/chuong-trinh/',
    ]);
  });

  it('rings no bell and is the same each time', () => {
    expect(file).not.toContain('VALARM');
    expect(write()).toBe(file);
  });
});
