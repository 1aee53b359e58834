import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import {
  cut,
  fails,
  garbled,
  gated,
  held,
  loginPage,
  loginRedirect,
  saysJson,
  silence,
  unstored,
} from './faults.ts';
import { useFreshWindows } from './fresh-window.ts';
import { bundle, makeSlow, noWait, pointer, soon, stepsOf } from './offline-cases.ts';
import { complaints, context, device, page, spoilTab, useDevice } from './offline-device.ts';
import { at, host, releases, savedLine } from './offline-host.ts';
import { changed, type Fault, send } from './offline-site.ts';
import { cachesOf, letPagesAge, releaseOf, saysOfCopy, tellWorker, whenSaved } from './offline-steps.ts';
import { phone } from './open.ts';

/** The copy and its words on networks, devices and in browsers that let it down. */

useDevice();
const inWindow = useFreshWindows();
const { visit, open, says, reach, everyPageIsOf } = stepsOf(device);

const missing = '/khong-co/';

/** The copy as a whole, told from three pages without a server. */
async function theCopyIsOf(release: string): Promise<void> {
  await host.stop();
  for (const path of ['/', '/dia-diem/', '/tin-tuc/']) expect(await open(path)).toBe(release);
}

/** Ends the worker, as browsers do whenever they like; the next request starts it again. */
async function endWorker(): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Runs something in the worker. */
const inWorker = async (change: () => void): Promise<void> => {
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(host.home));
  if (worker === undefined) throw new Error('no worker');
  await worker.evaluate(change);
};

/** A window in which the site is saved and from now on no timer of a page ends by itself. */
const whereNoTimerEnds = (use: (tab: Page) => Promise<void>): Promise<void> =>
  inWindow(phone, async (tab) => {
    await tab.goto(at('/'));
    await whenSaved(tab);
    await tab.clock.install();
    await tab.clock.pauseAt(Date.now() + 3_600_000);
    await use(tab);
  });

describe('fault: a release arrives slowly', () => {
  it('a new worker that is installed meanwhile does not take it a second time', async () => {
    await visit();
    await tellWorker(page, { patience: 0.5 });
    host.publish(
      changed(releases().third, (folder) => appendFileSync(join(folder, 'sw.js'), '\n// another worker\n')),
    );
    const { fault, open: openGate } = gated();
    host.spoil(bundle, fault);
    await open('/chuong-trinh/');
    await expect.poll(() => host.asked.filter((path) => path.endsWith('/sw.js')).length, soon).toBe(1);
    await page.evaluate(() => navigator.serviceWorker.ready.then((each) => each.update()));
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing?.state), soon)
      .toBe('installing');
    openGate();
    await reach('third');
    expect(host.asked.filter((path) => bundle.test(path))).toHaveLength(1);
    await everyPageIsOf('third');
  });

  it('a worker that is ended meanwhile leaves nothing behind', async () => {
    await visit();
    await tellWorker(page, { patience: 0.5 });
    host.publish(releases().second);
    const { fault } = gated();
    host.spoil(bundle, fault);
    await open('/chuong-trinh/');
    await endWorker();
    host.mend();
    await reach('second');
    await expect
      .poll(async () => {
        await letPagesAge(page);
        await open('/dia-diem/');
        return cachesOf(page);
      }, soon)
      .toHaveLength(2);
    await everyPageIsOf('second');
  });
});

describe('fault: the copy is lost', () => {
  it('a page of the network is waited for as long as it takes', async () => {
    await visit();
    // What the worker waits where there is a copy is over in a tenth of the time for which the page is held back.
    await tellWorker(page, { patience: 0.02 });
    const { fault, open: openGate } = held();
    host.spoil(bundle, silence);
    host.spoil(/^\/chuong-trinh\/$/, fault);
    await page.evaluate(() =>
      caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    );
    const opened = page.goto(at('/chuong-trinh/'));
    await expect.poll(() => host.asked, soon).toContain('/chuong-trinh/');
    await page.waitForTimeout(1_000);
    openGate();
    expect((await opened)?.status()).toBe(200);
    expect(await releaseOf(page)).toBe('first');
  });
});

it('the copy of an earlier worker, named by its hash alone, is read and then taken anew', async () => {
  await visit();
  await page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((each) => !each.endsWith(':note'));
    const before = await caches.open(name);
    const hash = name.replace(/#.*/, '');
    const plain = await caches.open(hash);
    for (const request of await before.keys())
      if (!request.url.endsWith('offline-contents'))
        await plain.put(request, (await before.match(request)) ?? Response.error());
    await caches.delete(name);
    const note = await caches.open('offline:/:note');
    const current = hash.slice('offline:/:'.length);
    await note.put('/offline-note', new Response(JSON.stringify({ current, pages: {} })));
  });
  await theCopyIsOf('first');
  await host.start();
  await open('/chuong-trinh/');
  await expect.poll(async () => (await cachesOf(page)).some((name) => name.includes('#')), soon).toBe(true);
  await theCopyIsOf('first');
});

describe('fault: no room for another release', () => {
  it('the one before stays, and the next one is taken when there is room', async () => {
    spoilTab();
    await visit();
    const session = await context.newCDPSession(page);
    const origin = new URL(host.home).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2000 });
    host.publish(releases().second);
    expect(await open('/chuong-trinh/')).toBe('first');
    await theCopyIsOf('first');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await host.start();
    await tellWorker(page, { later: 12_000 });
    await reach('second');
  });
});

