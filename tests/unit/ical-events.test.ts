import { describe, expect, it } from 'vitest';
import { programmeForDelegation } from '../../src/conference/delegation.ts';
import type { Conference } from '../../src/conference/types.ts';
import { googleItem, googleSubscription, subscription } from '../../src/formats/icalendar/calendar-links.ts';
import { deletedEvent, itemEvent } from '../../src/formats/icalendar/calendar.ts';
import { type CalendarEvent, writeCalendar } from '../../src/formats/icalendar/icalendar.ts';
import { guidOf, uidOf } from '../../src/formats/identity.ts';
import { calendarOfPage } from '../../src/i18n/addresses.ts';
import { uuidV5 } from '../../src/formats/uuid.ts';
import { conference, exampleSite, home, words } from './ical-example.ts';

/** Items of a made-up programme as events. */

const eventsOf = (change: Partial<Conference> = {}): CalendarEvent[] => {
  const site = exampleSite(change);
  return [
    ...site.items.map((item) => itemEvent(site, words, item)),
    ...site.deletedItems.map((item) => deletedEvent(site, words, item)),
  ];
};

const find = (events: CalendarEvent[], id: string): CalendarEvent => {
  const event = events.find(({ uid }) => uid.startsWith(`${id}@`));
  if (!event) throw new Error(`no event ${id}`);
  return event;
};

const write = (events: CalendarEvent[], page: string): string =>
  writeCalendar({
    name: conference.name.short,
    timeZone: conference.timeZone,
    locale: 'vi',
    url: `${home}${page}/`,
    source: `${home}${page}.ics`,
    events,
  });

/** Kept with plain line feeds, so that git and editors leave them alone. */
const readable = (calendar: string): string => {
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return calendar.replaceAll('\r\n', '\n');
};

describe('golden files (`vitest -u` after a change that is meant)', () => {
  it('the whole programme', async () => {
    const calendar = write(eventsOf(), 'chuong-trinh');
    await expect(readable(calendar)).toMatchFileSnapshot('../fixtures/golden/chuong-trinh.ics');
  });

  it('the programme of one delegation, with who of it attends', async () => {
    const site = exampleSite();
    const own = programmeForDelegation(site.days, 'do').flatMap(({ items }) => items);
    const events = own.map(({ item, ...attendance }) => itemEvent(site, words, item, attendance));
    const calendar = write(events, 'doan-dai-bieu/do');
    await expect(readable(calendar)).toMatchFileSnapshot('../fixtures/golden/doan-do.ics');
  });
});

describe('an item', () => {
  it('keeps the UID of its first name, in the conference’s domain', () => {
    expect(eventsOf().map(({ uid }) => uid)).toEqual(
      ['don-khach', 'hop-dau', 'phien-chinh', 'di-bo', 'tien-khach', 'dien-van'].map(
        (id) => `${id}@hoi-thao-mau.invalid`,
      ),
    );
  });

  it('counts its versions, under every name it had', () => {
    expect(find(eventsOf(), 'hop-dau')).toMatchObject({
      sequence: 1,
      created: '2030-01-10',
      lastModified: '2030-02-01',
    });
  });

  it('is tentative by itself or with the whole schedule', () => {
    const statuses = (events: CalendarEvent[]) => events.slice(0, 4).map(({ status }) => status);
    expect(statuses(eventsOf())).toEqual(['CONFIRMED', 'TENTATIVE', 'CONFIRMED', 'CANCELLED']);
    expect(statuses(eventsOf({ schedule: 'tentative' }))).toEqual([
      'TENTATIVE',
      'TENTATIVE',
      'TENTATIVE',
      'CANCELLED',
    ]);
    expect(find(eventsOf(), 'hop-dau')).toMatchObject({ summary: 'Họp kín' });
    expect(find(eventsOf(), 'hop-dau').description).toContain('Thời gian dự kiến.');
    expect(find(eventsOf(), 'don-khach').description).not.toContain('Thời gian dự kiến.');
  });

  it('says so in its name when it is dropped or deleted', () => {
    expect(find(eventsOf(), 'di-bo').summary).toBe('Không tổ chức: Đi bộ');
    expect(find(eventsOf(), 'dien-van')).toMatchObject({
      summary: 'Không tổ chức: Diễn văn',
      status: 'CANCELLED',
      sequence: 1,
      lastModified: '2030-03-02',
      date: '2030-06-10',
      start: '09:00',
    });
  });

  it('that is not recorded yet has a version all the same, without a clock', () => {
    const site = { ...exampleSite(), historyOf: () => undefined };
    const [event] = site.items.map((item) => itemEvent(site, words, item));
    expect(event).toMatchObject({ sequence: 0, created: '2030-06-10', lastModified: '2030-06-10' });
  });
});

