import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import type { Device } from '../browser/offline-cases.ts';
import { useHost } from '../browser/offline-host.ts';

/** Somebody's phone with Firefox on it. */

interface Settings {
  /** Time zone of the device, such as `Asia/Tokyo`. */
  zone?: string;
  /** Folder that keeps what Firefox remembers; without it, Firefox forgets everything when it is closed. */
  profile?: string;
}

/** Starts Firefox, driven by WebDriver BiDi, the W3C's protocol for all browsers. */
export const startFirefox = ({ zone = 'Asia/Ho_Chi_Minh', profile }: Settings = {}): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath: inject('firefox'),
    defaultViewport: { width: 412, height: 915 },
    env: { ...process.env, TZ: zone },
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });

/**
 * What Firefox calls an error of the page and is none of its scripts: a file that is not in the copy, and the search's
 * index, which it may not fetch beforehand under the policy.
 */
const isOfBrowser = /^Error: (Failed to load|Content-Security-Policy)/;

let browser: Browser;
let page: Page;
let complaints: string[];

/** A phone for the tests of a file, and a tab for each of them. Called once by the file. */
export function useDevice(): void {
  useHost();
  beforeAll(async () => {
    browser = await startFirefox();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => {
      if (!isOfBrowser.test(String(error))) complaints.push(String(error));
    });
  });
  afterEach(() => page.close());
}

export const device: Device = {
  tab: () => page,
  newTab: () => browser.newPage(),
  complaints: () => complaints,
  withProfile: async (profile, use) => {
    const kept = await startFirefox({ profile });
    return use(await kept.newPage()).finally(() => kept.close());
  },
};
