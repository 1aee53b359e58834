import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  after,
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
import {
  at,
  complaints,
  context,
  expectedTitles,
  host,
  page,
  paths,
  savedLine,
  second,
  useDevice,
  visit,
} from './offline-device.ts';
import { type Fault, freshFolder, makeRelease, send } from './offline-site.ts';
import { cachesOf, releaseOf, saysOfCopy, titles } from './offline-steps.ts';

/** The copy and its words on networks, devices and in browsers that let it down. */

useDevice();

const bundle = /offline\.\w+\.json/;
const pointer = /release\.json/;
const missing = '/khong-co/';
const soon = { timeout: 20_000 };

const says = () => saysOfCopy(page);

let third: string;
beforeAll(async () => {
  third = await makeRelease('third');
});

const go = async (path: string): Promise<{ time: number; release: string; says: string }> => {
  const start = performance.now();
  await page.goto(at(path));
  const time = performance.now() - start;
  return { time, release: await releaseOf(page), says: await saysOfCopy(page) };
};

/** Without a server every page opens, and all are of this release. */
async function everyPageIsOf(release: string): Promise<void> {
  await host.stop();
  expect(await titles(page, host.home, paths)).toEqual(expectedTitles);
  expect(await releaseOf(page)).toBe(release);
}

/** The same, told from three of them. */
async function theCopyIsOf(release: string): Promise<void> {
  await host.stop();
  for (const path of ['/', '/dia-diem/', '/tin-tuc/']) expect((await go(path)).release).toBe(release);
}

/** Goes from page to page until one is of this release: what came too late for one is for the next. */
const reach = async (release: string): Promise<void> => {
  await expect.poll(async () => (await go('/chuong-trinh/')).release, soon).toBe(release);
};

/** Ends the worker, as browsers do whenever they like; the next request starts it again. */
async function endWorker(): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Runs something in the worker. */
const inWorker = async (change: () => void): Promise<void> => {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('no worker');
  await worker.evaluate(change);
};

describe('fault: a release arrives slowly', () => {
  it('two navigations meanwhile take it once, and it is whole', async () => {
    await visit();
    host.publish(second);
    const { fault, open } = gated();
    host.spoil(bundle, fault);
    expect((await go('/chuong-trinh/')).release).toBe('first');
    await inWorker(() => {
      const now = Date.now;
      Date.now = () => now() + 12_000;
    });
    expect((await go('/dia-diem/')).release).toBe('first');
    open();
    await reach('second');
    expect(host.asked.filter((path) => bundle.test(path))).toHaveLength(1);
    await everyPageIsOf('second');
  });

  it('a new worker that is installed meanwhile does not take it a second time', async () => {
    await visit();
    const release = freshFolder();
    cpSync(third, release, { recursive: true });
    appendFileSync(join(release, 'sw.js'), '\n// another worker\n');
    host.publish(release);
    const { fault, open } = gated();
    host.spoil(bundle, fault);
    await go('/chuong-trinh/');
    await expect.poll(() => host.asked.filter((path) => path.endsWith('/sw.js')).length, soon).toBe(1);
    await page.evaluate(() => navigator.serviceWorker.ready.then((each) => each.update()));
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing?.state))
      .toBe('installing');
    open();
    await reach('third');
    expect(host.asked.filter((path) => bundle.test(path))).toHaveLength(1);
    await everyPageIsOf('third');
  });

  it('a worker that is ended meanwhile leaves nothing behind', async () => {
    await visit();
    host.publish(second);
    const { fault } = gated();
    host.spoil(bundle, fault);
    await go('/chuong-trinh/');
    await endWorker();
    host.mend();
    await reach('second');
    await expect
      .poll(async () => {
        await go('/dia-diem/');
        return cachesOf(page);
      }, soon)
      .toHaveLength(2);
    await everyPageIsOf('second');
  });
});

describe('fault: the copy is lost', () => {
  const clear = {
    'the release, the note is left': () =>
      caches.keys().then((names) => caches.delete(names.find((name) => !name.endsWith(':note')) ?? '')),
    everything: () => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    'one page of the release': async () => {
      const names = await caches.keys();
      const cache = await caches.open(names.find((name) => !name.endsWith(':note')) ?? '');
      return cache.delete(new URL('dia-diem/', new URL('/', location.href)));
    },
  };
  it.each(Object.entries(clear))('%s: it is taken again at the next navigation', async (_what, lose) => {
    await visit();
    await page.evaluate(lose as () => Promise<unknown>);
    expect((await go('/chuong-trinh/')).release).toBe('first');
    const isThere = () =>
      page.evaluate(() =>
        Promise.all(['/', '/dia-diem/', '/tim-kiem/'].map((path) => caches.match(path))).then((each) =>
          each.every(Boolean),
        ),
      );
    await expect.poll(isThere, soon).toBe(true);
    await page.waitForTimeout(500);
    await theCopyIsOf('first');
  });

  it('a page of the network is waited for as long as it takes', async () => {
    await visit();
    host.spoil(bundle, silence);
    host.spoil(/^\/chuong-trinh\/$/, after(6_000));
    await page.evaluate(clear.everything);
    const { time, release } = await go('/chuong-trinh/');
    expect([release, time > 5_900]).toEqual(['first', true]);
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
  await go('/chuong-trinh/');
  await expect.poll(async () => (await cachesOf(page)).some((name) => name.includes('#')), soon).toBe(true);
  await theCopyIsOf('first');
});

describe('fault: no room for another release', () => {
  it('the one before stays, and the next one is taken when there is room', async () => {
    await visit();
    const session = await context.newCDPSession(page);
    const origin = new URL(host.home).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2000 });
    host.publish(second);
    expect((await go('/chuong-trinh/')).release).toBe('first');
    await theCopyIsOf('first');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await host.start();
    await inWorker(() => {
      const now = Date.now;
      Date.now = () => now() + 12_000;
    });
    await reach('second');
  });
});

