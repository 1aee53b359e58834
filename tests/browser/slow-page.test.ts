import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kindsOf } from '../bench/kinds.ts';
import { site } from '../site/pages.ts';
import { phone, useWindow } from './open.ts';

/** A page of which only a part has arrived, as on a bad line or a slow phone: browsers draw it. */

const kinds = kindsOf(site).map(({ path, file }) => ({ path, html: readFileSync(join(site, file), 'utf8') }));

/**
 * A browser draws something that opens with a summary of its own until the page's own is there; the programme's buttons
 * moved to another line when it came.
 */
const foldedPages = kinds
  .map(({ path, html }) => ({ path, html, cut: html.indexOf('<summary') }))
  // What is in a template is no part of the page yet.
  .filter(
    ({ html, cut }) => cut >= 0 && html.lastIndexOf('<template', cut) <= html.lastIndexOf('</template', cut),
  );

let server: Server;
let sent: { path: string; html: string; cut: number };
let sendRest = (): void => {};
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url !== sent.path) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(sent.html.slice(0, sent.cut));
    sendRest = () => response.end(sent.html.slice(sent.cut));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => server.close());

const open = useWindow({ ...phone, serviceWorkers: 'block' });

/** Opens a page as far as it is cut. */
async function openPart(part: typeof sent): Promise<Page> {
  sent = part;
  const { port } = server.address() as AddressInfo;
  const page = await open('about:blank');
  await page.goto(`http://127.0.0.1:${port}${part.path}`, { waitUntil: 'commit' });
  return page;
}

it.each(foldedPages.map((page) => [page.path, page] as const))('%s', async (_path, part) => {
  const page = await openPart(part);
  const opens = page.locator('details').first();
  await opens.waitFor({ state: 'attached' });
  expect(await opens.boundingBox(), 'drawn before its summary').toBeNull();
  sendRest();
  await page.waitForLoadState();
  expect(await opens.boundingBox(), 'drawn in the end').not.toBeNull();
});

it('a day of the programme stays where it is when the next one arrives', async () => {
  const { path, html } = kinds.find((each) => each.html.includes('data-day='))!;
  const page = await openPart({ path, html, cut: html.indexOf('</li>', html.indexOf('data-day=')) });
  const day = page.locator('[data-day]').first();
  const part = await day.boundingBox();
  sendRest();
  await page.waitForLoadState();
  expect(part).not.toBeNull();
  expect(await day.boundingBox()).toEqual(part);
});
