import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { instant, stopClock } from './clock.ts';
import { address } from './fresh-window.ts';
import { phone, useWindow } from './open.ts';

/** What is on and next, by the reader's clock: every boundary of the three days, on devices of any zone. */

const zones = ['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'];
const windowIn = (timezoneId: string) => useWindow({ ...phone, timezoneId, serviceWorkers: 'block' });
const open = windowIn('Asia/Ho_Chi_Minh');
const openFarAway = new Map(zones.map((zone) => [zone, windowIn(zone)]));

/** Hands a page to `use`, whose clock stands at `time`; afterwards nothing of what it remembered is left. */
const openAt = async <T>(
  path: string,
  time: string,
  use: (page: Page) => Promise<T>,
  openIn = open,
): Promise<T> => {
  const page = await openIn('about:blank');
  await stopClock(page, time);
  await openIn(path);
  try {
    return await use(page);
  } finally {
    await page.evaluate(() => localStorage.clear());
  }
};

/** The box of the home page in one line, as a reader sees it. */
const box = (page: Page) =>
  page
    .locator('[data-now-next]')
    .innerText()
    .then((text) => text.replaceAll(/\s+/g, ' ').trim());

/** The items of a page that say something of themselves. */
const statuses = (page: Page) =>
  page
    .locator('[data-id]:visible:has(.status:not(:empty))')
    .evaluateAll((rows) =>
      rows.map((row) =>
        `${row.getAttribute('data-id')}: ${row.querySelector('.status')?.textContent}`.replaceAll(
          '\u00A0',
          ' ',
        ),
      ),
    );

/** Time, how many items stand folded as over, and the words of the box. */
const home: [string, number, string][] = [
  [
    '2025-03-12T20:00',
    0,
    'Tiếp theo Dự kiến ngày mai, thứ Năm 13/3 14:00 Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng Bắt đầu sau 18 giờ',
  ],
  [
    '2025-03-13T00:00',
    0,
    'Tiếp theo Dự kiến thứ Năm 13/3 14:00 Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng Bắt đầu sau 14 giờ',
  ],
  [
    '2025-03-13T13:59',
    0,
    'Tiếp theo Dự kiến thứ Năm 13/3 14:00 Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng Bắt đầu sau 1 phút',
  ],
  [
    '2025-03-13T14:00',
    0,
    'Đã bắt đầu Dự kiến thứ Năm 13/3 14:00 giờ kết thúc: Sẽ cập nhật Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng',
  ],
  [
    '2025-03-13T16:59',
    0,
    'Đã bắt đầu Dự kiến thứ Năm 13/3 14:00 giờ kết thúc: Sẽ cập nhật Họp trù bị Khách sạn Charmant Suites Dành cho: Thành phần riêng',
  ],
  [
    '2025-03-13T17:00',
    1,
    'Tiếp theo Dự kiến thứ Năm 13/3 18:00 Tiếp cơm các đoàn Khách sạn Charmant Suites Dành cho: Các đoàn và Lãnh đạo thành phố Bắt đầu sau 1 giờ',
  ],
  [
    '2025-03-13T18:00',
    1,
    'Đã bắt đầu Dự kiến thứ Năm 13/3 18:00 giờ kết thúc: Sẽ cập nhật Tiếp cơm các đoàn Khách sạn Charmant Suites Dành cho: Các đoàn và Lãnh đạo thành phố',
  ],
  [
    '2025-03-13T20:59',
    1,
    'Đã bắt đầu Dự kiến thứ Năm 13/3 18:00 giờ kết thúc: Sẽ cập nhật Tiếp cơm các đoàn Khách sạn Charmant Suites Dành cho: Các đoàn và Lãnh đạo thành phố',
  ],
  [
    '2025-03-13T23:59',
    2,
    'Tiếp theo Dự kiến ngày mai, thứ Sáu 14/3 07:00 Các đoàn dùng điểm tâm sáng Khách sạn Charmant Suites Dành cho: Các đoàn Bắt đầu sau 7 giờ 1 phút',
  ],
  [
    '2025-03-14T00:00',
    3,
    'Tiếp theo Dự kiến thứ Sáu 14/3 07:00 Các đoàn dùng điểm tâm sáng Khách sạn Charmant Suites Dành cho: Các đoàn Bắt đầu sau 7 giờ',
  ],
  [
    '2025-03-14T07:00',
    3,
    'Đã bắt đầu Dự kiến thứ Sáu 14/3 07:00 giờ kết thúc: Sẽ cập nhật Các đoàn dùng điểm tâm sáng Khách sạn Charmant Suites Dành cho: Các đoàn',
  ],
  [
    '2025-03-14T07:30',
    4,
    'Đang diễn ra Dự kiến thứ Sáu 14/3 07:30 đến 08:00 Đón tiếp đại biểu dự Hội nghị Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Còn 30 phút',
  ],
  [
    '2025-03-14T08:00',
    5,
    'Đang diễn ra Dự kiến thứ Sáu 14/3 08:00 đến 11:00 Hội nghị Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Còn 3 giờ',
  ],
  [
    '2025-03-14T09:40',
    5,
    'Đang diễn ra Dự kiến thứ Sáu 14/3 08:00 đến 11:00 Hội nghị Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Còn 1 giờ 20 phút',
  ],
  [
    '2025-03-14T10:59:30',
    5,
    'Đang diễn ra Dự kiến thứ Sáu 14/3 08:00 đến 11:00 Hội nghị Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Còn 1 phút',
  ],
  [
    '2025-03-14T11:00',
    6,
    'Tiếp theo Dự kiến thứ Sáu 14/3 11:30 Lãnh đạo thành phố mời cơm thân mật Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị Bắt đầu sau 30 phút',
  ],
  [
    '2025-03-14T11:30',
    6,
    'Đã bắt đầu Dự kiến thứ Sáu 14/3 11:30 giờ kết thúc: Sẽ cập nhật Lãnh đạo thành phố mời cơm thân mật Khách sạn Charmant Suites Dành cho: Đại biểu dự Hội nghị',
  ],
  [
    '2025-03-14T14:00',
    7,
    'Đã bắt đầu Dự kiến thứ Sáu 14/3 14:00 giờ kết thúc: Sẽ cập nhật Tham quan, giao lưu một số mô hình mới, điển hình tiên tiến Sông Hậu Farm (dự kiến) Dành cho: Các đoàn',
  ],
  ['2025-03-14T23:30', 8, 'Tiếp theo Dự kiến ngày mai, thứ Bảy 15/3 15/3 Tiễn các đoàn Dành cho: Các đoàn'],
  ['2025-03-15T00:00', 8, 'Trong ngày Dự kiến thứ Bảy 15/3 Tiễn các đoàn Dành cho: Các đoàn'],
  ['2025-03-15T23:59', 8, 'Trong ngày Dự kiến thứ Bảy 15/3 Tiễn các đoàn Dành cho: Các đoàn'],
  ['2025-03-16T00:00', 0, 'Đã qua ngày dự kiến; thông tin tổ chức: Sẽ cập nhật'],
];