describe('fault: the browser believes that there is no network', () => {
  it('is asked all the same', async () => {
    spoilTab();
    const lie = () => Object.defineProperty(Object.getPrototypeOf(navigator), 'onLine', { get: () => false });
    await page.addInitScript(lie);
    await visit();
    await inWorker(lie);
    host.publish(releases().second);
    const heard = page.waitForResponse(pointer);
    expect(await open('/chuong-trinh/')).toBe('second');
    await (await heard).finished();
    await expect.poll(says, soon).toBe('');
  });
});

describe('fault: the network is slow', () => {
  it('that it was slow is still known when the worker was ended meanwhile', async () => {
    await visit('/tro-nang/');
    await makeSlow(device);
    await endWorker();
    host.mend();
    host.spoil(pointer, silence);
    const start = performance.now();
    expect(await open('/dia-diem/')).toBe('first');
    expect(performance.now() - start).toBeLessThan(noWait);
  });

  it('one slow answer marks no page as unchecked', () =>
    whereNoTimerEnds(async (tab) => {
      await tellWorker(tab, { patience: 1 });
      const { fault, open: openGate } = held();
      host.spoil(pointer, fault);
      const heard = tab.waitForResponse(pointer);
      await tab.goto(at('/chuong-trinh/'));
      expect(await saysOfCopy(tab)).toBe('');
      await tab.clock.runFor(2_000);
      expect(await saysOfCopy(tab)).toBe('');
      openGate();
      await (await heard).finished();
      await tab.clock.runFor(10_000);
      expect(await saysOfCopy(tab)).toBe('');
      await tellWorker(tab, { patience: 30 });
      for (const path of ['/dia-diem/', '/', '/tham-quan/']) {
        await tab.goto(at(path));
        expect(await saysOfCopy(tab)).toBe('');
      }
    }));

  it('a page that is not in the copy comes at the second attempt, asked for once', async () => {
    await visit();
    await tellWorker(page, { patience: 0.5 });
    const { fault, open: openGate } = held();
    host.spoil(/khong-co/, fault);
    const response = await page.goto(at(missing));
    expect(response?.status()).toBe(503);
    openGate();
    await page.locator('[data-part="wanted"] + p a').click(soon);
    await expect.poll(() => page.title(), soon).toContain('Không tìm thấy trang');
    expect(host.asked.filter((path) => path === missing)).toHaveLength(1);
  });
});

describe('fault: the network takes requests and never answers', () => {
  it('pages say that they could not be checked, and stop saying so when they could', async () => {
    await visit();
    await tellWorker(page, { patience: 0.2 });
    host.fallSilent();
    await open('/chuong-trinh/');
    await expect.poll(says, soon).toContain(savedLine);
    host.mend();
    await expect.poll(says, soon).toBe('');
  });
});

describe('fault: there is no network for a while', () => {
  it('the line goes by itself when there is one again', async () => {
    await visit();
    await host.stop();
    await open('/chuong-trinh/');
    expect(await says()).toContain(savedLine);
    await host.start();
    await expect.poll(says, soon).toBe('');
  });

  it('the line goes at once when the browser notices', () =>
    whereNoTimerEnds(async (tab) => {
      await host.stop();
      await tab.goto(at('/chuong-trinh/'));
      expect(await saysOfCopy(tab)).toContain(savedLine);
      await host.start();
      await tab.evaluate(() => dispatchEvent(new Event('online')));
      await expect.poll(() => saysOfCopy(tab), soon).toBe('');
      host.publish(releases().second);
      await tab.evaluate(() => dispatchEvent(new Event('online')));
      await expect.poll(() => saysOfCopy(tab), soon).toContain('đã có bản mới');
    }));
});

describe('fault: release.json is not what was asked for', () => {
  it.each<[string, Fault]>([
    ['a login page', loginPage],
    ['a redirect to a login page', loginRedirect],
    ['a 502', fails(502)],
    ['a 503 that is JSON', (answer, response) => send({ ...answer, status: 503 }, response)],
    ['other JSON', saysJson({ status: 'login required', built: 5 })],
    ['cut off', cut],
  ])('%s: the copy is read, marked, and kept', async (_what, fault) => {
    await visit();
    host.publish(releases().second);
    host.spoil(/^/, fault);
    for (const path of ['/chuong-trinh/', '/dia-diem/']) {
      expect(await open(path)).toBe('first');
      await expect.poll(says, soon).toContain(savedLine);
    }
    host.mend();
    await reach('second');
    await theCopyIsOf('second');
  });
});

describe('fault: the bundle does not arrive as it should', () => {
  it.each<[string, Fault]>([
    ['cut off', cut],
    ['other bytes', garbled],
    ['a 502', fails(502)],
    ['a login page', loginPage],
    ['a redirect', loginRedirect],
    ['never', silence],
  ])('%s: the release before stays in force', async (_what, fault) => {
    await visit();
    host.publish(releases().second);
    host.spoil(bundle, fault);
    // What never comes is waited for less long here.
    if (fault === silence) await tellWorker(page, { patience: 0.2 });
    for (const path of ['/chuong-trinh/', '/dia-diem/']) expect(await open(path)).toBe('first');
    // A reader who reloads, or opens what is newer, gets it from the network.
    await expect.poll(() => page.reload().then(() => releaseOf(page)), soon).toBe('second');
    await theCopyIsOf('first');
    await host.start();
    host.publish(releases().third);
    await reach('third');
    await theCopyIsOf('third');
  });
});

describe('fault: a server that lets nothing be stored', () => {
  it('the copy is whole all the same', async () => {
    host.spoil(/^/, unstored);
    await visit();
    await theCopyIsOf('first');
    expect(complaints).toEqual([]);
  });
});
