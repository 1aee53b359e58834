import { describe, expect, inject, it } from 'vitest';
import { useWindow } from './open.ts';

/** Nothing is cut off: on the narrowest phone, and with letters twice as large (WCAG 1.4.4 and 1.4.10). */

/** What sticks out of the window or of a box that hides what sticks out. Runs in the page. */
function findCutOff(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
  const isVisuallyHidden = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 || height <= 1;
  };
  const root = document.documentElement;
  const faults = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    if (isVisuallyHidden(element) || element.closest('svg') !== null || !element.checkVisibility()) continue;
    const box = element.getBoundingClientRect();
    const scrolls = element.closest('[data-scrolls]') !== null;
    if (box.right > root.clientWidth + 1 && box.top >= 0 && !scrolls)
      faults.push(`outside: ${name(element)}`);
    const style = getComputedStyle(element);
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const tooWide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const tooHigh = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    const text = element.textContent.trim() !== '';
    if (text && (tooWide || tooHigh)) faults.push(`cut off: ${name(element)}`);
  }
  return faults;
}

// The lobby screen is a television's: it measures its letters by the screen, drifts, and has a test of its own.
const paths = inject('paths').filter((path) => path !== '/man-hinh/');

describe('320 px wide', () => {
  const open = useWindow({ viewport: { width: 320, height: 800 } });

  it.each(paths)('%s', async (path) => {
    const page = await open(path);
    expect(await page.evaluate(findCutOff)).toEqual([]);
  });
});

// Half a wide screen, and a phone.
describe.each([640, 360])('letters twice as large, %i px wide', (width) => {
  const open = useWindow({ viewport: { width, height: 800 } });

  it.each(paths)('%s', async (path) => {
    const page = await open(path);
    // Not by a <style>: the site's policy allows its own only.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toMatch(/^3[2-9]|^4/);
    expect(await page.evaluate(findCutOff)).toEqual([]);
  });
});
