import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onDevice, unfolded } from '../unit/ical-read.ts';
import { site as dist, siteFiles } from './pages.ts';
import { removeVariants, type Variant } from './variant.ts';
import {
  filesDeleted,
  postponed as buildPostponed,
  revived as buildRevived,
  unchanged,
  visitDropped,
} from './variants.ts';

/** What becomes of calendars that people have while the conference changes, one published version after another. */

afterAll(removeVariants);

type Fields = Record<string, string>;

/** Property lines of each event by name without parameters, by the left half of its UID. */
const eventsOf = (calendar: string): Map<string, Fields> =>
  new Map(
    unfolded(calendar)
      .join('\n')
      .split('BEGIN:VEVENT\n')
      .slice(1)
      .map((event) => {
        const fields: Fields = {};
        for (const line of event.split('\nEND:VEVENT')[0]?.split('\n') ?? []) {
          fields[line.split(/[;:]/, 1)[0] ?? ''] = line.replace(/^[^:]*:/, '');
        }
        return [fields['UID']?.split('@')[0] ?? '', fields];
      }),
  );

const calendarsIn = (folder: string) => (name: string) => readFileSync(join(folder, `${name}.ics`), 'utf8');

interface Published {
  read: (name: string) => string;
  events: Map<string, Fields>;
  uids: string[];
}

async function publishedAs(build: () => Promise<Variant>): Promise<Published> {
  const read = calendarsIn((await build()).folder);
  const events = eventsOf(read('chuong-trinh'));
  return { read, events, uids: [...events.values()].map((fields) => fields['UID'] ?? '') };
}

const all = (published: Published, field: string): Set<string | undefined> =>
  new Set([...published.events.values()].map((fields) => fields[field]));

