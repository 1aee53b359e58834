import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../site/pages.ts';
import { gated, held } from './faults.ts';
import { at, expectedTitles, host, paths, releases, savedLine } from './offline-host.ts';
import { changed, freshFolder, makeFarewell, pointerOf, type Releases, truncate } from './offline-site.ts';
import {
  cachesOf,
  facesOf,
  follow,
  letPagesAge,
  releaseOf,
  saysOfCopy,
  scriptsOf,
  type Tab,
  tellWorker,
  titles,
  whenSaved,
} from './offline-steps.ts';

/** What holds of the offline copy in every browser. A file of tests for each browser runs them with a device of its own. */

/** A reader's device: how the cases use a browser. */
export interface Device {
  /** The tab of this test. */
  tab: () => Tab;
  newTab: () => Promise<Tab>;
  /** What the tab of this test has complained about. */
  complaints: () => string[];
  /** Starts a browser that keeps what it saves in a folder, hands over a tab of it, and closes it. */
  withProfile: <T>(profile: string, use: (tab: Tab) => Promise<T>) => Promise<T>;
}

/** How long something may take that is sure to come, in milliseconds. */
export const soon = { timeout: 60_000 };

export const bundle = /offline\.\w+\.json/;
export const pointer = /release\.json/;

/** Less than a patient worker waits for anything. */
export const noWait = 20_000;

export interface Steps {
  /** One visit to a page, long enough for the site to be saved. */
  visit: (path?: string) => Promise<void>;
  /** Opens a page and tells which release it is of. */
  open: (path: string) => Promise<string>;
  says: () => Promise<string>;
  /** Goes from page to page until one is of this release: what came too late for one is for the next. */
  reach: (release: string) => Promise<void>;
  /** Without a server every page is there to the letter as this release has it, and pages open. */
  everyPageIsOf: (release: keyof Releases) => Promise<void>;
}

/**
 * Paths of the pages that a tab does not get to the letter as a finished site has them. Asked for, not opened, as that
 * takes a browser twenty times as long.
 */
export async function pagesThatDiffer(tab: Tab, site: string, home = host.home): Promise<string[]> {
  const addresses = paths.map((path) => new URL(path.slice(1), home).href);
  const got = await tab.evaluate<string[]>(
    `Promise.all(${JSON.stringify(addresses)}.map((address) => fetch(address).then((answer) => answer.text())))`,
  );
  return pages
    .filter(({ file }, index) => got[index] !== readFileSync(join(site, file), 'utf8'))
    .map(({ path }) => path);
}

export const stepsOf = ({ tab }: Device): Steps => {
  const open = async (path: string): Promise<string> => {
    await tab().goto(at(path));
    return releaseOf(tab());
  };
  return {
    visit: async (path = '/') => {
      await tab().goto(at(path));
      await whenSaved(tab());
    },
    open,
    says: async () => (await saysOfCopy(tab())).replaceAll('\u00A0', ' '),
    reach: async (release) => {
      await expect.poll(() => open('/chuong-trinh/'), soon).toBe(release);
    },
    everyPageIsOf: async (release) => {
      await host.stop();
      for (const path of ['/', '/dia-diem/', '/tin-tuc/']) expect(await open(path)).toBe(release);
      expect(await pagesThatDiffer(tab(), releases()[release])).toEqual([]);
    },
  };
};

/**
 * The worker finds that the network is slow: an answer comes a second late, by its clock. Only from a page that has no
 * other one made ready, as that asks the worker too.
 */
export async function makeSlow({ tab, newTab }: Device): Promise<void> {
  // While a tab waits for a page nothing can be asked of it.
  const other = await newTab();
  await other.goto(at('/tro-nang/'));
  const { fault, open } = held();
  host.spoil(pointer, fault);
  const opened = tab().goto(at('/tin-tuc/'));
  await expect.poll(() => host.asked.some((path) => pointer.test(path)), soon).toBe(true);
  await tellWorker(other, { later: 1_000 });
  open();
  await opened;
  await other.close();
  const isNoted = () => tab().evaluate(() => caches.match('/offline-slow').then(Boolean));
  await expect.poll(isNoted, soon).toBe(true);
}

