import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { letGo, openAt, wakeAt } from './clock.ts';
import { startFirefox } from './device.ts';

/** What is on and next, in Firefox, on devices far from the conference. */

/** What the box of the home page says. Runs in the page. */
const readBox = (): string =>
  document.querySelector<HTMLElement>('[data-now-next]')?.innerText.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The items of a page that say something of themselves. Runs in the page. */
const readStatuses = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-id]')]
    .filter((row) => row.checkVisibility())
    .map((row) => [row.dataset['id'], row.querySelector('.status')?.textContent])
    .filter(([, status]) => status)
    .map((parts) => parts.join(': ').replaceAll('\u00A0', ' '));

/** Time in Việt Nam; what home says then; what the items of the programme say. */
const instants: [string, string, string[]][] = [
  [
    '2025-03-12T20:00',
    'Tiếp theo Dự kiến ngày mai, thứ Năm 13/3 14:00 Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng Bắt đầu sau 18 giờ',
    ['hop-tru-bi: Bắt đầu sau 18 giờ'],
  ],
  [
    '2025-03-13T13:59',
    'Tiếp theo Dự kiến thứ Năm 13/3 14:00 Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng Bắt đầu sau 1 phút',
    ['don-tiep: Trong ngày', 'hop-tru-bi: Bắt đầu sau 1 phút'],
  ],
  [
    '2025-03-13T14:00',
    'Đã bắt đầu Dự kiến thứ Năm 13/3 14:00 giờ kết thúc: Sẽ cập nhật Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng',
    [
      'don-tiep: Trong ngày',
      'hop-tru-bi: Đã bắt đầu lúc 14:00; giờ kết thúc: Sẽ cập nhật',
      'tiep-com: Bắt đầu sau 4 giờ',
    ],
  ],
  [
    '2025-03-14T09:40',
    'Đang diễn ra Dự kiến thứ Sáu 14/3 08:00 đến 11:00 Hội nghị Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Còn 1 giờ 20 phút',
    ['hoi-nghi: Đang diễn ra · còn 1 giờ 20 phút', 'moi-com: Bắt đầu sau 1 giờ 50 phút'],
  ],
  [
    '2025-03-14T10:59:30',
    'Đang diễn ra Dự kiến thứ Sáu 14/3 08:00 đến 11:00 Hội nghị Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Còn 1 phút',
    ['hoi-nghi: Đang diễn ra · còn 1 phút', 'moi-com: Bắt đầu sau 31 phút'],
  ],
  [
    '2025-03-14T11:00',
    'Tiếp theo Dự kiến thứ Sáu 14/3 11:30 Lãnh đạo thành phố mời cơm thân mật Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Bắt đầu sau 30 phút',
    ['moi-com: Bắt đầu sau 30 phút'],
  ],
  [
    '2025-03-14T11:29',
    'Tiếp theo Dự kiến thứ Sáu 14/3 11:30 Lãnh đạo thành phố mời cơm thân mật Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Bắt đầu sau 1 phút',
    ['moi-com: Bắt đầu sau 1 phút'],
  ],
  [
    '2025-03-14T11:30',
    'Đã bắt đầu Dự kiến thứ Sáu 14/3 11:30 giờ kết thúc: Sẽ cập nhật Lãnh đạo thành phố mời cơm thân mật',
    ['moi-com: Đã bắt đầu lúc 11:30; giờ kết thúc: Sẽ cập nhật', 'tham-quan: Bắt đầu sau 2 giờ 30 phút'],
  ],
  ['2025-03-15T23:59', 'Trong ngày Dự kiến thứ Bảy 15/3 Tiễn các đoàn', ['tien-doan: Trong ngày']],
  ['2025-03-16T00:00', 'Đã qua ngày dự kiến; thông tin tổ chức: Sẽ cập nhật', []],
];

describe.each(['America/New_York', 'Asia/Tokyo'])('on a device in %s', (zone) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startFirefox({ zone });
  });
  afterAll(() => browser.close());

  /** A tab of its own, with the clock at `time`. */
  const inTab = async <T>(path: string, time: string, use: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage();
    try {
      await openAt(page, time);
      await page.goto(new URL(path.slice(1), inject('home')).href);
      return await use(page);
    } finally {
      await page.close();
    }
  };

  it('the device has its own zone, and the clock of the test', () =>
    inTab('/', '2025-03-14T09:40', async (page) => {
      const [deviceZone, date, minutes] = await page.evaluate(() => [
        Intl.DateTimeFormat().resolvedOptions().timeZone,
        new Date().toISOString().slice(0, 16),
        String(new Date(Date.now()).getTimezoneOffset()),
      ]);
      expect([deviceZone, date, minutes]).toEqual([
        zone,
        '2025-03-14T02:40',
        zone === 'Asia/Tokyo' ? '-540' : '240',
      ]);
    }));

  it.each(instants)('at %s', async (time, home, programme) => {
    const said = await inTab('/', time, (page) => page.evaluate(readBox));
    const statuses = await inTab('/chuong-trinh/', time, (page) => page.evaluate(readStatuses));
    // Browsers differ in whether `innerText` tells of a capital that is a matter of style.
    expect({ home: said.toLowerCase(), programme: statuses }).toEqual({
      home: expect.stringContaining(home.toLowerCase()),
      programme,
    });
  });

  it('home and programme follow the clock by themselves', async () => {
    const time = '2025-03-14T10:59:55';
    await inTab('/', time, async (page) => {
      expect(await page.evaluate(readBox)).toMatch(/còn 1 phút/i);
      await letGo(page);
      await expect.poll(() => page.evaluate(readBox), { timeout: 60_000 }).toContain('sau 30 phút');
    });
    await inTab('/chuong-trinh/', time, async (page) => {
      expect((await page.evaluate(readStatuses))[0]).toBe('hoi-nghi: Đang diễn ra · còn 1 phút');
      await letGo(page);
      await expect
        .poll(() => page.evaluate(readStatuses), { timeout: 60_000 })
        .toEqual(['moi-com: Bắt đầu sau 30 phút']);
    });
  });

  it('is right again when a sleeping phone wakes', () =>
    inTab('/chuong-trinh/', '2025-03-14T09:00', async (page) => {
      expect((await page.evaluate(readStatuses))[0]).toBe('hoi-nghi: Đang diễn ra · còn 2 giờ');
      await wakeAt(page, '2025-03-14T14:05');
      expect((await page.evaluate(readStatuses))[0]).toContain('tham-quan: Đã bắt đầu lúc 14:00');
    }));
});
