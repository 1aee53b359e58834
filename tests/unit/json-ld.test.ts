import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../src/conference/changes.ts';
import type { ItemVersion } from '../../src/conference/journal.ts';
import type { Conference, Item, Place } from '../../src/conference/types.ts';
import { conferenceEvent, itemEvent, scriptJson } from '../../src/formats/json-ld/json-ld.ts';
import { exampleSite, home, items, words } from './ical-example.ts';

/** schema.org Event, of a made-up conference. */

interface Node {
  [field: string]: unknown;
}

/** As a search engine does. */
const read = (event: object): Node => JSON.parse(scriptJson(event)) as Node;

const whole = (change: Partial<Conference> = {}): Node => read(conferenceEvent(exampleSite(change), words));

const one = (id: string, change: Partial<Conference> = {}, ofItems: Item[] = items): Node => {
  const site = exampleSite(change, ofItems);
  const item = site.items.find((each) => each.id === id);
  const event = item && itemEvent(item, site, words);
  if (!event) throw new Error(`no event ${id}`);
  return read(event);
};

describe('the conference', () => {
  it('has its core days, its venue and every item whose place is known', () => {
    const { subEvent, ...event } = whole();
    expect(event).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Hội thảo về thư viện & giờ mở cửa <mười năm>',
      url: home,
      endDate: '2030-06-11',
      startDate: '2030-06-10',
      inLanguage: 'vi',
      location: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'số 1 đường Mẫu, thị trấn Mẫu',
          addressLocality: 'thị trấn Mẫu',
          addressCountry: 'VN',
        },
      },
      image: `${home}anh.png`,
      organizer: { '@type': 'Organization', name: 'Viện Mẫu' },
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    });
    expect((subEvent as Node[]).map(({ url }) => url)).toEqual(
      ['hop-kin', 'phien-chinh', 'di-bo'].map(words.pageOf),
    );
    for (const item of subEvent as Node[]) {
      expect(item).toMatchObject({ location: event['location'], image: `${String(item['url'])}anh.png` });
    }
  });

  it('has only what is known of its address', () => {
    const { address: _address, country: _country, ...bare } = exampleSite().venue;
    const locationOf = (venue: Place) =>
      read(conferenceEvent({ ...exampleSite(), venue }, words))['location'];
    expect(locationOf(bare)).toMatchObject({
      address: { '@type': 'PostalAddress', addressLocality: 'thị trấn Mẫu' },
    });
    expect(locationOf({ ...bare, town: undefined })).not.toHaveProperty('address');
  });

  it('that has moved names the first date that was published', () => {
    expect(whole({ schedule: 'moved' })).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2030-06-10',
      previousStartDate: '2030-06-03',
    });
  });

  it('that has not moved is as scheduled, though some item was on another day', () => {
    expect(whole()).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled' });
    expect(whole()).not.toHaveProperty('previousStartDate');
  });

  it.each([
    ['postponed', 'https://schema.org/EventPostponed'],
    ['cancelled', 'https://schema.org/EventCancelled'],
  ] as const)('that is %s says so, and has no dates but those of before', (schedule, eventStatus) => {
    // Days that an editor noted since were never published.
    const days = exampleSite().conference.days.map((day) => ({ ...day, date: day.date.replace('06', '09') }));
    for (const change of [{ schedule }, { schedule, days }]) {
      const [event, item] = [whole(change), one('phien-chinh', change)];
      expect(event).toMatchObject({ eventStatus, previousStartDate: '2030-06-10' });
      expect(item).toMatchObject({ eventStatus, previousStartDate: '2030-06-11T08:00:00+07:00' });
      expect(JSON.stringify([event, item])).not.toMatch(/"(startDate|endDate)":/);
    }
  });
});

describe('an item', () => {
  it('has an instant and an end where it has a time, else a day', () => {
    expect(one('phien-chinh')).toMatchObject({
      startDate: '2030-06-11T08:00:00+07:00',
      endDate: '2030-06-11T11:30:00+07:00',
      eventStatus: 'https://schema.org/EventScheduled',
      superEvent: { '@id': `${home}#conference`, url: home },
    });
    const allDay = items.map((item) => ({ ...item, start: undefined, end: undefined }));
    expect(one('phien-chinh', {}, allDay)).toMatchObject({ startDate: '2030-06-11' });
    expect(one('hop-kin')).not.toHaveProperty('endDate');
  });

  it('whose time has changed says what it was at first', () => {
    expect(one('hop-kin')).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2030-06-10T14:00:00+07:00',
      previousStartDate: '2030-06-03T13:00:00+07:00',
    });
    expect(one('phien-chinh')).not.toHaveProperty('previousStartDate');
  });

  it.each([
    ['new in a conference that has moved', []],
    ['dropped and put back in it', [{ deleted: true as const }, {}]],
  ])('%s never had another date', (_, later) => {
    const id = 'phien-moi';
    const item = items.find((each) => each.id === 'phien-chinh');
    const site = exampleSite({ schedule: 'moved' }, item ? [...items, { ...item, id }] : []);
    const version = { title: 'Phiên mới', day: 'ngay-2', date: '2030-06-11', start: '08:00' };
    const lines = [{}, ...later].map((more, sequence) => ({
      entry: `programme/${id}`,
      sequence,
      date: '2030-03-01',
      digest: '0123456789abcdef',
      item: { ...version, tentative: false, cancelled: false },
      ...more,
    }));
    const event = conferenceEvent({ ...site, historyOf: (of) => historyOf(lines, of) }, words);
    const added = (read(event)['subEvent'] as Node[]).find(({ url }) => url === words.pageOf(id));
    expect(added).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled' });
    expect(added).not.toHaveProperty('previousStartDate');
  });

  it('whose place is open is no event: search engines want a place of each', () => {
    const site = exampleSite();
    for (const item of site.items.filter(({ place }) => place === undefined)) {
      expect(itemEvent(item, site, words), item.id).toBeUndefined();
    }
  });

  const date = '2030-06-10';
  it.each([
    ['a time that came to be known', [{ date }], undefined],
    [
      'no date for a while, then another',
      [{ date: undefined }, { date: '2030-06-05', start: '14:00' }],
      '2030-06-05T14:00:00+07:00',
    ],
    ['a day that had no time', [{ date: '2030-06-05' }], '2030-06-05'],
    [
      'two changes of the time',
      [
        { date, start: '09:00' },
        { date, start: '10:00' },
      ],
      '2030-06-10T09:00:00+07:00',
    ],
  ])('before which the journal has %s', (_, versions: Partial<ItemVersion>[], previousStartDate) => {
    const now = { title: 'Họp kín', day: 'ngay-1', tentative: false, cancelled: false };
    const lines = [...versions, { date, start: '14:00' }].map((version, sequence) => ({
      entry: 'programme/hop-kin',
      sequence,
      date: '2030-01-01',
      digest: '0123456789abcdef',
      item: { ...now, ...version },
    }));
    const site = {
      ...exampleSite(),
      historyOf: (item: Pick<Item, 'id' | 'previousIds'>) => historyOf(lines, item),
    };
    const [event] = read(conferenceEvent(site, words))['subEvent'] as Node[];
    expect(event?.['previousStartDate']).toBe(previousStartDate);
  });

  it('that is dropped is cancelled', () => {
    expect(one('di-bo')).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  });
});

it('nothing in it can end the script it stands in', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('</script>', '<!--', 'a', '\\', '"')), (parts) => {
      const json = scriptJson({ text: parts.join('') });
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual({ text: parts.join('') });
    }),
  );
});
