import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { afterAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf } from './dom.ts';
import { pages, site } from './pages.ts';
import { removeVariants } from './variant.ts';
import { filesDeleted, postponed, visitDropped } from './variants.ts';
import { readText } from './text.ts';

/**
 * The rules of the frab format, https://c3voc.de/wiki/schedule, as its schemas for XML and JSON have them, on the
 * files of finished sites.
 */

afterAll(removeVariants);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/;
const duration = /^\d{1,2}:\d\d$/;
const address = /^https?:\/\/[^\s]+$/;

const parse = (folder: string): XmlElement => {
  const { root } = parseXml(readFileSync(join(folder, 'schedule.xml'), 'utf8'));
  if (!root) throw new Error('an empty document');
  return root;
};

const children = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);

const names = (parent: XmlElement): string[] =>
  parent.children.filter((child) => child instanceof XmlElement).map(({ name }) => name);

const textOf = (parent: XmlElement, name: string): string => children(parent, name)[0]?.text ?? '';

interface JsonEvent {
  [field: string]: unknown;
  id: number;
  guid: string;
}

interface Json {
  schedule: {
    version: string;
    base_url: string;
    conference: Record<string, unknown> & {
      days: {
        index: number;
        date: string;
        day_start: string;
        day_end: string;
        rooms: Record<string, JsonEvent[]>;
      }[];
    };
  };
}

const readJson = (folder: string): Json =>
  JSON.parse(readFileSync(join(folder, 'schedule.json'), 'utf8')) as Json;

/** What holds in every state. */
const expectSchedule = (root: XmlElement, { schedule }: Json): void => {
  expect(root.name).toBe('schedule');
  expect(names(root)).toEqual([
    'generator',
    'url',
    'version',
    'conference',
    ...children(root, 'day').map(() => 'day'),
  ]);
  expect(textOf(root, 'url')).toMatch(address);
  expect(textOf(root, 'version')).toMatch(/^\d{4}-\d\d-\d\d \(\d+\)$/);
  const [conference] = children(root, 'conference');
  if (!conference) throw new Error('no conference');
  expect(textOf(conference, 'acronym')).toMatch(/^[a-z0-9_-]{4,}$/);
  expect(textOf(conference, 'base_url')).toMatch(address);
  // At least one day, each with an index of its own and with offsets.
  const days = children(root, 'day');
  expect(days.map(({ attributes }) => attributes['index'])).toEqual(
    days.map((_, index) => String(index + 1)),
  );
  expect(days.length).toBeGreaterThan(0);
  for (const { attributes } of days) {
    expect(attributes['date']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(attributes['start']).toMatch(instant);
    expect(attributes['end']).toMatch(instant);
  }

  expect(schedule.version).toBe(textOf(root, 'version'));
  expect(schedule.base_url).toMatch(address);
  expect(schedule.conference).toMatchObject({
    acronym: expect.stringMatching(/^[a-z0-9_-][a-z0-9_]{3,}$/) as string,
    title: textOf(conference, 'title'),
    start: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    end: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    daysCount: schedule.conference.days.length,
    time_zone_name: textOf(conference, 'time_zone_name'),
  });
};

describe('the schedule of the site', () => {
  const root = parse(site);
  const json = readJson(site);
  const events = children(root, 'day').flatMap((day) =>
    children(day, 'room').flatMap((room) => children(room, 'event').map((event) => ({ day, room, event }))),
  );
  const jsonEvents = json.schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());

  it('keeps the rules', () => expectSchedule(root, json));

  it('has every item that has a time', () => {
    const folder = resolve(import.meta.dirname, '../../content/programme');
    const timed = readdirSync(folder).filter((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return /^start: ./m.test(source);
    });
    expect(events.map(({ event }) => textOf(event, 'url').split('/').at(-2)).toSorted()).toEqual(
      timed.map((file) => file.replace('.mdx', '')).toSorted(),
    );
  });

  it('has events with everything the schema asks for, each field once', () => {
    for (const { day, room, event } of events) {
      const required = ['room', 'title', 'type', 'date', 'start', 'duration', 'abstract', 'track'];
      expect(names(event)).toEqual([...new Set(names(event))]);
      expect(names(event)).toEqual(expect.arrayContaining(required));
      expect(event.attributes['id']).toMatch(/^[1-9]\d*$/);
      expect(event.attributes['guid']).toMatch(uuid);
      expect(room.attributes['guid']).toMatch(uuid);
      expect(textOf(event, 'room')).toBe(room.attributes['name']);
      expect(textOf(event, 'date')).toMatch(instant);
      expect(textOf(event, 'date')).toContain(`${day.attributes['date']}T${textOf(event, 'start')}:00`);
      expect(textOf(event, 'duration')).toMatch(duration);
      expect(textOf(event, 'url')).toMatch(address);
    }
  });

  it('says the same in JSON', () => {
    expect(jsonEvents.map(({ id, guid }) => [String(id), guid])).toEqual(
      events.map(({ event }) => [event.attributes['id'], event.attributes['guid']]),
    );
    for (const [index, { event }] of events.entries()) {
      const fields = [
        'room',
        'title',
        'type',
        'date',
        'start',
        'duration',
        'abstract',
        'track',
        'url',
        'language',
      ];
      expect(jsonEvents[index]).toMatchObject(
        Object.fromEntries(fields.map((field) => [field, textOf(event, field)])),
      );
      expect(jsonEvents[index]).toMatchObject({ links: [], persons: [] });
      expect(jsonEvents[index]?.['slug']).toMatch(/^[a-z0-9_-]+[a-z0-9]$/);
    }
  });

  it('has ids, UUIDs and slugs of which no two are the same', () => {
    for (const field of ['id', 'guid', 'slug']) {
      expect(new Set(jsonEvents.map((event) => event[field])).size, field).toBe(jsonEvents.length);
    }
  });

  it('draws everything, and says of each end that is none that it is open', () => {
    for (const event of jsonEvents) {
      expect(event['duration'], event.guid).not.toBe('0:00');
      expect(event['end'] === undefined, event.guid).toBe(
        String(event['description']).includes('Giờ kết thúc: Sẽ cập nhật. '),
      );
    }
    expect(jsonEvents.some((event) => event['end'] === undefined)).toBe(true);
  });

  it.each(['/', '/chuong-trinh/'])('is named by %s, with its whole address', (path) => {
    const page = pages.find((each) => each.path === path);
    const named = page ? [...elementsOf(page.document)] : [];
    const link = named.find((each) => attribute(each, 'type') === 'application/vnd.c3voc.schedule+xml');
    expect(link && attribute(link, 'rel')).toBe('alternate');
    // Giggity opens what stands there as it stands there.
    expect(link && attribute(link, 'href')).toMatch(/^https?:\/\/.+\/schedule\.xml$/);
  });

  it('can be opened from the menu of calendars', () => {
    const page = pages.find(({ path }) => path === '/chuong-trinh/');
    const links = page ? [...elementsOf(page.document)].filter(({ tagName }) => tagName === 'a') : [];
    const link = links.find((each) => attribute(each, 'href') === '/schedule.xml');
    expect(link && readText(link)).toBe(
      'tệp cho ứng dụng hội nghị như giggity: chép liên kết này vào ứng dụng',
    );
  });
});

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** What apps need of every schedule: Giggity stops at a day without a date, EventFahrplan draws nothing of no length. */
const eventsIn = (folder: string) =>
  children(parse(folder), 'day').flatMap((day) => {
    expect(day.attributes['date']).toMatch(/^\d{4}-\d\d-\d\d$/);
    return children(day, 'room').flatMap((room) =>
      children(room, 'event').map((event) => {
        expect(textOf(event, 'duration')).not.toBe('0:00');
        // Giggity shows nothing on a day that ends after it.
        expect(minutesOf(textOf(event, 'start')) + minutesOf(textOf(event, 'duration'))).toBeLessThanOrEqual(
          24 * 60,
        );
        return {
          id: textOf(event, 'url').split('/').at(-2),
          guid: event.attributes['guid'],
          room: textOf(event, 'room'),
          title: textOf(event, 'title'),
          date: textOf(event, 'date'),
          description: textOf(event, 'description'),
        };
      }),
    );
  });

