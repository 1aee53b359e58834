import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { address, useFreshWindows } from './fresh-window.ts';
import { whenSaved } from './offline-steps.ts';
import { phone, useWindow } from './open.ts';

/** The search in a browser: as you type, by keyboard, by address, without a network and on a slow phone. */

const open = useWindow(phone);
const inWindow = useFreshWindows();
const results = '[data-results] a';

const countSaid = (page: Page): Promise<string> => page.locator('[data-status]').innerText();

async function type(page: Page, query: string): Promise<void> {
  await page.locator('#tu-khoa').fill(query);
  await page.locator(results).first().waitFor();
}

describe('while typing', () => {
  it('shows results by kind with their hits marked, and how many there are', async () => {
    const page = await open('/tim-kiem/');
    await type(page, 'hop tru bi');
    expect(await page.locator('[data-results] h2').first().innerText()).toBe('Chương trình');
    expect(await page.locator(results).first().innerText()).toBe('Họp trù bị');
    expect(await page.locator(`${results} mark`).first().innerText()).toBe('Họp trù bị');
    expect(await countSaid(page)).toMatch(/^\d+ kết quả$/);
    expect(await page.locator('[data-all-pages]').isVisible()).toBe(false);
  });

  it('keeps what is asked in the address, which gives the same results again', async () => {
    const page = await open('/tim-kiem/');
    await type(page, 'sông hậu');
    await page.waitForURL(/\?q=s%C3%B4ng(\+|%20)h%E1%BA%ADu$/);
    const before = await page.locator(results).allInnerTexts();
    await page.reload();
    await page.locator(results).first().waitFor();
    expect(await page.locator(results).allInnerTexts()).toEqual(before);
    expect(await page.locator('#tu-khoa').inputValue()).toBe('sông hậu');
  });

  it('shows the site map again for nothing, and says when nothing is found', async () => {
    const page = await open('/tim-kiem/');
    await type(page, 'kinh phi');
    await page.locator('#tu-khoa').fill('zzqqzz');
    await page.getByText('Không tìm thấy gì').waitFor();
    expect(await page.locator('[data-all-pages]').isVisible()).toBe(true);
    await page.locator('#tu-khoa').fill('');
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === '');
  });

  it('shows what is typed as text, whatever it is', async () => {
    const page = await open(`/tim-kiem/?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent !== '');
    expect(await page.locator('search img').count()).toBe(0);
  });
});

describe('by keyboard', () => {
  it('goes down through the results and back up to the field', async () => {
    const page = await open('/tim-kiem/');
    await type(page, 'cần thơ');
    /** Lines end where there is no room, which is not the question. */
    const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '').then(inOneLine);
    await page.locator('#tu-khoa').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(inOneLine(await page.locator(results).first().innerText()));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(inOneLine(await page.locator(results).nth(1).innerText()));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tu-khoa');
  });

  it('opens further results of a kind', async () => {
    const page = await open('/tim-kiem/?q=thi%20dua');
    await page.locator('[data-results] summary').first().waitFor();
    const before = await page.locator(`${results}:visible`).count();
    await page.locator('[data-results] summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-results] details[open] a').first().waitFor();
    expect(await page.locator(`${results}:visible`).count()).toBeGreaterThan(before);
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing on a page of results, %s', async (colorScheme) => {
  const page = await open('/tim-kiem/?q=can%20tho');
  await page.emulateMedia({ colorScheme });
  await page.locator(results).first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});

it('without a script the page offers every other page and no field', async () => {
  await inWindow({ ...phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(address('/tim-kiem/'));
    expect(await page.locator('#tu-khoa').isVisible()).toBe(false);
    expect(await page.locator('main a').count()).toBeGreaterThan(20);
  });
});

it('works without a network', async () => {
  await inWindow(phone, async (page) => {
    await page.goto(address('/'));
    await whenSaved(page);
    await page.context().setOffline(true);
    await page.goto(address('/tim-kiem/?q=da%20nang'));
    await page.locator(results).first().waitFor();
    expect(await page.locator(results).first().innerText()).toContain('Đà Nẵng');
  });
});

/** What is typed in the two tests below: a word letter by letter, and words that stand in many entries. */
const letters = ['h', 'ho', 'hop', 'hop ', 'hop t', 'hop tr', 'hop tru', 'san bay', 'thi dua', 'can tho'];

/** Runs in the page: types the same `times` times and waits for the results of each. */
async function typeAgain([query, times]: [string, number]): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('#tu-khoa');
  const list = document.querySelector('[data-results]');
  if (!field || !list) throw new Error('no search');
  for (let time = 0; time < times; time += 1) {
    const changed = new Promise<void>((done) => {
      new MutationObserver((_, self) => {
        self.disconnect();
        done();
      }).observe(list, { childList: true });
    });
    field.value = query;
    field.dispatchEvent(new InputEvent('input'));
    await changed;
  }
}

it('on a slow phone a letter costs less than 50 ms until its results are there', () =>
  inWindow(phone, async (page) => {
    await page.goto(address('/tim-kiem/'));
    await type(page, 'hop');
    // Not the time on a clock, in which the machine does other work too: the time of the page's own thread.
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    };
    const costOf = async (query: string): Promise<number> => {
      const times = 5;
      const before = await worked();
      await page.evaluate(typeAgain, [query, times] as [string, number]);
      return ((await worked()) - before) / times;
    };
    const rounds: number[][] = [];
    for (let round = 0; round < 5; round += 1) {
      rounds.push([]);
      for (const query of letters) rounds.at(-1)?.push(await costOf(query));
    }
    // A phone of the lower middle is six times slower than the machines that run the tests.
    const onPhone = letters.map((query, index) => ({
      query,
      cost: 6 * Math.min(...rounds.map((costs) => costs[index] ?? NaN)),
    }));
    expect(
      onPhone.filter(({ cost }) => !(cost < 50)),
      JSON.stringify(onPhone),
    ).toEqual([]);
  }));

it('results wait for no timer and no answer from the network', () =>
  inWindow(phone, async (page) => {
    await page.goto(address('/tim-kiem/'));
    await type(page, 'hop');
    // From here on no timer of the page ends.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (['fetch', 'script'].includes(request.resourceType())) asked.push(request.url());
    });
    for (const query of letters) await page.evaluate(typeAgain, [query, 1] as [string, number]);
    expect(asked).toEqual([]);
  }));
