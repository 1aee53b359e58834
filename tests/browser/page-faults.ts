import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/** What is wrong with an open page, for readers who see, hear or move differently: each fault as a line. */

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));

/** The axe of `@axe-core/playwright`, whose builder takes twice as long: it loads axe anew for each look at a page. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const axeVersion = (require('axe-core/package.json') as { version: string }).version;

/** All of WCAG 2.2 up to AA, and good practice. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(axe);

/** What axe, loaded into the page before, finds by these rules. */
export const axeFaults = (page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> =>
  page.evaluate(
    async (options) => {
      const { run } = (
        globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
      ).axe;
      const { violations } = await run(options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
      );
    },
    {
      resultTypes: ['violations'],
      runOnly,
      // Words beside the line of the programme, which is made of such elements, would count as unknown.
      checks: {
        'color-contrast': { options: { ignorePseudo: true } },
        // By itself it leaves what is below AA to the other.
        'color-contrast-enhanced': {
          options: {
            ignorePseudo: true,
            contrastRatio: { normal: { minThreshold: 0 }, large: { minThreshold: 0 } },
          },
        },
      },
    } as RunOptions,
  );

/**
 * Text below 7:1 (WCAG 1.4.6, AAA), or below 4.5:1 where letters are large, as WCAG has it; and links among words that only
 * their colour tells from them.
 */
export const contrastFaults = (page: Page): Promise<string[]> =>
  axeFaults(page, { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] });

/** High contrast as the reader sets it, or not. */
export const setContrast = (page: Page, isHigh: boolean): Promise<boolean> =>
  page.evaluate((high) => document.documentElement.toggleAttribute('data-contrast', high), isHigh);

/** Root letters of this size; '' for the page's own. Not by a <style>: the site's policy allows its own only. */
export const setLetters = (page: Page, size: string): Promise<void> =>
  page.evaluate((value) => document.documentElement.style.setProperty('font-size', value, 'important'), size);

/** The distances of WCAG 1.4.12 between lines, paragraphs, letters and words, or the page's own. */
export const setSpacing = (page: Page, isWide: boolean): Promise<void> =>
  page.evaluate((wide) => {
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      const { style } = element;
      const set = (name: string, value: string) => style.setProperty(name, wide ? value : '', 'important');
      set('line-height', '1.5');
      set('letter-spacing', '0.12em');
      set('word-spacing', '0.16em');
      if (element.tagName === 'P') set('margin-bottom', '2em');
    }
  }, isWide);

/** What sticks out of the window or of a box that hides what sticks out. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
    const isVisuallyHidden = (element: Element) => {
      if (element.closest('.sr-only') !== null) return true;
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1;
    };
    const root = document.documentElement;
    const faults = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      if (isVisuallyHidden(element) || element.closest('svg') !== null || !element.checkVisibility())
        continue;
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
  });

/** Words that stand on other words. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || node.parentElement?.checkVisibility({ visibilityProperty: true }) !== true) continue;
      if (node.parentElement.closest('.sr-only, svg') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects())
        // The box of a line is higher than its letters.
        boxes.push({ text, left, right, top: top + height * 0.25, bottom: bottom - height * 0.25 });
    }
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        )
        .map((other) => `“${one.text.slice(0, 30)}” under “${other.text.slice(0, 30)}”`),
    );
  });

/** What is current or pressed, and looks like its neighbours but for colours. */
export const colourAlone = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const form = (element: Element): string =>
      [undefined, '::before', '::after']
        .map((part) => {
          const style = getComputedStyle(element, part);
          const { content, fontWeight, textDecorationLine, textDecorationThickness } = style;
          // Forced colours take shadows away.
          const shadow = style.boxShadow.replaceAll(/rgba?\([^)]*\)/g, '');
          const border = [style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth];
          return [content, fontWeight, textDecorationLine, textDecorationThickness, shadow, ...border].join();
        })
        .join();
    return [...document.querySelectorAll('[aria-current], [aria-pressed="true"]')].flatMap((element) => {
      if (!element.checkVisibility()) return [];
      const name = element.hasAttribute('aria-current') ? 'aria-current' : 'aria-pressed';
      const value = element.getAttribute(name) ?? '';
      const marked = form(element);
      element.removeAttribute(name);
      const plain = form(element);
      element.setAttribute(name, value);
      return marked === plain
        ? [`by colour alone: “${element.textContent.trim()}” ${element.className}`]
        : [];
    });
  });

/** Of the line of a programme, what does not stand out from the paper. Pages without items have none. */
export const lostLine = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.querySelector('.timeline-item') === null) return [];
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const isSeen = (colour: string) => colour !== paper && !/^rgba.*, 0\)$/.test(colour);
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const name = (element: Element) => `${element.className} “${element.textContent.trim().slice(0, 30)}”`;
    const pieces = shown('.on-line, .timeline-item').filter((element) => {
      const { content, display, width, backgroundColor } = getComputedStyle(element, '::before');
      return display !== 'none' && !(content !== 'none' && parseFloat(width) >= 2 && isSeen(backgroundColor));
    });
    const marks = shown('.marker').filter((mark) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(mark);
      return !isSeen(borderTopColor) || parseFloat(borderTopWidth) < 2;
    });
    const ofNow = shown('.timeline-item:is(.on, .begun) > .marker').filter(
      (mark) => getComputedStyle(mark).boxShadow === 'none',
    );
    return [
      ...pieces.map((piece) => `the line is not seen: ${name(piece)}`),
      ...marks.map((mark) => `a mark is not seen: ${name(mark)}`),
      ...ofNow.map(() => 'the mark of now is like all others'),
    ];
  });

/**
 * What a finger may miss (WCAG 2.5.8 and more). A control by itself, a link that is all of its paragraph and a row
 * of a list are 48 px high at least. 24 px are enough for what stands in a row that is a target itself. A link among words
 * may be as high as its words.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls = 'a[href], button, summary, select, input, textarea';
    /** The height of what covers the whole row of a link, if anything does. */
    const coverOf = (control: Element): number => {
      const { content, position, height } = getComputedStyle(control, '::after');
      return content !== 'none' && position === 'absolute' ? parseFloat(height) : 0;
    };
    const all = [...document.querySelectorAll<HTMLElement>(controls)].filter(
      (control) => control.checkVisibility() && control.getBoundingClientRect().bottom >= 0,
    );
    const rows = all.filter((control) => coverOf(control) >= 47.5).map((control) => control.closest('li'));
    return all.flatMap((control) => {
      const isInline = getComputedStyle(control).display === 'inline';
      const text = control.closest('p, li, dd, td, figcaption, h1, h2, h3, h4');
      const words = [...(text?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      if (isInline && words.some(({ textContent }) => /\p{L}/u.test(textContent ?? ''))) return [];
      const isInRow = rows.some((row) => row?.contains(control));
      const height = Math.max(control.getBoundingClientRect().height, coverOf(control));
      if (height >= (isInRow ? 24 : 47.5)) return [];
      return [
        `${Math.round(height)} px high: “${control.textContent.trim().slice(0, 40)}” ${control.className}`,
      ];
    });
  });

/** What moves although the reader has asked for stillness. */
export const movement = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const running = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ id, effect }) => `moves: ${id} ${(effect as KeyframeEffect | null)?.target?.className ?? ''}`);
    const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
    return smooth ? [...running, 'the page scrolls by itself'] : running;
  });
