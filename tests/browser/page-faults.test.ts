import { beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { useWindow } from './open.ts';
import {
  axeFaults,
  axeTags,
  cutOff,
  loadAxe,
  movement,
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