describe('the home page', () => {
  it.each(home)('at %s, with %i items folded as over', (time, count, words) =>
    openAt('/', time, async (page) => {
      expect(await box(page)).toBe(words);
      const passed = page.locator('[data-passed]');
      expect(await passed.allInnerTexts()).toEqual(count === 0 ? [] : [`${count} mục trước đó, từ 13/3`]);
      expect(await page.locator('[data-passed] [data-id]').count()).toBe(count);
    }),
  );

  it('has every item once, in order, wherever it stands', () =>
    openAt('/', '2025-03-14T09:40', async (page) => {
      const ids = () =>
        page
          .locator('[data-passed] [data-id], [data-coming] [data-id]')
          .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
      const folded = await ids();
      await stopClock(page, '2025-03-12T09:00');
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      expect(await page.locator('[data-passed]').count()).toBe(0);
      expect(await ids()).toEqual(folded);
      expect(folded).toHaveLength(9);
    }));

  it.each(zones)('says the same on a device in %s', (zone) =>
    openAt(
      '/',
      '2025-03-14T09:40',
      async (page) => {
        expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone);
        expect(await box(page)).toContain('thứ Sáu 14/3 08:00 đến 11:00 Hội nghị');
      },
      openFarAway.get(zone),
    ),
  );

  it('names all that is on for the reader, and no more afterwards what is over', () =>
    openAt('/', '2025-03-14T09:40', async (page) => {
      // Of another audience, at the same time.
      await page.locator('[data-id="moi-com"]').evaluate((row: HTMLElement) => {
        row.dataset['from'] = String(Date.now() - 60_000);
        row.dataset['for'] = 'hue';
        document.dispatchEvent(new Event('visibilitychange'));
      });
      const [session, meal] = [
        '08:00 đến 11:00 Hội nghị',
        '11:30 giờ kết thúc: Sẽ cập nhật Lãnh đạo thành phố',
      ];
      const said = await box(page);
      expect(said).toContain(session);
      expect(said).toContain(meal);
      expect(
        await page
          .locator('[data-now-next] a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
      ).toEqual(['hoi-nghi', 'moi-com'].map((id) => address(`/chuong-trinh/${id}/`)));
      await page.locator('[data-id="hoi-nghi"]').evaluate((row: HTMLElement) => {
        row.dataset['until'] = String(Date.now());
        document.dispatchEvent(new Event('visibilitychange'));
      });
      expect(await box(page)).toContain(meal);
      expect(await box(page)).not.toContain(session);
    }));

  it('leads to the item it names', () =>
    openAt('/', '2025-03-14T09:40', async (page) => {
      await page.locator('[data-now-next] a').click();
      await page.waitForURL('**/chuong-trinh/hoi-nghi/');
    }));
});

