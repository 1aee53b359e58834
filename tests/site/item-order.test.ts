import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfolded } from '../unit/ical-read.ts';
import { readPdf } from './read-pdf.ts';
import { removeVariants, type Variant } from './variant.ts';
import { heldWithOddTexts } from './variants.ts';

/** Items stand in the order of time in every output, whatever `order` their editors gave them. */

let site: Variant;
beforeAll(async () => {
  site = await heldWithOddTexts();
});
afterAll(removeVariants);

const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');

/** The first day: an item without a time comes first by its `order`; those of the morning have the last of all. */
const early = Array.from({ length: 9 }, (_, index) => `la-${index}`);
const timed = [...early, 'hop-tru-bi', 'tiep-com'];
const firstDay = ['don-tiep', ...timed];

/** The items of the first day in the order in which a text names them. */
const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, id = '']) => id).filter((id) => firstDay.includes(id));

describe('items of a day go by their time', () => {
  it.each(['', 'chuong-trinh/', 'doan-dai-bieu/hue/', 'man-hinh/'])('on /%s', (path) => {
    expect(named(read(`${path}index.html`), /data-id="([^"]*)"/g)).toEqual(firstDay);
  });

  it('in calendars', () => {
    for (const file of ['chuong-trinh.ics', 'doan-dai-bieu/hue.ics'])
      expect(named(unfolded(read(file)).join('\n'), /^UID:([^@]*)@/gm)).toEqual(firstDay);
  });

  it('in conference apps', () => {
    expect(named(read('schedule.xml'), /<url>[^<]*\/([^/<]+)\/<\/url>/g)).toEqual(
      // A room after the other; the last of these is somewhere else.
      expect.arrayContaining(timed),
    );
    const rooms = read('schedule.xml').split('<room ').slice(1);
    for (const room of rooms) {
      const starts = [...room.matchAll(/<date>([^<]*)</g)].map(([, date]) => date);
      expect(starts).toEqual(starts.toSorted());
    }
  });

  it('on paper', async () => {
    for (const name of ['chuong-trinh', 'so-tay-dai-bieu', 'doan-hue']) {
      const { pages } = await readPdf(join(site.folder, 'tai-lieu', `${name}.pdf`));
      const text = pages.join(' ');
      const places = ['00:30', '07:30', '08:30', '14:00', '18:00'].map((time) => text.indexOf(`${time} `));
      expect(Math.min(...places), name).toBeGreaterThan(-1);
      expect(places, name).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('in what the search says of a day', () => {
    const file = JSON.parse(read('tim-kiem/index.json')) as {
      index: { storedFields: Record<string, { href: string; text: string }> };
    };
    const day = Object.values(file.index.storedFields).find(({ href }) => href.endsWith('#ngay-1'));
    const starts = day?.text.match(/\d\d:\d\d(?= )/g) ?? [];
    expect(starts).toHaveLength(timed.length);
    expect(starts).toEqual(starts.toSorted());
  });

  it('from page to page', () => {
    const links = (id: string) =>
      ['prev', 'next'].map(
        (rel) =>
          new RegExp(`href="/chuong-trinh/([^/]*)/" rel="${rel}"`).exec(
            read(`chuong-trinh/${id}/index.html`),
          )?.[1],
      );
    expect(links('la-0')).toEqual(['don-tiep', 'la-1']);
    expect(links('hop-tru-bi')).toEqual(['la-8', 'tiep-com']);
  });
});