describe('while the conference changes', () => {
  it('an item that is dropped stays where it was, and says so', async () => {
    const { folder } = await visitDropped();
    expectSchedule(parse(folder), readJson(folder));
    const events = eventsIn(folder);
    expect(events.find(({ id }) => id === 'tham-quan')).toMatchObject({
      title: expect.stringMatching(/^Không tổ chức: Tham quan/) as string,
      date: '2025-03-14T14:00:00+07:00',
    });
    expect(events.filter(({ title }) => title.startsWith('Không tổ chức'))).toHaveLength(1);
  });

  it('an item whose file is gone stays where it was, as the same event, and says so', async () => {
    const [before, { folder }] = [await visitDropped(), await filesDeleted()];
    expectSchedule(parse(folder), readJson(folder));
    const eventIn = (files: string) => eventsIn(files).find(({ id }) => id === 'tham-quan');
    const { guid, title, date, room } = eventIn(before.folder) ?? {};
    expect(eventIn(folder)).toMatchObject({ guid, title, date, room });
    expect(eventsIn(folder).find(({ id }) => id === 'tiep-com')?.title).toBe(
      'Không tổ chức: Tiếp cơm các đoàn',
    );
  });

  it('a postponed conference stays on its last days, and everything says so', async () => {
    const { folder } = await postponed();
    const root = parse(folder);
    const json = readJson(folder);
    expectSchedule(root, json);
    const events = eventsIn(folder);
    expect(events.length).toBeGreaterThan(0);
    const deleted = ['tham-quan', 'tiep-com'];
    for (const { title, description } of events.filter(({ id = '' }) => !deleted.includes(id))) {
      expect(title).toMatch(/^Tạm hoãn: /);
      expect(description).toMatch(/^Hội nghị tạm hoãn\. Thời gian mới: Sẽ cập nhật[^\n]*\.\n/);
    }
    expect(new Set(events.map(({ date }) => date.slice(0, 10)))).toEqual(
      new Set(['2025-03-13', '2025-03-14']),
    );
    expect(json.schedule.conference['title']).toMatch(/^Tạm hoãn: /);
  });
});
