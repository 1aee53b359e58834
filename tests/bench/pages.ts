import { cpSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { precompress } from '../../src/build/compress.ts';
import { startServer } from '../../src/build/server.ts';
import { findOrInstallBrowser, launchOptions } from '../browser/find-browser.ts';
import { floorOf } from './floor.ts';
import { type Kind, kindsOf } from './kinds.ts';
import { badLine } from './line.ts';
import { interval, median } from './statistics.ts';
import { printTable } from './table.ts';
import { coldVisit, type Visit } from './visit.ts';

/**
 * `npm run bench:pages`: each kind of page of the built site against its floor, cold, interleaved. Prints
 * ratios of one run with their spread. `--rounds 9`, `--only chuong-trinh`.
 */

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, only: { type: 'string', default: '' } },
});
const rounds = Number(options.rounds);
const targets = { fcp: 1.1, lcp: 1.15 };

/** A copy of the site with the floor of each page beside it, compressed in the same way. */
const withFloors = async (built: string, kinds: Kind[]): Promise<string> => {
  const site = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(built, site, { recursive: true });
  const floors = mkdtempSync(join(tmpdir(), 'floors-'));
  kinds.forEach(({ file }, index) =>
    writeFileSync(join(floors, `${index}.html`), floorOf(readFileSync(join(built, file), 'utf8'))),
  );
  await precompress(floors);
  cpSync(floors, join(site, 'floor'), { recursive: true });
  rmSync(floors, { recursive: true });
  return site;
};

interface Pair {
  page: Visit;
  floor: Visit;
}

/** The page and its floor one after the other, the first one changing from round to round. */
const visitBoth = async (
  browser: Browser,
  page: string,
  floor: string,
  pageFirst: boolean,
): Promise<Pair> => {
  const visits: Visit[] = [];
  for (const url of pageFirst ? [page, floor] : [floor, page]) visits.push(await coldVisit(browser, url));
  const [first, second] = visits as [Visit, Visit];
  return pageFirst ? { page: first, floor: second } : { page: second, floor: first };
};

const ratio = (pairs: Pair[], of: 'fcp' | 'lcp') => {
  const ratios = pairs.map(({ page, floor }) => page[of] / floor[of]);
  const [low, high] = interval(ratios);
  return {
    middle: median(ratios),
    text: `${median(ratios).toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`,
  };
};

const middle = (pairs: Pair[], of: keyof Visit): number => median(pairs.map(({ page }) => page[of]));

const report = (results: Map<Kind, Pair[]>): boolean => {
  const rows = [...results].map(([{ name }, pairs]) => ({
    page: name,
    'FCP ms': middle(pairs, 'fcp').toFixed(0),
    'FCP ÷ floor': ratio(pairs, 'fcp').text,
    'LCP ms': middle(pairs, 'lcp').toFixed(0),
    'LCP ÷ floor': ratio(pairs, 'lcp').text,
    'first view B': middle(pairs, 'firstViewBytes').toFixed(0),
    'all B': middle(pairs, 'bytes').toFixed(0),
    requests: middle(pairs, 'requests'),
    'script B': middle(pairs, 'scriptBytes').toFixed(0),
    shift: middle(pairs, 'shift').toFixed(3),
    'blocking ms (floor)': `${middle(pairs, 'blocking').toFixed(0)} (${median(pairs.map(({ floor }) => floor.blocking)).toFixed(0)})`,
  }));
  printTable(rows);
  const above = [...results].filter(
    ([, pairs]) => ratio(pairs, 'fcp').middle > targets.fcp || ratio(pairs, 'lcp').middle > targets.lcp,
  );
  console.log(
    `\n${above.length === 0 ? 'Every page is' : `${above.length} kinds of page are not`} within FCP ≤ ${targets.fcp} × and LCP ≤ ${targets.lcp} × floor; ${rounds} rounds, 95% intervals of the median.`,
  );
  return above.length === 0;
};

const built = resolve('dist');
const kinds = kindsOf(built).filter(({ name }) => name.includes(options.only));
const site = await withFloors(built, kinds);
const server = await startServer({ site, host: '127.0.0.1' });
const line = await badLine(server.url);
const browser = await chromium.launch(launchOptions(findOrInstallBrowser()));
try {
  const results = new Map(kinds.map((kind): [Kind, Pair[]] => [kind, []]));
  // The first visits warm the browser itself, and do not count.
  await visitBoth(browser, line.url, `${line.url}floor/0.html`, true);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [kind, pairs]] of [...results].entries()) {
      const page = new URL(kind.path.slice(1), line.url).href;
      pairs.push(await visitBoth(browser, page, `${line.url}floor/${index}.html`, round % 2 === 0));
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  process.exitCode = report(results) ? 0 : 1;
} finally {
  await browser.close();
  await line.close();
  await server.close();
  rmSync(site, { recursive: true });
}
