import { writeFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { format } from 'prettier';
import type { AccessibilityRecord, CheckName } from '../../src/accessibility/record.ts';
import { startServer } from '../../src/build/server.ts';
import { findOrInstallBrowser, launchOptions } from '../browser/find-browser.ts';
import {
  axeFaults,
  axeTags,
  axeVersion,
  cutOff,
  loadAxe,
  movement,
  setLetters,
  setSpacing,
  smallTargets,
} from '../browser/page-faults.ts';
import { pages, site } from '../site/pages.ts';

/**
 * `npm run test:matrix`: every page in every width, scheme and with and without scripts, in Chromium. axe with all rules
 * and no exceptions, nothing cut off with large letters and wide lines, targets for a thumb, stillness for who asks for
 * it. Ends with a table of faults; with `--record` the figures go where the page about accessibility takes them from.
 */

const widths = [320, 412, 1280];
const schemes = ['light', 'dark', 'forced'] as const;
/** Narrower, letters of twice their size at these distances leave no room for a word: WCAG asks for either, not for both. */
const spacingFrom = 412;
type Scheme = (typeof schemes)[number];

/** Of a television, which measures its letters by the screen and is never touched. */
const lobby = '/man-hinh/';

const checks: AccessibilityRecord['checks'] = {
  axe: { looks: 0, faults: 0 },
  reflow: { looks: 0, faults: 0 },
  letters: { looks: 0, faults: 0 },
  spacing: { looks: 0, faults: 0 },
  targets: { looks: 0, faults: 0 },
  motion: { looks: 0, faults: 0 },
};
/** Each fault once, with all the looks at which it was seen. */
const found = new Map<string, string[]>();

function count(name: CheckName, faults: readonly string[], page: string, look: string): void {
  checks[name].looks += 1;
  checks[name].faults += faults.length;
  for (const fault of faults) {
    const line = `${name} ${page} ${fault}`;
    found.set(line, [...(found.get(line) ?? []), look]);
  }
}

const show = (page: Page, width: number, scheme: Scheme): Promise<unknown> =>
  Promise.all([
    page.setViewportSize({ width, height: 800 }),
    page.emulateMedia({
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      forcedColors: scheme === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    }),
  ]);

async function examine(browser: Browser, home: string, paths: string[], script: boolean): Promise<void> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  for (const path of paths) {
    // The page loads without its scripts; axe is one itself.
    await protocol.send('Emulation.setScriptExecutionDisabled', { value: !script });
    await page.goto(new URL(path.slice(1), home).href);
    await protocol.send('Emulation.setScriptExecutionDisabled', { value: false });
    await loadAxe(page);
    for (const width of widths)
      for (const scheme of schemes) {
        await show(page, width, scheme);
        const look = `${width} ${scheme} ${script ? 'with' : 'without'} script`;
        count('axe', await axeFaults(page, axeTags), path, look);
        if (scheme !== 'light') continue;
        count('motion', await movement(page), path, look);
        if (path === lobby) continue;
        count('reflow', await cutOff(page), path, look);
        count('targets', await smallTargets(page), path, look);
        await setLetters(page, '200%');
        count('letters', await cutOff(page), path, look);
        if (width >= spacingFrom) {
          await setSpacing(page, true);
          count('spacing', await cutOff(page), path, look);
          await setSpacing(page, false);
        }
        await setLetters(page, '');
      }
  }
  await context.close();
}

const start = performance.now();
const only = process.argv.slice(2).find((word) => word.startsWith('/'));
const paths = pages.map(({ path }) => path).filter((path) => only === undefined || path === only);
const server = await startServer({ site, host: '127.0.0.1' });
const browser = await chromium.launch(launchOptions(findOrInstallBrowser()));
const version = browser.version();
try {
  await Promise.all([true, false].map((script) => examine(browser, server.url, paths, script)));
} finally {
  await browser.close();
  await server.close();
}

for (const [line, looks] of found)
  console.log(`${line}\n    ${looks.length} times: ${looks.slice(0, 3).join('; ')}`);
console.table(checks);
console.log(
  `${paths.length} pages, ${widths.join(', ')} px, ${schemes.join(', ')}, with and without script; Chromium ${version}, axe ${axeVersion}; ${((performance.now() - start) / 1000).toFixed(0)} s`,
);
if (process.argv.includes('--record') && only === undefined) {
  const record: AccessibilityRecord = {
    // The day of the run, where the site's readers are.
    date: new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' }),
    pages: paths.length,
    widths,
    schemes: [...schemes],
    spacingFrom,
    browser: { name: 'Chromium', version },
    axe: axeVersion,
    checks,
  };
  writeFileSync(
    'src/accessibility/record.json',
    await format(JSON.stringify(record), { parser: 'json', printWidth: 110 }),
  );
}
process.exitCode = found.size === 0 ? 0 : 1;
