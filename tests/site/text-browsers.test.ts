import { afterAll, expect, it } from 'vitest';
import { attribute, type Element, elementsOf, firstOf } from './dom.ts';
import { type Page, pages, pagesOf } from './pages.ts';
import { readEverything } from './text.ts';
import { removeVariants } from './variant.ts';
import { duringWithMedia, unchanged } from './variants.ts';

/**
 * Text browsers (lynx, w3m), archives and converters (pandoc) know no `hidden`, and the first two no `<template>` either:
 * whatever stands in a page is a fact to them. What holds only at times, or only with a script, waits in a `<template>`
 * with its words in attributes.
 */

afterAll(removeVariants);

const read = (element: Element): string => readEverything(element).trim();

/** True at any time: the days of the lobby screen, which shows one by one. */
const isTrue = (element: Element): boolean => (attribute(element, 'class') ?? '').split(' ').includes('day');

const isHidden = (element: Element): boolean =>
  element.tagName === 'template' || attribute(element, 'hidden') !== undefined;

const hiddenWords = ({ path, document }: Page): string[] =>
  [...elementsOf(document)]
    .filter((each) => isHidden(each) && read(each) !== '' && !isTrue(each))
    .map((each) => `${path}: ${read(each)}`);

const states: [string, () => Promise<Page[]>][] = [
  ['before the days', async () => pagesOf((await unchanged()).folder)],
  ['during the days', async () => pagesOf((await duringWithMedia()).folder)],
  ['after the days', () => Promise.resolve(pages)],
];

it.each(states)('no page hides words that may be untrue, %s', async (_when, pagesThen) => {
  expect((await pagesThen()).flatMap(hiddenWords)).toEqual([]);
});

it.each(states)(
  'no page tells a text browser of its copy, or that the days are over before they are, %s',
  async (when, pagesThen) => {
    const untrue = [
      /Bản lưu trên máy,/,
      /đã có bản mới/,
      /Mạng đã có trở lại/,
      ...(when === 'after the days' ? [] : [/Đã qua ngày/]),
    ];
    const told = (await pagesThen()).filter(({ document }) => {
      const text = read(firstOf(document, 'body'));
      return untrue.some((words) => words.test(text));
    });
    expect(told.map(({ path }) => path)).toEqual([]);
  },
);
