import { describe, expect, it } from 'vitest';
import type { ConferenceChange } from '../../src/conference/conference-changes.ts';
import type { Conference } from '../../src/conference/types.ts';
import { language } from '../../src/i18n/index.ts';
import { conferenceWhen, stateLine } from '../../src/wording/state.ts';
import { conference } from './ical-example.ts';

/** What has become of the conference, in the words that every output takes. */

const change = (before: string[], after: string[]): ConferenceChange => ({
  date: '2030-02-01',
  schedule: undefined,
  scheduleBefore: undefined,
  held: false,
  before,
  after,
});
const june = ['2030-06-03', '2030-06-04'];
const now = ['2030-06-10', '2030-06-11'];

describe.each<[string, Partial<Conference>, ConferenceChange[], string, string]>([
  ['tentative', { schedule: 'tentative' }, [], '', 'Dự kiến 10–11/6/2030'],
  ['confirmed', { schedule: 'confirmed' }, [change(june, now)], '', '10–11/6/2030'],
  [
    'moved',
    { schedule: 'moved' },
    [change(june, now)],
    'Hội nghị đã dời ngày. Dời từ 03–04/6 sang 10–11/6/2030.',
    'Dời sang 10–11/6/2030',
  ],
  [
    'moved, and nobody knows from when',
    { schedule: 'moved' },
    [],
    'Hội nghị đã dời ngày. Dời sang 10–11/6/2030.',
    'Dời sang 10–11/6/2030',
  ],
  [
    'moved to dates that are tentative',
    { schedule: 'tentative' },
    [change(june, now)],
    'Hội nghị dự kiến dời ngày. Dời từ 03–04/6 sang dự kiến 10–11/6/2030.',
    'Dự kiến 10–11/6/2030',
  ],
  [
    'moved from days apart',
    { schedule: 'moved' },
    [change(['2030-06-03', '2030-06-04', '2030-06-06'], now)],
    'Hội nghị đã dời ngày. Dời từ 03–04 và 06/6 sang 10–11/6/2030.',
    'Dời sang 10–11/6/2030',
  ],
  [
    'postponed',
    { schedule: 'postponed' },
    [change(june, [])],
    'Hội nghị tạm hoãn. Thời gian mới: Sẽ cập nhật; ngày đã công bố: 03–04/6/2030.',
    'Tạm hoãn',
  ],
  [
    'postponed before anything was published',
    { schedule: 'postponed' },
    [],
    'Hội nghị tạm hoãn. Thời gian mới: Sẽ cập nhật.',
    'Tạm hoãn',
  ],
  [
    'cancelled',
    { schedule: 'cancelled' },
    [change(june, [])],
    'Hội nghị không tổ chức theo kế hoạch đã công bố. Ngày đã công bố: 03–04/6/2030.',
    'Không tổ chức',
  ],
  [
    'held',
    { schedule: 'confirmed', held: true },
    [change(june, now)],
    'Hội nghị đã diễn ra.',
    '10–11/6/2030',
  ],
])('%s', (_what, more, conferenceChanges, line, when) => {
  const source = { conference: { ...conference, ...more }, conferenceChanges };

  it('as a sentence, and in short', () => {
    expect(stateLine(source, language.vi)).toBe(line);
    expect(conferenceWhen(source, language.vi)).toBe(when);
  });
});