describe('fault: the browser believes that there is no network', () => {
  it('is asked all the same', async () => {
    const lie = () => Object.defineProperty(Object.getPrototypeOf(navigator), 'onLine', { get: () => false });
    await page.addInitScript(lie);
    await visit();
    await inWorker(lie);
    host.publish(second);
    expect((await go('/chuong-trinh/')).release).toBe('second');
    await page.waitForTimeout(1_000);
    expect(await says()).toBe('');
  });
});

describe('fault: the network is slow', () => {
  it('costs a reader one wait, then pages open at once and say what is newer when they hear it', async () => {
    await visit();
    host.spoil(pointer, after(900));
    expect((await go('/chuong-trinh/')).time).toBeGreaterThan(800);
    await page.waitForTimeout(200);
    for (const path of ['/dia-diem/', '/', '/tham-quan/']) {
      const { time, says: line } = await go(path);
      expect([path, time < 600, line]).toEqual([path, true, '']);
      await page.waitForTimeout(1_200);
    }
    await endWorker();
    expect((await go('/dia-diem/')).time).toBeLessThan(800);
    await page.waitForTimeout(1_200);
    host.publish(second);
    expect((await go('/chuong-trinh/')).release).toBe('first');
    await expect.poll(says, soon).toContain('đã có bản mới');
    expect(await says()).not.toContain(savedLine);
    await page.locator('[data-newer] a').click();
    await expect.poll(() => releaseOf(page), soon).toBe('second');
    expect(await says()).toBe('');
  });

  it('one slow answer marks no page as unchecked', async () => {
    await visit();
    let isFirst = true;
    host.spoil(pointer, (answer, response) => {
      const fault = isFirst ? after(1_700) : send;
      isFirst = false;
      return fault(answer, response);
    });
    expect((await go('/chuong-trinh/')).says).toBe('');
    await page.waitForTimeout(2_000);
    expect(await says()).toBe('');
    for (const path of ['/dia-diem/', '/', '/tham-quan/']) {
      expect((await go(path)).says).toBe('');
      await page.waitForTimeout(300);
      expect(await says()).toBe('');
    }
  });

  it('a page that is not in the copy comes at the second attempt, asked for once', async () => {
    await visit();
    const { fault, open } = held();
    host.spoil(/khong-co/, fault);
    const response = await page.goto(at(missing));
    expect(response?.status()).toBe(503);
    open();
    await page.locator('[data-wanted] a').click(soon);
    await expect.poll(() => page.title()).toContain('Không tìm thấy trang');
    expect(host.asked.filter((path) => path === missing)).toHaveLength(1);
  });
});

describe('fault: the network takes requests and never answers', () => {
  it('a page that is not in the copy is given up after five seconds, and offered when there is a network', async () => {
    await visit();
    host.fallSilent();
    const start = performance.now();
    const response = await page.goto(at(missing));
    expect(response?.status()).toBe(503);
    expect(performance.now() - start).toBeLessThan(8_000);
    expect(await says()).toContain('không có trong bản lưu');
    host.mend();
    await page.locator('[data-wanted] a').click({ timeout: 40_000 });
    await expect.poll(() => page.title()).toContain('Không tìm thấy trang');
  });

  it('pages say that they could not be checked, and stop saying so when they could', async () => {
    await visit();
    host.fallSilent();
    await go('/chuong-trinh/');
    await expect.poll(says, soon).toContain(savedLine);
    host.mend();
    await expect.poll(says, { timeout: 40_000 }).toBe('');
  });
});

describe('fault: there is no network for a while', () => {
  it('the line goes by itself when there is one again', async () => {
    await visit();
    await host.stop();
    expect((await go('/chuong-trinh/')).says).toContain(savedLine);
    await host.start();
    await expect.poll(says, soon).toBe('');
  });

  it('the line goes at once when the browser notices', async () => {
    await visit();
    await host.stop();
    expect((await go('/chuong-trinh/')).says).toContain(savedLine);
    await host.start();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(says, { timeout: 3_000 }).toBe('');
    host.publish(second);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(says, { timeout: 3_000 }).toContain('đã có bản mới');
  });
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
    host.publish(second);
    host.spoil(/^/, fault);
    for (const path of ['/chuong-trinh/', '/dia-diem/']) {
      expect((await go(path)).release).toBe('first');
      await expect.poll(says, { timeout: 5_000 }).toContain(savedLine);
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
    host.publish(second);
    host.spoil(bundle, fault);
    for (const path of ['/chuong-trinh/', '/dia-diem/']) expect((await go(path)).release).toBe('first');
    // A reader who reloads, or opens what is newer, gets it from the network.
    await page.reload();
    expect(await releaseOf(page)).toBe('second');
    await theCopyIsOf('first');
    await host.start();
    host.publish(third);
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