describe('a reader who picked a delegation that has nothing left', () => {
  it('is not told that the conference is over', () =>
    openAt('/', '2025-03-14T15:00', async (page) => {
      await page.evaluate(() => localStorage.setItem('doan:/', 'can-tho'));
      await page.reload();
      expect(await box(page)).not.toContain('Đã qua ngày');
      await page.evaluate(() => localStorage.removeItem('doan:/'));
      await page.reload();
      expect(await box(page)).toContain('Tham quan');
    }));
});

describe('the programme', () => {
  it.each([
    ['2025-03-16T08:00', true],
    ['2025-03-15T08:00', false],
  ])('says at %s that the days have passed: %s', (time, over) =>
    openAt('/chuong-trinh/', time, async (page) => {
      const notice = page.getByText('Đã qua ngày dự kiến; thông tin tổ chức');
      expect(await notice.isVisible()).toBe(over);
    }),
  );

  it.each([
    ['2025-03-12T20:00', '', 'Đến mục tiếp theo', '#hop-tru-bi'],
    ['2025-03-13T14:30', '13/3', 'Đến mục đã bắt đầu', '#hop-tru-bi'],
    ['2025-03-13T22:30', '13/3', 'Đến mục tiếp theo', '#diem-tam-sang'],
    ['2025-03-14T09:40', '14/3', 'Đến mục đang diễn ra', '#hoi-nghi'],
    ['2025-03-14T11:10', '14/3', 'Đến mục tiếp theo', '#moi-com'],
    ['2025-03-14T22:30', '14/3', 'Đến mục tiếp theo', '#tien-doan'],
  ])('at %s marks the day %s and leads on: %s', (time, day, words, target) =>
    openAt('/chuong-trinh/', time, async (page) => {
      const current = page.locator('[aria-current="date"]');
      expect((await current.allInnerTexts()).map((text) => text.split(/\s/)[0]).join()).toBe(day);
      await page.getByRole('link', { name: words }).click();
      expect(new URL(page.url()).hash).toBe(target);
    }),
  );

  it('marks nothing when all is over', () =>
    openAt('/chuong-trinh/', '2025-03-16T08:00', async (page) => {
      expect(await page.locator('[aria-current="date"], [data-to-now]:visible').count()).toBe(0);
    }));

  it.each([
    ['2025-03-12T20:00', ['hop-tru-bi: Bắt đầu sau 18 giờ']],
    ['2025-03-10T20:00', ['hop-tru-bi: Tiếp theo']],
    ['2025-03-13T13:35', ['don-tiep: Trong ngày', 'hop-tru-bi: Bắt đầu sau 25 phút']],
    [
      '2025-03-14T09:40',
      ['hoi-nghi: Đang diễn ra · còn 1 giờ 20 phút', 'moi-com: Bắt đầu sau 1 giờ 50 phút'],
    ],
    ['2025-03-14T11:10', ['moi-com: Bắt đầu sau 20 phút']],
    ['2025-03-16T08:00', []],
  ])('at %s', (time, expected) =>
    openAt('/chuong-trinh/', time, async (page) => expect(await statuses(page)).toEqual(expected)),
  );

  it('draws as passed what is over, down to the mark of what is on', () =>
    openAt('/chuong-trinh/', '2025-03-14T09:40', async (page) => {
      const passed = () =>
        page.locator('.timeline-item.past').evaluateAll((rows) => rows.map(({ id }) => id));
      const before = ['don-tiep', 'hop-tru-bi', 'tiep-com', 'diem-tam-sang', 'don-tiep-dai-bieu'];
      expect(await passed()).toEqual(before);
      expect(await page.locator('.timeline-item.on').evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(
        ['hoi-nghi'],
      );
      // The wide line has no gap: each piece begins where the one before ends.
      const pieces = await page
        .locator('.day .on-line, .timeline-item')
        .evaluateAll((parts) =>
          parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
        );
      for (const [index, [top = 0]] of pieces.slice(1).entries())
        expect(Math.abs(top - (pieces[index]?.[1] ?? 0))).toBeLessThan(1);
      await page.clock.setFixedTime(instant('2025-03-12T20:00'));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      expect(await passed()).toEqual([]);
    }));

  it('folds the points of an item, which come open on paper', () =>
    openAt('/chuong-trinh/', '2025-03-12T20:00', async (page) => {
      const point = page.getByText('Tuyên bố lý do');
      expect(await point.isVisible()).toBe(false);
      await page.getByText('11 nội dung, từ a) đến l)').click();
      expect(await point.isVisible()).toBe(true);
      await page.getByText('11 nội dung, từ a) đến l)').click();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await point.isVisible()).toBe(true);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await point.isVisible()).toBe(false);
    }));

  it('has no link over its words but the title', () =>
    openAt('/chuong-trinh/', '2025-03-12T20:00', async (page) => {
      const covered = await page.locator('.timeline-item section > p:not(:empty)').evaluateAll((lines) =>
        lines.flatMap((line) => {
          const { width } = line.getBoundingClientRect();
          line.scrollIntoView({ block: 'center' });
          const { left, top, height } = line.getBoundingClientRect();
          const hit = document.elementFromPoint(left + 4, top + height / 2);
          return width > 0 && hit !== null && !line.contains(hit) ? [line.textContent] : [];
        }),
      );
      expect(covered).toEqual([]);
    }));

  it('follows the clock by itself, and tells a screen reader of a change only', () =>
    openAt('/chuong-trinh/', '2025-03-14T10:58:30', async (page) => {
      const voice = page.locator('[data-live]');
      expect(await voice.textContent()).toBe('');
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        new MutationObserver(() =>
          said.push(document.querySelector('[data-live]')?.textContent ?? ''),
        ).observe(document.querySelector('[data-live]')!, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      await page.clock.runFor(60_000);
      expect(await statuses(page)).toContain('hoi-nghi: Đang diễn ra · còn 1 phút');
      expect(await page.evaluate('said')).toEqual([]);
      await page.clock.runFor(60_000);
      expect(await statuses(page)).toEqual(['moi-com: Bắt đầu sau 30 phút']);
      expect(await voice.textContent()).toBe('');
    }));

  it('is right again when a sleeping phone wakes', () =>
    openAt('/chuong-trinh/', '2025-03-14T09:00', async (page) => {
      await page.clock.setFixedTime(instant('2025-03-14T14:05'));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      expect((await statuses(page))[0]).toContain('tham-quan: Đã bắt đầu lúc 14:00');
    }));
});

