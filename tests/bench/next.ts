import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { startServer } from '../../src/build/server.ts';
import { findOrInstallBrowser, launchOptions } from '../browser/find-browser.ts';
import { kindsOf } from './kinds.ts';
import { badLine } from './line.ts';
import { type Hand, step, type Step } from './next-page.ts';
import { interval, median } from './statistics.ts';
import { printTable } from './table.ts';

/**
 * `npm run bench:next`: how long the next page takes after the tap, and what a second visit asks
 * for. From home by its button, and from each section to its longest page. `--rounds 5`.
 */

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });

const site = resolve('dist');
const kinds = kindsOf(site);
const ways = kinds.flatMap(({ name, path }) => {
  const section = name.replace('*/', '');
  return name.endsWith('*/') && kinds.some((kind) => kind.path === section) ? [[section, path] as const] : [];
});
const [, button] =
  /<a href="([^"]+)" class="button/.exec(readFileSync(join(site, 'index.html'), 'utf8')) ?? [];
const all = [...(button === undefined ? [] : [['/', button] as const]), ...ways];

const said = (values: number[]): string => {
  const [low, high] = interval(values);
  return `${median(values).toFixed(0)} [${low.toFixed(0)}–${high.toFixed(0)}]`;
};

const server = await startServer({ site, host: '127.0.0.1' });
const line = await badLine(server.url);
const browser = await puppeteer.launch(launchOptions(findOrInstallBrowser()));
try {
  const hands: Hand[] = ['finger', 'mouse'];
  const results = all.flatMap(([from, to]) => hands.map((hand) => ({ from, to, hand, steps: [] as Step[] })));
  for (let round = 0; round < Number(options.rounds); round += 1)
    for (const { from, to, hand, steps } of results)
      steps.push(await step(browser, new URL(from.slice(1), line.url).href, to, hand));
  printTable(
    results.map(({ from, to, hand, steps }) => ({
      from,
      to,
      by: hand,
      'ms after the tap': said(steps.map(({ next }) => next)),
      'bytes of a second visit': Math.max(...steps.map(({ again }) => again)),
    })),
  );
} finally {
  await browser.close();
  await line.close();
  await server.close();
}
