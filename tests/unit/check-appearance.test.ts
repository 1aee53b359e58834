import { afterAll, describe, test } from 'vitest';
import { removeCopies } from './content-copy.ts';
import { edit, expectOneFault } from './faults.ts';
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
