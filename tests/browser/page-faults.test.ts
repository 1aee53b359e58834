import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { instant } from './clock.ts';
import { useWindow } from './open.ts';
import {
  axeFaults,
  axeTags,
  colourAlone,
  contrastFaults,
  cutOff,
  loadAxe,
  lostLine,
  movement,
  overlaps,
  setContrast,
  setLetters,
  setSpacing,
  smallTargets,
} from './page-faults.ts';

/** The looks of the accessibility matrix see what they are for: each fault is planted into a page without any. */

const open = useWindow({ viewport: { width: 412, height: 800 }, reducedMotion: 'reduce' });
let page: Page;
beforeEach(async () => {
  page = await open('/tham-quan/');
});

const plant = (change: (main: HTMLElement) => void): Promise<void> => page.locator('main').evaluate(change);

it('a picture without words', async () => {
  await loadAxe(page);
  expect(await axeFaults(page, axeTags)).toEqual([]);
  await plant((main) => main.append(new Image(50, 50)));
  expect((await axeFaults(page, axeTags)).join()).toMatch(/^image-alt/);
});

it('pale letters, on paper and on the field, and with high contrast', async () => {
  await loadAxe(page);
  for (const isHigh of [false, true]) {
    await setContrast(page, isHigh);
    expect(await contrastFaults(page)).toEqual([]);
  }
  await plant((main) => {
    const pale = document.createElement('p');
    pale.textContent = 'chữ nhạt';
    // 6.5:1.
    pale.style.color = '#5c5c5c';
    document.querySelector<HTMLElement>('h1')!.style.color = '#e08080';
    main.append(pale);
  });
  expect((await contrastFaults(page)).map((fault) => fault.split(':')[0])).toEqual([
    'color-contrast-enhanced',
    'color-contrast-enhanced',
  ]);
});

it('words on top of others', async () => {
  expect(await overlaps(page)).toEqual([]);
  await plant((main) => {
    const over = document.createElement('p');
    over.textContent = 'đè lên chữ trước';
    over.style.marginTop = '-1.4em';
    main.append('đứng trước', over);
  });
  expect((await overlaps(page)).join()).toContain('“đứng trước” under “đè lên chữ trước”');
});

it('what is current or pressed by its colour alone', async () => {
  await page.locator('.menu-button').click();
  expect(await page.locator('#menu :is([aria-current], [aria-pressed="true"]):visible').count()).toBe(2);
  expect(await colourAlone(page)).toEqual([]);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '#menu [aria-current] { border: 0 !important } [aria-pressed] { border-width: 1px !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  expect(await colourAlone(page)).toHaveLength(2);
});

describe('in forced colours', () => {
  beforeEach(async () => {
    await open('about:blank');
    await page.clock.setFixedTime(instant('2025-03-14T09:40'));
    await open('/chuong-trinh/');
    await page.emulateMedia({ forcedColors: 'active' });
  });
  afterEach(() => page.emulateMedia({ forcedColors: 'none' }));

  it('a line without its colours', async () => {
    expect(await lostLine(page)).toEqual([]);
    // What becomes of backgrounds and shadows that do not say otherwise.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '.timeline-item::before { background: #a87400 !important; forced-color-adjust: auto !important }' +
          '.marker { border: 0 !important; forced-color-adjust: auto !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    const faults = await lostLine(page);
    expect(faults.join()).toMatch(/the line is not seen/);
    expect(faults.join()).toMatch(/a mark is not seen/);
    expect(faults).toContain('the mark of now is like all others');
  });

  it('the day of today by its colour alone', async () => {
    expect(await page.locator('[aria-current="date"]:visible').count()).toBe(1);
    expect(await colourAlone(page)).toEqual([]);
  });
});

it('a small button, and a small link alone; not one among words', async () => {
  expect(await smallTargets(page)).toEqual([]);
  await plant((main) => {
    const add = (tag: string, text: string, link: string): void => {
      const box = document.createElement('p');
      const control = document.createElement(tag);
      control.textContent = link;
      if (control instanceof HTMLAnchorElement) control.href = '/';
      control.style.lineHeight = '1';
      box.append(text, control);
      main.append(box);
    };
    add('button', '', 'OK');
    add('a', '', 'alone');
    add('a', 'in a sentence ', 'among words');
  });
  expect((await smallTargets(page)).map((fault) => fault.replace(/^\d+ px high: /, '').trim())).toEqual([
    '“OK”',
    '“alone”',
  ]);
});

it('a word too long for large letters', async () => {
  await setLetters(page, '200%');
  expect(await cutOff(page)).toEqual([]);
  await plant((main) => {
    const long = document.createElement('p');
    long.textContent = 'nghiêng'.repeat(9);
    long.style.whiteSpace = 'nowrap';
    main.append(long);
  });
  expect((await cutOff(page)).length).toBeGreaterThan(0);
});

it('a line without room for more space between its letters', async () => {
  await plant((main) => {
    const low = document.createElement('p');
    low.textContent = 'hai dòng chữ';
    Object.assign(low.style, { overflow: 'hidden', whiteSpace: 'nowrap', width: 'max-content' });
    main.append(low);
    low.style.width = `${Math.ceil(low.getBoundingClientRect().width)}px`;
  });
  expect(await cutOff(page)).toEqual([]);
  await setSpacing(page, true);
  expect((await cutOff(page)).join()).toContain('hai dòng');
});

it('what moves although the reader wants stillness', async () => {
  expect(await movement(page)).toEqual([]);
  await plant((main) => void main.animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 9000 }));
  expect(await movement(page)).toHaveLength(1);
});