/** After one visit the site is read without a network. */
export function describeCopy(device: Device): void {
  const { tab, withProfile, complaints } = device;
  const { visit, open, says, reach, everyPageIsOf } = stepsOf(device);

  describe('after one visit and without a server', () => {
    it('every page opens, with its fonts and scripts', async () => {
      await visit('/tro-nang/');
      expect(await says()).toBe('');
      await host.stop();
      expect(await titles(tab(), host.home, paths)).toEqual(expectedTitles);
      await tab().goto(at('/chuong-trinh/'));
      expect(await facesOf(tab())).toBeGreaterThan(1);
      expect((await scriptsOf(tab())).length).toBeGreaterThan(0);
      expect(await says()).toMatch(new RegExp(`^${savedLine}, nội dung lúc \\d\\d:\\d\\d\\s\\d{2}/`));
      expect(complaints()).toEqual([]);
    });

    it('a page has one address, however it is written', async () => {
      await visit();
      await host.stop();
      for (const [written, right] of [
        ['/chuong-trinh', '/chuong-trinh/'],
        ['/chuong-trinh/index.html', '/chuong-trinh/'],
        ['/index.html', '/'],
        ['/?utm_source=zalo&zarsrc=1', '/?utm_source=zalo&zarsrc=1'],
        ['/chuong-trinh?utm_source=zalo', '/chuong-trinh/?utm_source=zalo'],
        ['/chuong-trinh/#noi-dung', '/chuong-trinh/#noi-dung'],
      ] as const)
        expect([written, await open(written), tab().url()]).toEqual([written, 'first', at(right)]);
    });

    it('a page that is not saved says so and offers the others', async () => {
      await visit();
      await host.stop();
      await tab().goto(at('/khong-co/'));
      expect(await says()).toContain('không có trong bản lưu');
      await follow(tab(), 'main a[href="/chuong-trinh/"]');
      await expect.poll(() => tab().url(), soon).toBe(at('/chuong-trinh/'));
    });

    it('every page opens after the browser was closed, too', async () => {
      const profile = freshFolder();
      await withProfile(profile, async (other) => {
        await other.goto(at('/dia-diem/'));
        await whenSaved(other);
      });
      await host.stop();
      await withProfile(profile, async (other) => {
        for (const path of ['/', '/chuong-trinh/']) {
          await other.goto(at(path));
          expect(await releaseOf(other)).toBe('first');
        }
        expect(await pagesThatDiffer(other, releases().first)).toEqual([]);
      });
    });

    it('pages open at once where the network takes requests and answers none', async () => {
      await visit();
      await tellWorker(tab(), { patience: 0.2 });
      host.fallSilent();
      await open('/chuong-trinh/');
      // From here on only a worker that waits for nothing answers in time.
      await tellWorker(tab(), { patience: 60 });
      const start = performance.now();
      await open('/dia-diem/');
      expect(performance.now() - start).toBeLessThan(noWait);
      // Said by the page, once it has waited in vain.
      await expect.poll(says, soon).toContain(savedLine);
    });
  });

  describe('fault: the network lets the copy down', () => {
    it('a page that is not saved is given up after five seconds, and offered when there is a network', async () => {
      await visit();
      // Five seconds of the worker are half a second here.
      await tellWorker(tab(), { patience: 0.1 });
      host.fallSilent();
      const start = performance.now();
      await tab().goto(at('/khong-co/'));
      const time = performance.now() - start;
      expect(time).toBeGreaterThan(450);
      expect(time).toBeLessThan(10_000);
      expect(await says()).toContain('không có trong bản lưu');
      host.mend();
      await expect.poll(says, soon).toContain('Mở trang vừa chọn');
      expect(await says()).not.toContain(savedLine);
      await follow(tab(), '[data-part="wanted"] + p a');
      await expect.poll(() => tab().title(), soon).toContain('Không tìm thấy trang');
    });

    it('two navigations while a release arrives slowly take it once, and it is whole', async () => {
      await visit();
      await tellWorker(tab(), { patience: 0.5 });
      host.publish(releases().second);
      const { fault, open: openGate } = gated();
      host.spoil(bundle, fault);
      expect(await open('/chuong-trinh/')).toBe('first');
      await tellWorker(tab(), { later: 12_000 });
      expect(await open('/dia-diem/')).toBe('first');
      openGate();
      await reach('second');
      expect(host.asked.filter((path) => bundle.test(path))).toHaveLength(1);
      await everyPageIsOf('second');
    });

    it('a slow network costs a reader one wait; then pages open without, and say what is newer when they hear it', async () => {
      await visit('/tro-nang/');
      await makeSlow(device);
      host.mend();
      const second = held();
      host.publish(releases().second);
      host.spoil(pointer, second.fault);
      for (const path of ['/dia-diem/', '/', '/tham-quan/']) {
        const start = performance.now();
        expect(await open(path)).toBe('first');
        expect(performance.now() - start).toBeLessThan(noWait);
      }
      second.open();
      await expect.poll(says, soon).toContain('đã có bản mới');
      expect(await says()).not.toContain(savedLine);
      await follow(tab(), '[data-part="newer"] + p a');
      await expect.poll(() => releaseOf(tab()), soon).toBe('second');
      expect(await says()).toBe('');
    });
  });

  describe('fault: the copy is lost', () => {
    const clear: [string, () => Promise<unknown>][] = [
      [
        'the release, the note is left',
        () =>
          caches.keys().then((names) => caches.delete(names.find((name) => !name.endsWith(':note')) ?? '')),
      ],
      [
        'everything',
        () => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
      ],
      [
        'one page of the release',
        async () => {
          const names = await caches.keys();
          const cache = await caches.open(names.find((name) => !name.endsWith(':note')) ?? '');
          return cache.delete(new URL('/dia-diem/', location.href));
        },
      ],
    ];
    it.each(clear)('%s: it is taken again at the next navigation', async (_what, lose) => {
      await visit();
      await tab().evaluate(lose);
      expect(await open('/chuong-trinh/')).toBe('first');
      // Whole again, and in force: only then is it read.
      await expect
        .poll(
          () =>
            tab().evaluate(async () => {
              const note = await caches.match('/offline-note');
              const { current } = ((await note?.json()) ?? {}) as { current?: string };
              const cacheName = `offline:/:${current}`;
              const saved = await Promise.all(
                ['/', '/dia-diem/', '/tim-kiem/'].map((path) => caches.match(path, { cacheName })),
              );
              return saved.every(Boolean);
            }),
          soon,
        )
        .toBe(true);
      await host.stop();
      for (const path of ['/', '/dia-diem/', '/tin-tuc/']) expect(await open(path)).toBe('first');
    });
  });
}

