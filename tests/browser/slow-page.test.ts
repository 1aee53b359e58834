import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kindsOf } from '../bench/kinds.ts';
import { site } from '../site/pages.ts';
import { phone, useWindow } from './open.ts';

/**
 * A page of which only a part has arrived, as on a bad line or a slow phone. A browser draws something that opens with
 * a summary of its own until the page's own is there; the programme's buttons moved to another line when it came.
 */

const pages = kindsOf(site)
  .map(({ path, file }) => {
    const html = readFileSync(join(site, file), 'utf8');
    return { path, html, cut: html.indexOf('<summary') };
  })
  // What is in a template is no part of the page yet.
  .filter(
    ({ html, cut }) => cut >= 0 && html.lastIndexOf('<template', cut) <= html.lastIndexOf('</template', cut),
  );

let server: Server;
let sendRest = (): void => {};
beforeAll(async () => {
  server = createServer((request, response) => {
    const asked = pages.find(({ path }) => path === request.url);
    if (asked === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { html, cut } = asked;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, cut));
    sendRest = () => response.end(html.slice(cut));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => server.close());

const open = useWindow({ ...phone, serviceWorkers: 'block' });

it.each(pages.map(({ path }) => path))('%s', async (path) => {
  const { port } = server.address() as AddressInfo;
  const page = await open('about:blank');
  await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'commit' });
  const opens = page.locator('details').first();
  await opens.waitFor({ state: 'attached' });
  expect(await opens.boundingBox(), 'drawn before its summary').toBeNull();
  sendRest();
  await page.waitForLoadState();
  expect(await opens.boundingBox(), 'drawn in the end').not.toBeNull();
});
