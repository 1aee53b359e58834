import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { describeCopy, soon } from './offline-cases.ts';
import { complaints, context, device, page, spoilTab, useDevice, visit } from './offline-device.ts';
import { at, host } from './offline-host.ts';
import { held } from './faults.ts';
import { cachesOf, releaseOf } from './offline-steps.ts';

/** After one visit the site is read without a network, in Chromium. */

useDevice();
describeCopy(device);

it('the page for one that is not saved is no page of the site, and axe finds nothing', async () => {
  await visit();
  expect((await page.goto(at('/khong-co/')))?.status()).toBe(404);
  await host.stop();
  expect((await page.goto(at('/khong-co/')))?.status()).toBe(503);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

/** Until the page has had nothing to do for a while, which is when it would have the site saved. */
const whenIdle = (): Promise<void> =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise((done) => requestIdleCallback(done));
    await fetch('/favicon.svg');
  });

/** Counts how often pages would have the site saved. `refuse`: as browsers do that have no workers. */
const countRegistrations = async (refuse: boolean): Promise<() => Promise<unknown>> => {
  spoilTab();
  await page.addInitScript((isRefused) => {
    const counter = Object.assign(window, { registrations: 0 });
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...given) {
      counter.registrations += 1;
      return isRefused
        ? Promise.reject(new DOMException('no', 'SecurityError'))
        : register.apply(this, given);
    };
  }, refuse);
  return () => page.evaluate('registrations');
};

describe('nothing is saved', () => {
  it('under Save-Data', async () => {
    const registrations = await countRegistrations(false);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await page.goto(at('/'));
    await whenIdle();
    expect(await registrations()).toBe(0);
    expect(await cachesOf(page)).toEqual([]);
  });

  it('before the page is loaded', async () => {
    const { fault, open } = held();
    host.spoil(/woff2$/, fault);
    const visited = visit();
    await expect.poll(() => host.asked.some((path) => path.endsWith('.woff2')), soon).toBe(true);
    await whenIdle();
    expect(host.asked).not.toContain('/sw.js');
    open();
    await visited;
    expect(host.asked).toContain('/sw.js');
  });

  it('where there is no room, and nobody hears of it', async () => {
    spoilTab();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.home).origin,
      quotaSize: 2000,
    });
    await visit();
    await page.goto(at('/chuong-trinh/'));
    expect(await releaseOf(page)).toBe('first');
    expect((await cachesOf(page)).filter((name) => !name.endsWith(':note'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('where workers are refused, and nobody hears of it', async () => {
    const registrations = await countRegistrations(true);
    await page.goto(at('/'));
    await whenIdle();
    await expect.poll(registrations, soon).toBe(1);
    expect(complaints).toEqual([]);
  });
});
