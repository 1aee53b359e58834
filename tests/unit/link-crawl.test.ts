import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { crawl } from '../site/links.ts';

describe('the link check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (path: string, body: string) => {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), `<!doctype html><title>Trang</title>${body}`);
  };

  it.each([
    ['a dead link on a page below home', '<a href="/khong-co/">x</a>', 'broken: /khong-co/ on /sau/'],
    ['a dead fragment', '<a href="/#khong-co">x</a>', 'broken: /#khong-co on /sau/'],
    ['a dead picture', '<img src="/khong-co.png" alt="">', 'broken: /khong-co.png on /sau/'],
    ['a link without its slash', '<a href="/dich">x</a>', 'redirected: /dich on /sau/'],
  ])('sees %s', async (_what, body, fault) => {
    write('', '<a href="/sau/">sâu</a> <a href="/dich/#co">có</a>');
    write('dich', '<p id="co">đích</p>');
    write('sau', body);
    expect((await crawl(folder)).broken).toEqual([fault]);
  });

  it('sees a link that leaves the folder the site is in', async () => {
    write('', '<a href="/dich/">x</a>');
    expect((await crawl(folder, '/hoi-nghi/')).broken).toEqual(['outside the base: /dich/ on /hoi-nghi/']);
  });
});
