import { describe, expect, it } from 'vitest';
import { describeReleases, soon } from './offline-cases.ts';
import { device, page, useDevice, visit } from './offline-device.ts';
import { at, host, releases } from './offline-host.ts';
import { releaseOf, saysOfCopy } from './offline-steps.ts';

/** One release at a time, and never an old one in silence, in Chromium. */

useDevice();
describeReleases(device);

describe('a new release', () => {
  it('is not passed over in silence by a page fetched beforehand', async () => {
    await visit();
    await page.goto(at('/tin-tuc/'));
    host.publish(releases().second);
    const link = page.locator('main h2 a').first();
    await link.hover();
    // Chromium fetches a page once a pointer has rested on its link for a fifth of a second: time is what this is about.
    await page.waitForTimeout(600);
    await link.click();
    await page.waitForURL(/tin-tuc\/.+/);
    await expect
      .poll(
        async () => (await releaseOf(page)) === 'second' || (await saysOfCopy(page)).includes('Mở bản mới'),
        soon,
      )
      .toBe(true);
  });

  it('is offered to a page that was open all the time', async () => {
    await visit();
    await page.goto(at('/chuong-trinh/'));
    const comeBack = async (): Promise<void> => {
      const heard = page.waitForResponse(/release\.json/);
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await (await heard).finished();
    };
    await comeBack();
    expect(await saysOfCopy(page)).toBe('');
    host.publish(releases().second);
    await comeBack();
    await page.locator('[data-part="newer"] + p a').click();
    await expect.poll(() => releaseOf(page), soon).toBe('second');
  });
});
