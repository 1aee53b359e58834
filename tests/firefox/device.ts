import { type Browser, launch } from 'puppeteer-core';
import { inject } from 'vitest';

/** Somebody's phone with Firefox on it. */

interface Device {
  /** Time zone of the device, such as `Asia/Tokyo`. */
  zone?: string;
  /** Folder that keeps what Firefox remembers; without it, Firefox forgets everything when it is closed. */
  profile?: string;
}

/** Starts Firefox, driven by WebDriver BiDi, the W3C's protocol for all browsers. */
export const startFirefox = ({ zone = 'Asia/Ho_Chi_Minh', profile }: Device = {}): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath: inject('firefox'),
    defaultViewport: { width: 412, height: 915 },
    env: { ...process.env, TZ: zone },
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
