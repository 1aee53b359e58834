import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { phone, useWindow } from './open.ts';

/**
 * What holds for every page as a phone shows it: axe finds nothing with the rules of WCAG 2.2 AA and good practice; it
 * asks nobody but its own server for anything, and has nothing to complain about. A page is opened once for both.
 */

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let foreign: string[] = [];
let complaints: string[] = [];

function listen(page: Page): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('home'))) foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
}

const open = useWindow({ ...phone, reducedMotion: 'reduce' }, listen);

/** The pages have no frames: axe needs no second tab to put together what it finds in several. */
const axeIn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

const faultsOf = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
};

describe.each(inject('paths'))('%s', (path) => {
  let page: Page;
  beforeAll(async () => {
    foreign = [];
    complaints = [];
    page = await open(path);
  });

  it('axe finds nothing, in light and in dark', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await faultsOf(axeIn(page).withTags(tags));
    // The scheme changes nothing but colours: in the dark only they are looked at again.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await faultsOf(axeIn(page).withRules(['color-contrast', 'link-in-text-block']));
    expect({ light, dark }).toEqual({ light: [], dark: [] });
  });

  it('is quiet', async () => {
    await page.waitForLoadState('networkidle');
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });
});