describe('an item and a delegation', () => {
  it('an item says of itself when it starts and that it is on', async () => {
    await openAt('/chuong-trinh/hoi-nghi/', '2025-03-14T07:35', async (page) =>
      expect(await statuses(page)).toEqual([
        'don-tiep-dai-bieu: Đang diễn ra · còn 25 phút',
        'hoi-nghi: Bắt đầu sau 25 phút',
      ]),
    );
    await openAt('/chuong-trinh/hoi-nghi/', '2025-03-10T07:35', async (page) =>
      expect(await statuses(page)).toEqual([]),
    );
  });

  it('a delegation sees its own next item', () =>
    openAt('/doan-dai-bieu/can-tho/', '2025-03-14T07:10', async (page) =>
      expect(await statuses(page)).toEqual(['don-tiep-dai-bieu: Bắt đầu sau 20 phút']),
    ));
});

describe('my delegation', () => {
  it('is picked once, remembered, and one tap from everything', () =>
    openAt('/chuong-trinh/', '2025-03-14T07:10', async (page) => {
      await page.getByLabel('Đoàn của tôi').selectOption('can-tho');
      expect(await page.locator('#diem-tam-sang').isVisible()).toBe(false);
      expect(await statuses(page)).toEqual(['don-tiep-dai-bieu: Bắt đầu sau 20 phút']);
      await page.goto(address('/'));
      expect(await box(page)).toContain('Đón tiếp đại biểu dự Hội nghị');
      await page.getByRole('button', { name: 'Xem chương trình chung' }).click();
      expect(await box(page)).toContain('Các đoàn dùng điểm tâm sáng');
      await page.goto(address('/chuong-trinh/'));
      expect(await page.locator('#diem-tam-sang').isVisible()).toBe(true);
    }));

  it('is said above what it filters, and one press away from the whole', () =>
    openAt('/chuong-trinh/', '2025-03-12T20:00', async (page) => {
      const line = page.locator('[data-chosen] [data-line]');
      const said = async () => (await line.textContent())?.replaceAll('\u00A0', ' ');
      const calendars = () =>
        page
          .locator('[data-calendar] a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const whole = await calendars();
      expect(await line.textContent()).toBe('');
      await page.getByLabel('Đoàn của tôi').selectOption('can-tho');
      const shown = await page.locator('[data-id]:visible').count();
      expect(shown).toBeLessThan(9);
      expect(await said()).toBe(`Đang xem chương trình của đoàn Cần Thơ: ${shown} trong 9 mục`);
      const own = await calendars();
      expect(own).toContain(address('/doan-dai-bieu/can-tho.ics'));
      expect(own.map(decodeURIComponent).filter((link) => link.includes('/chuong-trinh.ics'))).toEqual([]);
      for (const day of await page
        .locator('[data-day]:visible')
        .evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('href'))))
        expect(await page.locator(day ?? '').isVisible(), day ?? '').toBe(true);
      await page.getByRole('button', { name: 'Xem chương trình chung' }).click();
      expect([await line.textContent(), await calendars()]).toEqual(['', whole]);
      expect(
        await page.getByLabel('Đoàn của tôi').evaluate((picker) => picker === document.activeElement),
      ).toBe(true);
    }));

  it('is the same in every tab', () =>
    openAt('/chuong-trinh/', '2025-03-12T20:00', async (page) => {
      const other = await page.context().newPage();
      await other.goto(address('/'));
      await other.getByLabel('Đoàn của tôi').selectOption('hue');
      await expect.poll(() => page.locator('[data-chosen] [data-line]').textContent()).toContain('đoàn Huế');
      await other.close();
    }));

  it('leads to a page that can be sent to others', () =>
    openAt('/chuong-trinh/', '2025-03-14T07:10', async (page) => {
      await page.getByLabel('Đoàn của tôi').selectOption('hue');
      await page.getByRole('link', { name: 'Trang riêng của đoàn' }).click();
      await page.waitForURL('**/doan-dai-bieu/hue/');
    }));

  it('remembers it for this site only, and what was chosen before sites had keys of their own', () =>
    openAt('/chuong-trinh/', '2025-03-14T07:10', async (page) => {
      const chosen = page.getByLabel('Đoàn của tôi');
      // Another site in a folder of the same host.
      await page.evaluate(() => localStorage.setItem('doan:/hoi-nghi-2024/', 'ha-noi'));
      await page.reload();
      expect(await chosen.inputValue()).toBe('');
      await page.evaluate(() => localStorage.setItem('doan', 'hue'));
      await page.reload();
      expect(await chosen.inputValue()).toBe('hue');
      await page.getByRole('button', { name: 'Xem chương trình chung' }).click();
      await page.reload();
      expect(await chosen.inputValue()).toBe('');
      await chosen.selectOption('can-tho');
      expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
        doan: 'hue',
        'doan:/': 'can-tho',
        'doan:/hoi-nghi-2024/': 'ha-noi',
      });
    }));

  it('forgets a delegation that is no longer there', () =>
    openAt('/chuong-trinh/', '2025-03-14T07:10', async (page) => {
      await page.evaluate(() => localStorage.setItem('doan:/', 'khong-co'));
      await page.reload();
      expect(await page.locator('[data-id]:visible').count()).toBe(9);
    }));
});

describe('the first screen of the programme on a phone', () => {
  const openOnPhone = useWindow({ viewport: { width: 412, height: 823 } });

  it('shows four items', async () => {
    const page = await openOnPhone('about:blank');
    await page.clock.setFixedTime(instant('2025-03-12T20:00'));
    await openOnPhone('/chuong-trinh/');
    // In the site's own face, which a first page may not have yet; phones' own faces are narrower.
    await page.reload();
    const tops = await page
      .locator('.timeline-item h3')
      .evaluateAll((titles) => titles.map((each) => each.getBoundingClientRect().bottom));
    expect(tops.filter((bottom) => bottom <= 823).length).toBeGreaterThanOrEqual(4);
  });
});
