import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { removeVariants } from '../site/variant.ts';
import { unchanged } from '../site/variants.ts';
import { stopClock } from './clock.ts';
import { address, useFreshWindows } from './fresh-window.ts';
import { phone, useWindow } from './open.ts';

/** What a reader hears who does not see the page: what its parts are called, and what is said of a change. */

const now = '2025-03-14T09:00';
const open = useWindow({ ...phone, serviceWorkers: 'block' }, (page) => stopClock(page, now));
const inWindow = useFreshWindows();

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  // Its dates do not move with the day of the build.
  const { folder } = await unchanged();
  server = await startServer({ site: folder, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  removeVariants();
});

// After a change that is meant: npm run test:browser -- heard -u
describe('golden files: the main pages as assistive technology is given them', () => {
  it.each([
    ['trang-chu', '/'],
    ['chuong-trinh', '/chuong-trinh/'],
    ['mot-muc', '/chuong-trinh/hoi-nghi/'],
    ['dia-diem', '/dia-diem/'],
    ['bao-chi', '/bao-chi/'],
  ])('%s', async (name, path) => {
    const page = await open(new URL(path.slice(1), server.url).href);
    const tree = await page.locator('body').ariaSnapshot();
    await expect(`${tree.replaceAll(server.url, '/').replaceAll('\u00A0', ' ')}\n`).toMatchFileSnapshot(
      resolve(import.meta.dirname, `../fixtures/golden/heard/${name}.yaml`),
    );
  });
});

interface Heard {
  role: string;
  name: string;
}

/** The browser's own accessibility tree, in the order of reading, without what is left out of it. */
const treeOf = async (page: Page): Promise<Heard[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string): Heard[] => {
    const node = known.get(id);
    if (node === undefined) return [];
    const below = (node.childIds ?? []).flatMap(walk);
    const heard = { role: String(node.role?.value), name: String(node.name?.value ?? '') };
    return node.ignored ? below : [heard, ...below];
  };
  const [root] = nodes;
  return root === undefined ? [] : walk(root.nodeId);
};

describe('the programme', () => {
  it('has headings that tell the time with the item, and says each time once', async () => {
    const page = await open('/chuong-trinh/');
    const tree = await treeOf(page);
    const headings = tree.filter(({ role }) => role === 'heading').map(({ name }) => name);
    expect(headings).toContain('Đón tiếp đại biểu dự Hội nghị 07:30 đến 08:00');
    expect(headings).toContain('Lãnh đạo thành phố mời cơm thân mật 11:30');
    const times = tree.filter(({ role, name }) => role === 'StaticText' && /^\d\d:\d\d$/.test(name.trim()));
    const shown = await page.locator('.timeline-item time').allInnerTexts();
    expect(times.map(({ name }) => name.trim()).toSorted()).toEqual(shown.toSorted());
  });

  it.each(['/', '/chuong-trinh/', '/chuong-trinh/don-tiep-dai-bieu/'])(
    '%s: no span of hours is two times',
    async (path) => {
      const page = await open(path);
      const text = await page.locator('main').innerText();
      expect(text.match(/\d\d:\d\d\s*[–-]\s*\d\d:\d\d/g)).toBeNull();
    },
  );
});

/** Keeps what live regions of the page come to say, from before its scripts run. Runs in the page. */
const listen = (): void => {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  const regions = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  new MutationObserver((changes) => {
    const heard = new Map<Element, string>();
    for (const { target, addedNodes } of changes) {
      const place = target instanceof Element ? target : target.parentElement;
      const region = place?.closest(regions);
      const isParsed = document.readyState === 'loading' && addedNodes.length > 0;
      if (region && !isParsed) heard.set(region, region.textContent.replaceAll(/\s+/g, ' ').trim());
    }
    said.push(...[...heard.values()].filter((text) => text !== ''));
  }).observe(document, { subtree: true, childList: true, characterData: true });
};

/** What was said since the last time this was asked. */
const saidOn = async (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // The observer is told in a microtask.
    await Promise.resolve();
    return (globalThis as unknown as { said: string[] }).said.splice(0);
  });

describe('a change is said once', () => {
  const hear = <T>(path: string, use: (page: Page) => Promise<T>): Promise<T> =>
    inWindow(
      { ...phone, serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.addInitScript(listen);
        await page.clock.setFixedTime(new Date(`${now}+07:00`));
        await page.goto(address(path));
        return use(page);
      },
    );

  it.each(['/', '/chuong-trinh/', '/chuong-trinh/hoi-nghi/', '/dia-diem/', '/bao-chi/', '/tim-kiem/'])(
    '%s opens without a word, with a delegation chosen before, too',
    (path) =>
      hear(path, async (page) => {
        expect(await saidOn(page)).toEqual([]);
        await page.evaluate(() => localStorage.setItem('doan', 'hue'));
        await page.reload();
        expect(await saidOn(page)).toEqual([]);
      }),
  );

  it('of the chosen delegation', () =>
    hear('/chuong-trinh/', async (page) => {
      await page.getByLabel('Đoàn của tôi').selectOption('can-tho');
      expect(await saidOn(page)).toEqual([
        expect.stringMatching(/^Đang xem chương trình của đoàn Cần Thơ: \d trong 9 mục$/),
      ]);
    }));

  it('of what is on', () =>
    inWindow({ ...phone, serviceWorkers: 'block' }, async (page) => {
      await page.addInitScript(listen);
      await stopClock(page, '2025-03-14T11:28');
      await page.goto(address('/chuong-trinh/'));
      await page.clock.runFor(10 * 60_000);
      expect(await saidOn(page)).toEqual([
        'Lãnh đạo thành phố mời cơm thân mật: Đã bắt đầu lúc 11:30; giờ kết thúc: Sẽ cập nhật',
      ]);
    }));

  it('of what the search finds', () =>
    hear('/tim-kiem/', async (page) => {
      await page.locator('#tu-khoa').fill('họp trù bị');
      await page.locator('[data-results] a').first().waitFor();
      expect(await saidOn(page)).toEqual([expect.stringMatching(/^\d+ kết quả$/)]);
      await page.locator('#tu-khoa').fill('họp trù bị ');
      expect(await saidOn(page)).toEqual([]);
    }));

  it.each([
    ['/bao-chi/', 'main .copy-button'],
    ['/tin-tuc/ke-hoach-to-chuc/', '[data-act=copy]'],
  ])('of what is copied: %s', (path, button) =>
    hear(path, async (page) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.locator(button).first().click();
      await page.locator('[role=status]', { hasText: 'Đã chép' }).waitFor();
      expect(await saidOn(page)).toEqual(['Đã chép']);
    }),
  );

  it('of the lost network', () =>
    hear('/', async (page) => {
      await page.context().setOffline(true);
      await page.evaluate(() => dispatchEvent(new Event('offline')));
      await page.locator('[data-copy] p').waitFor();
      expect(await saidOn(page)).toEqual([expect.stringContaining('Bản lưu')]);
    }));
});