describe('a conference', () => {
  it('that is postponed is cancelled in calendars, on the days last planned, and says what it is', () => {
    const events = eventsOf({ schedule: 'postponed' });
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    expect(find(events, 'phien-chinh')).toMatchObject({ date: '2030-06-11', start: '08:00', end: '11:30' });
    expect(find(events, 'don-khach').summary).toBe('Tạm hoãn: Đón khách');
    expect(find(events, 'di-bo').summary).toBe('Không tổ chức: Đi bộ');
    expect(find(events, 'don-khach').description[0]).toBe('Hội nghị tạm hoãn. Thời gian mới: Sẽ cập nhật.');
  });

  it('that is postponed stays on the days that were published, not those that an editor noted since', () => {
    const days = conference.days.map((day) => ({ ...day, date: day.date.replace('06', '09') }));
    expect(eventsOf({ schedule: 'postponed', days }).map(({ date }) => date)).toEqual(
      eventsOf({ schedule: 'postponed' }).map(({ date }) => date),
    );
  });

  it('that is cancelled is so in every item', () => {
    const events = eventsOf({ schedule: 'cancelled' });
    expect(events.every(({ summary }) => summary.startsWith('Không tổ chức: '))).toBe(true);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  });
});

describe('identity', () => {
  it('follows RFC 9562: the vector of its appendix A.4', () => {
    expect(uuidV5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('is the same for a renamed item, and another in another domain', () => {
    const item = { id: 'moi', previousIds: ['cu', 'vua'] };
    const domain = { uidDomain: 'mau.invalid' };
    expect(uidOf(item, domain)).toBe('cu@mau.invalid');
    expect(guidOf(item, domain)).toBe(guidOf({ id: 'cu', previousIds: [] }, domain));
    expect(guidOf(item, domain)).not.toBe(guidOf(item, { uidDomain: 'khac.invalid' }));
  });
});

describe('links', () => {
  const { items } = exampleSite();
  const link = (id: string): URL | undefined => {
    const item = items.find((one) => one.id === id);
    const address = item && googleItem(item, { timeZone: 'Asia/Tokyo', location: 'A & B', details: home });
    return address === undefined ? undefined : new URL(address);
  };

  it('lead from a page to its calendar', () => {
    expect(calendarOfPage('/hoi-nghi/chuong-trinh/')).toBe('/hoi-nghi/chuong-trinh.ics');
    expect(subscription('https://mau.example/a.ics')).toBe('webcal://mau.example/a.ics');
    expect(googleSubscription('https://mau.example/a.ics')).toBe(
      'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fmau.example%2Fa.ics',
    );
  });

  it('fill in Google’s form where both ends are known', () => {
    expect(Object.fromEntries(link('phien-chinh')?.searchParams ?? [])).toEqual({
      action: 'TEMPLATE',
      text: 'Phiên chính: \\ “A, B; C” <&>',
      dates: '20300611T080000/20300611T113000',
      ctz: 'Asia/Tokyo',
      details: home,
      location: 'A & B',
    });
    expect(link('tien-khach')?.searchParams.get('dates')).toBe('20300612/20300613');
  });

  it('invent no end, and offer nothing that is dropped', () => {
    expect(link('hop-kin')).toBeUndefined();
    expect(link('di-bo')).toBeUndefined();
  });
});
