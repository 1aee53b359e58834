import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyIn } from '../../src/build/hosts/netlify-cloudflare.ts';
import { site } from '../site/pages.ts';
import { address, useFreshWindows } from './fresh-window.ts';
import { context, page, useDevice, visit } from './offline-device.ts';
import { at, host, savedLine } from './offline-host.ts';
import { saysOfCopy } from './offline-steps.ts';
import { takeStopped } from './watch-policy.ts';

/** Everything a page does with a script works under the strictest policy, and nothing else is let in. */

useDevice();
const inWindow = useFreshWindows();

describe('under the policy', () => {
  it('a reader searches, picks a delegation, opens calendars, shares, copies, looks at the lobby, goes offline and back', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit('/tim-kiem/?q=le%20ky%20ket');
    await page.locator('search [data-results] a').first().waitFor();

    await page.goto(at('/chuong-trinh/'));
    const picker = page.locator('[data-picker] select');
    await picker.selectOption({ index: 1 });
    expect(await picker.inputValue()).not.toBe('');
    await page
      .locator('[data-calendar]')
      .first()
      .evaluate((box) => box.closest('details')?.setAttribute('open', ''));
    expect(await page.locator('[data-calendar] li').count()).toBeGreaterThan(0);

    await page.goto(at('/tin-tuc/ke-hoach-to-chuc/'));
    await page.locator('[data-share] summary').click();
    await page.locator('[data-act=copy]').click();
    await page.locator('[data-share] [role=status]').filter({ hasText: 'Đã chép' }).waitFor();

    await page.goto(at('/bao-chi/'));
    await page.locator('main .copy-button').first().click();
    await page.locator('.copied').filter({ hasText: /\S/ }).first().waitFor();

    await page.goto(at('/man-hinh/'));
    expect(await page.locator('.clock').innerText()).toMatch(/^\d\d:\d\d$/);

    await host.stop();
    const answer = await page.goto(at('/chuong-trinh/'));
    expect(answer?.headers()['content-security-policy']).toBe(
      policyIn(readFileSync(join(site, '_headers'), 'utf8')),
    );
    expect(answer?.headers()['permissions-policy']).toContain('camera=()');
    await expect.poll(() => saysOfCopy(page)).toContain(savedLine);
    await page.goto(at('/tim-kiem/?q=khach%20san'));
    await page.locator('search [data-results] a').first().waitFor();
    await host.start();
    await page.goto(at('/'));
    expect(await page.title()).not.toBe('');
  });

  it('text that turns into code is stopped, and the watch of these tests sees it', () =>
    inWindow({}, async (tab) => {
      await tab.goto(address('/'));
      const refused = await tab.evaluate(() => {
        const attempts = [
          () => (document.body.innerHTML = '<p>x'),
          () => navigator.serviceWorker.register('/sw.js'),
          () => (document.createElement('script').src = '/x.js'),
          () =>
            (
              window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
            ).trustedTypes.createPolicy('site', {}),
        ];
        return Promise.all(
          attempts.map(async (attempt) => {
            try {
              await attempt();
              return 'let in';
            } catch {
              return 'refused';
            }
          }),
        );
      });
      expect(refused).toEqual(Array.from({ length: 4 }, () => 'refused'));
      await tab.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = 'body { display: none }';
        document.head.append(style);
      });
      expect(await tab.locator('main').isVisible()).toBe(true);
      const seen: string[] = [];
      const end = 'policy: the end';
      await tab.evaluate((word) => void setTimeout(() => console.error(word)), end);
      await expect.poll(() => seen.push(...takeStopped()) && seen).toContain(end);
      expect(seen.length).toBeGreaterThan(1);
    }));

  it('in a browser without Trusted Types the worker is registered all the same', () =>
    inWindow({}, async (tab) => {
      await tab.addInitScript(() => {
        const { serviceWorker } = navigator;
        const register = serviceWorker.register.bind(serviceWorker);
        const { trustedTypes } = window as unknown as {
          trustedTypes: {
            createPolicy: (name: string, rules: object) => { createScriptURL: (text: string) => string };
          };
        };
        const policy = trustedTypes.createPolicy('site', { createScriptURL: (text: string) => text });
        Object.assign(window, { asked: [] as unknown[] });
        serviceWorker.register = (script, options) => {
          (window as unknown as { asked: unknown[] }).asked.push(typeof script);
          return register(policy.createScriptURL(String(script)), options);
        };
        Object.defineProperty(window, 'trustedTypes', { value: undefined });
      });
      await tab.goto(address('/'));
      await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      expect(await tab.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual(['string']);
    }));
});
