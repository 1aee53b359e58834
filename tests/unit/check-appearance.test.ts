import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { removeCopies } from './content-copy.ts';
import { check, edit, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

/** What editors are told about states of the conference and about its looks. */

const news = 'news/ke-hoach-to-chuc.mdx';
const notice = 'notices/nhung-dieu-con-du-kien.mdx';
const conference = 'conference.yaml';
const brand = 'brand/brand.yaml';

afterAll(removeCopies);

const states: Record<string, Case> = {
  'news updated before it was published': {
    spoil: edit(news, '2026-11-22', '2026-11-22\nupdated: 2026-11-21'),
    file: news,
    at: 'updated:',
    field: 'updated',
    says: ['“2026-11-21” sớm hơn ngày đăng “2026-11-22”'],
  },
  'a notice that was urgent before it was published': {
    spoil: edit(notice, '2026-11-22', '2026-11-22\nurgentUntil: 2026-11-21'),
    file: notice,
    at: 'urgentUntil:',
    field: 'urgentUntil',
    says: ['“2026-11-21” sớm hơn ngày đăng'],
  },
  'a cancelled conference that was held': {
    spoil: (copy) => {
      copy.edit(conference, 'held: false', 'held: true');
      copy.edit(conference, 'schedule: tentative', 'schedule: cancelled');
    },
    file: conference,
    at: 'held:',
    field: 'held',
    says: ['schedule là cancelled'],
  },
};

const appearance: Record<string, Case> = {
  'pale secondary text': {
    spoil: edit(brand, "muted: '#445350'", "muted: '#8A9996'"),
    file: brand,
    at: '#8A9996',
    field: 'light.muted',
    says: ['“#8A9996” trên paper', '2,96, cần ít nhất 7', 'Chữ phụ'],
  },
  'a dark colour on the dark page': {
    spoil: edit(brand, "now: '#FFB4AB'", "now: '#8A4A44'"),
    file: brand,
    at: '#8A4A44',
    field: 'dark.now',
    says: ['cần ít nhất 4,5', 'Mục đang diễn ra'],
  },
  'a mark that is not there': {
    spoil: edit(brand, 'mark: mark.svg', 'mark: bieu-trung.svg'),
    file: brand,
    at: 'mark:',
    field: 'mark',
    says: ['brand/bieu-trung.svg', 'mark.svg'],
  },
  'a mark with a script': {
    spoil: edit('brand/mark.svg', '<g', '<script>x</script><g'),
    file: 'brand/mark.svg',
    at: '<svg',
    says: ['<script>', 'plain SVG'],
  },
  'a mark with a handler': {
    spoil: edit('brand/mark.svg', '<g', '<g onload="x"'),
    file: 'brand/mark.svg',
    at: '<svg',
    says: ['“onload”'],
  },
  'a mark that loads from elsewhere': {
    spoil: edit('brand/mark.svg', '<g', '<use href="https://example.com/a.svg#b"/><g'),
    file: 'brand/mark.svg',
    at: '<svg',
    says: ['liên kết ra ngoài'],
  },
  'a mark with HTML in it': {
    spoil: edit('brand/mark.svg', '<g', '<foreignObject><p>x</p></foreignObject><g'),
    file: 'brand/mark.svg',
    at: '<svg',
    says: ['<foreignObject>'],
  },
  'letters that the printed face has not': {
    spoil: edit('programme/hop-tru-bi.mdx', 'title: Họp trù bị', 'title: Họp với Жук Șt.'),
    file: 'programme/hop-tru-bi.mdx',
    at: 'title:',
    field: 'title',
    says: ['“ЖукȘ”', 'bản in', 'faces trong brand.yaml'],
  },
  'such letters in a translation': {
    spoil: (copy) => {
      copy.edit('conference.yaml', 'timeZone:', 'languages: [vi, en]\ntimeZone:');
      copy.write('en/delegations/hue.mdx', '---\nname: Ελλ\n---\n');
    },
    file: 'en/delegations/hue.mdx',
    at: 'name: Ελλ',
    field: 'name',
    says: ['“Ελ”', 'bản in'],
  },
  'such letters in the text of the plan': {
    spoil: edit('pages/ke-hoach.mdx', /$/, '\n\nЖ\n'),
    file: 'pages/ke-hoach.mdx',
    field: 'phần chữ',
    says: ['“Ж”', 'bản in'],
  },
  'a face that is not there': {
    spoil: edit('brand/brand.yaml', /^mark:/m, 'faces: [thieu.ttf]\nmark:'),
    file: 'brand/brand.yaml',
    at: 'faces:',
    field: 'faces[1]',
    says: ['không có tệp brand/thieu.ttf', 'hoặc xóa tên này'],
  },
  'a face that is no font': {
    spoil: (copy) => {
      copy.edit('brand/brand.yaml', /^mark:/m, 'faces: [chu.ttf]\nmark:');
      copy.write('brand/chu.ttf', 'chu');
    },
    file: 'brand/brand.yaml',
    at: 'faces:',
    field: 'faces[1]',
    says: ['brand/chu.ttf không phải là phông chữ'],
  },
  'a face that nobody named': {
    spoil: (copy) => copy.write('brand/chu.ttf', 'chu'),
    file: 'brand/chu.ttf',
    says: ['không dùng tệp này', 'Xóa tệp'],
  },
  'a mark that is a photograph': {
    spoil: edit('brand/mark.svg', '<g', '<image href="#a"/><g'),
    file: 'brand/mark.svg',
    at: '<svg',
    says: ['<image>'],
  },
  'a mark with an entity': {
    spoil: edit('brand/mark.svg', '<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg'),
    file: 'brand/mark.svg',
    at: '<svg',
    says: ['DOCTYPE'],
  },
};

describe('states', () => {
  test.each(Object.entries(states))('%s', (_, wrong) => expectOneFault(wrong));
});
describe('appearance', () => {
  test.each(Object.entries(appearance))('%s', (_, wrong) => expectOneFault(wrong));
});

test('letters that a further face has are fine', async () => {
  const { lines } = await check((copy) => {
    copy.edit('brand/brand.yaml', /^mark:/m, 'faces: [khac.ttf]\nmark:');
    copy.write(
      'brand/khac.ttf',
      readFileSync('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
    );
    copy.edit('programme/hop-tru-bi.mdx', 'title: Họp trù bị', 'title: Họp với Жук Șt.');
  });
  expect(lines).toEqual([]);
});