/** One release at a time, and never an old one in silence. */
export function describeReleases(device: Device): void {
  const { tab, newTab } = device;
  const { visit, open, says, reach, everyPageIsOf } = stepsOf(device);

  describe('a new release', () => {
    it('shows at the next navigation, and then everywhere', async () => {
      await visit();
      host.publish(releases().second);
      expect([await open('/chuong-trinh/'), await says()]).toEqual(['second', '']);
      await everyPageIsOf('second');
      expect((await scriptsOf(tab())).filter((name) => name.startsWith('Offline.'))).toEqual([
        expect.stringMatching(/^Offline\.second\./),
      ]);
    });

    it('leaves open pages the files they came with, and goes when they are closed', async () => {
      await visit();
      await open('/chuong-trinh/');
      host.publish(releases().second);
      const other = await newTab();
      await other.goto(at('/'));
      expect(await releaseOf(other)).toBe('second');
      await letPagesAge(other);
      await other.goto(at('/dia-diem/'));
      const icon = (where: Tab) =>
        where.evaluate(() => fetch('/favicon.svg').then((answer) => answer.text()));
      expect(await icon(tab())).toContain('first');
      expect(await icon(other)).toContain('second');
      expect(await cachesOf(other)).toHaveLength(3);
      await tab().goto('about:blank');
      await expect
        .poll(async () => {
          await letPagesAge(other);
          await other.goto(at('/'));
          return cachesOf(other);
        }, soon)
        .toHaveLength(2);
      await other.close();
    });
  });

  describe('a release that breaks off half-way leaves the old one in force', () => {
    it.each<[string, (folder: string) => void]>([
      ['the bundle is cut off', (folder) => truncate(folder, pointerOf(folder).bundle)],
      ['the pointer is cut off', (folder) => truncate(folder, 'release.json')],
      [
        'there is nothing but the pointer',
        (folder) => writeFileSync(join(folder, pointerOf(folder).bundle), ''),
      ],
      ['the icon is another', (folder) => truncate(folder, 'favicon.svg')],
      [
        'the worker is cut off too',
        (folder) => {
          truncate(folder, 'sw.js');
          truncate(folder, 'manifest.webmanifest');
        },
      ],
    ])('when %s', async (_what, spoil) => {
      await visit();
      host.publish(changed(releases().half, spoil));
      for (const path of ['/', '/chuong-trinh/', '/dia-diem/']) {
        expect(await open(path)).toBe('first');
        // On a busy machine the attempt may still be under way when the page is shown; then the page itself says it.
        await expect.poll(says, soon).toMatch(new RegExp(`${savedLine}|Trang này đã có bản mới`));
      }
      await everyPageIsOf('first');
      await host.start();
      host.publish(releases().second);
      await reach('second');
    });
  });

  it('a release without a worker clears everything away', async () => {
    await visit();
    host.publish(makeFarewell(releases().first));
    await tab().goto(at('/chuong-trinh/'));
    const left = () =>
      tab().evaluate(async () => ({
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
    await expect.poll(left, soon).toEqual({ caches: [], workers: 0 });
    expect(await open('/dia-diem/')).toBe('bye first');
  });
}
