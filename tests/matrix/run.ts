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
} from '../browser/page-faults.ts';
import { pages, site } from '../site/pages.ts';
import { removeVariants } from '../site/variant.ts';
import { pathsIn, states } from './states.ts';

/**
 * `npm run test:matrix`: every page in every width, scheme and with and without scripts, in Chromium; then the pages that
 * tell of a state, in each state. axe with all rules and no exceptions, reading text of 7:1, nothing cut off or on top of
 * another with large letters and wide lines, targets for a thumb, the line and what is current by form, stillness for who
 * asks for it. Ends with a table of faults; with `--record` the figures go where the page about accessibility takes them
 * from. A path or the name of a state after `--` looks at that alone.
 */

const widths = [320, 360, 412, 1280];
/** Colours are those of a phone or of a wide screen; what a state has to say has to fit into the narrowest. */
const farthest = [320, 1280];
const schemes = ['light', 'dark', 'forced'] as const;
type Scheme = (typeof schemes)[number];

/** Of a television, which measures its letters by the screen and is never touched. */
const lobby = '/man-hinh/';

const checks: AccessibilityRecord['checks'] = {
  axe: { looks: 0, faults: 0 },
  contrast: { looks: 0, faults: 0 },
  reflow: { looks: 0, faults: 0 },
  letters: { looks: 0, faults: 0 },
  spacing: { looks: 0, faults: 0 },
  targets: { looks: 0, faults: 0 },
  form: { looks: 0, faults: 0 },
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

const laidOut = async (page: Page): Promise<string[]> => [...(await cutOff(page)), ...(await overlaps(page))];

interface Look {
  home: string;
  paths: string[];
  script: boolean;
  /** Of the site under test, if none. */
  state?: { name: string; clock: Date };
}

async function examine(browser: Browser, { home, paths, script, state }: Look): Promise<void> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (state !== undefined) await page.clock.setFixedTime(state.clock);
  const protocol = await context.newCDPSession(page);
  for (const path of paths) {
    // The page loads without its scripts; axe is one itself.
    await protocol.send('Emulation.setScriptExecutionDisabled', { value: !script });
    await page.goto(new URL(path.slice(1), home).href);
    await protocol.send('Emulation.setScriptExecutionDisabled', { value: false });
    await loadAxe(page);
    for (const width of state === undefined ? widths : farthest)
      for (const scheme of schemes) {
        // A state of the hall's screen is looked at as large as it hangs there.
        if (state !== undefined && path === lobby && width < 1280) continue;
        await show(page, width, scheme);
        const look = `${state?.name ?? 'as built'} ${width} ${scheme} ${script ? 'with' : 'without'} script`;
        count('form', [...(await colourAlone(page)), ...(await lostLine(page))], path, look);
        if (farthest.includes(width)) {
          count('contrast', await contrastFaults(page), path, look);
          if (scheme !== 'forced') {
            await setContrast(page, true);
            count('contrast', await contrastFaults(page), path, `${look}, high contrast`);
            await setContrast(page, false);
          }
        }
        // The scheme changes nothing but colours.
        if (scheme !== 'light') continue;
        count('axe', await axeFaults(page, axeTags), path, look);
        count('motion', await movement(page), path, look);
        if (path === lobby) continue;
        count('reflow', await laidOut(page), path, look);
        count('targets', await smallTargets(page), path, look);
        await setLetters(page, '200%');
        count('letters', await laidOut(page), path, look);
        await setSpacing(page, true);
        count('spacing', await laidOut(page), path, look);
        await setSpacing(page, false);
        await setLetters(page, '');
      }
  }
  await context.close();
}

const start = performance.now();
const elapsed = (): string => `${((performance.now() - start) / 1000).toFixed(0)} s`;
const only = process.argv.slice(2).find((word) => !word.startsWith('-'));
const paths = pages.map(({ path }) => path).filter((path) => only === undefined || path === only);
const chosenStates = states.filter(({ name }) => only === undefined || name === only);
const browser = await chromium.launch(launchOptions(findOrInstallBrowser()));
const version = browser.version();

/** With and without scripts, beside each other. */
async function examineSite(folder: string, look: Omit<Look, 'home' | 'script'>, needsScript = false) {
  const server = await startServer({ site: folder, host: '127.0.0.1' });
  const { url: home } = server;
  try {
    const modes = needsScript ? [true] : [true, false];
    await Promise.all(modes.map((script) => examine(browser, { ...look, home, script })));
  } finally {
    await server.close();
  }
  return look.paths.length * (needsScript ? 1 : 2);
}

let stateViews = 0;
try {
  if (paths.length > 0) await examineSite(site, { paths });
  console.log(`${paths.length} pages as built: ${elapsed()}`);
  for (const state of chosenStates) {
    const variant = await state.build();
    stateViews += await examineSite(
      variant.folder,
      { paths: pathsIn(state, variant), state },
      state.needsScript,
    );
    console.log(`${state.name}: ${elapsed()}`);
  }
} finally {
  await browser.close();
  removeVariants();
}

for (const [line, looks] of found)
  console.log(`${line}\n    ${looks.length} times: ${looks.slice(0, 3).join('; ')}`);
console.table(checks);
console.log(
  `${paths.length} pages, ${stateViews} views of ${chosenStates.length} states, ${widths.join(', ')} px, ${schemes.join(', ')}, with and without script; Chromium ${version}, axe ${axeVersion}; ${elapsed()}`,
);
if (process.argv.includes('--record') && only === undefined) {
  const record: AccessibilityRecord = {
    // The day of the run, where the site's readers are.
    date: new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' }),
    pages: paths.length,
    widths,
    schemes: [...schemes],
    states: states.map(({ name }) => name),
    stateViews,
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
