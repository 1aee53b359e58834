import { beforeEach, describe, expect, inject, it } from 'vitest';

/**
 * What a reader comes for, in a browser as a hotel has it. A file of tests for each browser runs these cases with a tab of
 * its own; all of it is done by scripts in the page, which every driver can run.
 */

export interface PathTab {
  goto(address: string): Promise<unknown>;
  /** An expression, which may be a promise. */
  evaluate(expression: string): Promise<unknown>;
}

export interface PathDevice {
  tab: () => PathTab;
  /** Another tab of the same reader. */
  newTab: () => Promise<PathTab>;
}

const at = (path: string): string => new URL(path.slice(1), inject('home')).href;

/** It is this time in Việt Nam for the page, which is taken up again. */
const takeUpAt = (time: string): string =>
  `(Date.now = () => ${Date.parse(`${time}+07:00`)}, document.dispatchEvent(new Event('visibilitychange')))`;

const oneLine = (text: unknown): string => String(text).replaceAll(/\s+/g, ' ').trim();

const rows = `[...document.querySelectorAll('.timeline-item')].filter((row) => row.offsetHeight > 0).length`;
const line = `document.querySelector('[data-chosen] [data-line]').textContent`;
const choose = (id: string): string =>
  `(() => { const picker = document.querySelector('[data-picker] select'); picker.value = '${id}'; picker.dispatchEvent(new Event('change', { bubbles: true })) })()`;

const soon = { timeout: 30_000, interval: 200 };

export function describePaths({ tab, newTab }: PathDevice): void {
  const ask = async (expression: string): Promise<string> => oneLine(await tab().evaluate(expression));

  describe('home', () => {
    beforeEach(() => tab().goto(at('/')));

    it('says what is on and what is next', async () => {
      await tab().evaluate(takeUpAt('2025-03-14T09:40'));
      const box = await ask(`document.querySelector('[data-now-next]').innerText`);
      expect(box).toMatch(/Đang diễn ra.*08:00 đến 11:00 Hội nghị.*Còn 1 giờ 20 phút/i);
      expect(await ask(`document.querySelector('[data-coming] .next').innerText`)).toMatch(
        /11:30.*cơm thân mật/,
      );
      await tab().evaluate(takeUpAt('2025-03-14T14:05'));
      expect(await ask(`document.querySelector('[data-now-next]').innerText`)).toMatch(/Tham quan/);
    });

    it('leads on by its menu, closed or open', async () => {
      await tab().evaluate(
        `'popover' in HTMLElement.prototype && document.querySelector('.menu-button').click()`,
      );
      const seen = await tab().evaluate(
        `[...document.querySelectorAll('#menu a')].filter((link) => link.offsetHeight > 20).length`,
      );
      expect(seen).toBeGreaterThan(5);
    });
  });

  describe('my delegation', () => {
    const openProgramme = async (where: PathTab): Promise<void> => {
      await where.goto(at('/chuong-trinh/'));
      await expect
        .poll(() => where.evaluate(`document.querySelector('[data-picker] select') !== null`), soon)
        .toBe(true);
    };
    beforeEach(async () => {
      await openProgramme(tab());
      await tab().evaluate(choose(''));
    });

    it('is chosen, kept after Back, and the same in a second tab', async () => {
      const all = Number(await tab().evaluate(rows));
      await tab().evaluate(choose('can-tho'));
      expect(await ask(line)).toMatch(/đoàn Cần Thơ: \d trong \d+ mục/);
      const own = Number(await tab().evaluate(rows));
      expect(own).toBeLessThan(all);
      await tab().goto(at('/dia-diem/'));
      // What a driver calls Back waits for a page that loads; one that was kept does not.
      await tab().evaluate('void setTimeout(() => history.back())');
      await expect.poll(() => ask(line), soon).toContain('Cần Thơ');
      expect(Number(await tab().evaluate(rows))).toBe(own);
      const second = await newTab();
      await openProgramme(second);
      await expect.poll(async () => oneLine(await second.evaluate(line)), soon).toContain('Cần Thơ');
      await second.evaluate(choose('hue'));
      await expect.poll(() => ask(line), soon).toContain('Huế');
    });
  });

  it('the search finds without accents', async () => {
    await tab().goto(at('/tim-kiem/?q=hop%20tru%20bi'));
    await expect
      .poll(() => ask(`document.querySelector('[data-results] a')?.innerText ?? ''`), soon)
      .toBe('Họp trù bị');
  });

  it('a fold opens and shows what it holds', async () => {
    await tab().goto(at('/chuong-trinh/'));
    const fold = `document.querySelector('#hoi-nghi details')`;
    await expect.poll(() => tab().evaluate(`${fold}.open`), soon).toBe(false);
    await tab().evaluate(`${fold}.querySelector('summary').click()`);
    expect(await tab().evaluate(`${fold}.querySelector('li').offsetHeight > 20`)).toBe(true);
  });

  it("the hall's screen has its clock and one day", async () => {
    await tab().goto(at('/man-hinh/'));
    expect(await ask(`document.querySelector('.clock').textContent`)).toMatch(/^\d\d:\d\d$/);
    expect(
      await tab().evaluate(
        `[...document.querySelectorAll('.day')].filter((day) => day.offsetHeight > 0).length`,
      ),
    ).toBeLessThan(2);
  });

  it('a link in a text is underlined, and no page is wider than its window', async () => {
    for (const path of ['/', '/chuong-trinh/', '/dia-diem/', '/bao-chi/', '/tin-tuc/ke-hoach-to-chuc/']) {
      await tab().goto(at(path));
      expect(await tab().evaluate(`document.documentElement.scrollWidth <= innerWidth`), path).toBe(true);
    }
    const style = `getComputedStyle(document.querySelector('.prose p a'))`;
    expect(await tab().evaluate(`${style}.textDecorationLine`)).toBe('underline');
    expect(await tab().evaluate(`${style}.textDecorationThickness`)).toBe('1px');
  });

  it('one visit saves the site on the device, where the browser can', async () => {
    await tab().goto(at('/'));
    const saved = `'serviceWorker' in navigator ? caches.keys().then((names) => names.length) : 'no worker'`;
    await expect
      .poll(() => tab().evaluate(saved), { timeout: 90_000, interval: 500 })
      .toSatisfy((kept) => kept === 'no worker' || Number(kept) > 0);
  });
}
