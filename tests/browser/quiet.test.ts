import { beforeEach, expect, inject, it } from 'vitest';
import type { Page } from 'playwright';
import { phone, useWindow } from './open.ts';

/** A page asks nobody but its own server for anything, and has nothing to complain about. */

let foreign: string[] = [];
let complaints: string[] = [];
beforeEach(() => {
  foreign = [];
  complaints = [];
});

function listen(page: Page): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('home'))) foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
}

const open = useWindow(phone, listen);

it.each(inject('paths'))('%s', async (path) => {
  const page = await open(path);
  await page.waitForLoadState('networkidle');
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});