describe('one version after another', () => {
  let first: Published;
  let edited: Published;
  let deleted: Published;
  let postponed: Published;
  let revived: Published;

  beforeAll(async () => {
    first = await publishedAs(unchanged);
    edited = await publishedAs(visitDropped);
    deleted = await publishedAs(filesDeleted);
    postponed = await publishedAs(buildPostponed);
    revived = await publishedAs(buildRevived);
  });

  it('begins with nine tentative items of version 0', () => {
    expect(first.events.size).toBe(9);
    expect(all(first, 'SEQUENCE')).toEqual(new Set(['0']));
    expect(all(first, 'STATUS')).toEqual(new Set(['TENTATIVE']));
    expect(all(first, 'DTSTAMP')).toEqual(new Set(['20250228T170000Z']));
  });

  it('a changed time is a new version of that item and of no other', () => {
    expect(edited.events.get('hop-tru-bi')).toMatchObject({
      SEQUENCE: '1',
      DTSTART: '20250313T150000',
      CREATED: '20250228T170000Z',
      'LAST-MODIFIED': '20250302T170000Z',
    });
    const others = [...edited.events].filter(([id]) => !['hop-tru-bi', 'tham-quan'].includes(id));
    expect(others).toEqual([...first.events].filter(([id]) => !['hop-tru-bi', 'tham-quan'].includes(id)));
  });

  it('a dropped visit is cancelled, where it was', () => {
    expect(edited.events.get('tham-quan')).toMatchObject({
      SEQUENCE: '1',
      STATUS: 'CANCELLED',
      DTSTART: '20250314T140000',
    });
    expect(edited.events.get('tham-quan')?.['SUMMARY']).toMatch(/^Không tổ chức: Tham quan/);
  });

  it('a deleted item stays as a cancelled event, in every calendar that may have had it', () => {
    const visit = { SEQUENCE: '2', STATUS: 'CANCELLED', DTSTART: '20250314T140000' };
    expect(deleted.events.get('tham-quan')).toMatchObject(visit);
    expect(eventsOf(deleted.read('chuong-trinh/tham-quan')).get('tham-quan')).toMatchObject(visit);
    expect(eventsOf(deleted.read('doan-dai-bieu/hue')).get('tham-quan')).toMatchObject(visit);
  });

  it('a postponed conference is cancelled item by item, on the days last planned', () => {
    expect(all(postponed, 'STATUS')).toEqual(new Set(['CANCELLED']));
    expect(postponed.events.get('hoi-nghi')).toMatchObject({
      SEQUENCE: '1',
      DTSTART: '20250314T080000',
      SUMMARY: 'Tạm hoãn: Hội nghị',
    });
  });

  it('and comes back as the same events on other days', () => {
    expect(revived.events.get('hoi-nghi')).toMatchObject({
      SEQUENCE: '2',
      STATUS: 'CONFIRMED',
      DTSTART: '20250323T080000',
      DTEND: '20250323T110000',
      SUMMARY: 'Hội nghị',
    });
    expect(revived.events.get('hop-tru-bi')).toMatchObject({
      SEQUENCE: '3',
      STATUS: 'TENTATIVE',
      DTSTART: '20250322T150000',
    });
    expect(revived.events.get('tien-doan')?.['DTSTART']).toBe('20250324');
    expect(revived.events.get('tham-quan')?.['STATUS']).toBe('CANCELLED');
  });

  it('no UID ever changes, not even with the address of the site', () => {
    for (const version of [edited, deleted, postponed, revived]) {
      expect(version.uids.toSorted()).toEqual(first.uids.toSorted());
    }
    expect(revived.events.get('hoi-nghi')?.['URL']).toBe(
      'https://dia-chi-khac.example/chuong-trinh/hoi-nghi/',
    );
  });

  it('no version number ever falls', () => {
    const versions = [first, edited, deleted, postponed, revived];
    for (const id of first.events.keys()) {
      const numbers = versions.map(({ events }) => Number(events.get(id)?.['SEQUENCE']));
      expect(numbers, id).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
});

describe('the calendars of the site', () => {
  const read = calendarsIn(dist);
  const names = siteFiles()
    .filter((file) => file.endsWith('.ics') && !file.startsWith('en/'))
    .map((file) => file.slice(0, -'.ics'.length));
  const items = names.filter((name) => name.startsWith('chuong-trinh/'));

  it('are one for the programme, one for each item and one for each delegation', () => {
    const pages = siteFiles().flatMap(
      (file) => /^((?:chuong-trinh|doan-dai-bieu)\/[^/]+)\/index\.html$/.exec(file)?.[1] ?? [],
    );
    expect(names.toSorted()).toEqual(['chuong-trinh', ...pages].toSorted());
  });

  it.each(names)('%s has lines of at most 75 octets that end with CRLF', (name) => {
    const lines = read(name).split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  });

  it('say the same of an item in every calendar, but for who attends', () => {
    const whole = eventsOf(read('chuong-trinh'));
    for (const name of names) {
      for (const [id, { DESCRIPTION: _own, ...fields }] of eventsOf(read(name))) {
        expect(whole.get(id), `${id} in ${name}`).toMatchObject(fields);
      }
    }
    expect(new Set(items.flatMap((name) => [...eventsOf(read(name)).keys()]))).toEqual(new Set(whole.keys()));
  });

  it.each(['America/New_York', 'Asia/Tokyo'])('give a device in %s the right instants', (device) => {
    const whole = eventsOf(read('chuong-trinh'));
    const events = onDevice(read('chuong-trinh'), device);
    const seen = events.map(({ uid, datetype, start, local }) => [uid, datetype === 'date' ? local : start]);
    const wanted = [...whole.values()].map(({ UID, DTSTART = '' }) => {
      const [, date = '', time] = /^(\d{8})(?:T(\d{4})00)?$/.exec(DTSTART) ?? [];
      const day = date.replace(/^(....)(..)(..)$/, '$1-$2-$3');
      // No summer time there: seven hours, all year.
      return time === undefined
        ? [UID, new Date(`${day}T12:00:00`).toDateString()]
        : [UID, new Date(`${day}T${time.replace(/^../, '$&:')}:00+07:00`).toISOString()];
    });
    expect(seen).toEqual(wanted);
  });
});
