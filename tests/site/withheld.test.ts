import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesWith } from './every-byte.ts';
import { removeVariants, type Variant } from './variant.ts';
import { atPublication, beforePublication, withheldWords } from './variants.ts';

/** Drafts and what is dated after the build's day: not one byte of them is in the finished site. */

afterAll(removeVariants);

/** A day that is nowhere else, in every way it is written. */
const future = ['2062-10-17', '17/10/2062', '17 Oct 2062', '16 Oct 2062'];

const { dated, drafts } = withheldWords;

describe('the minute before the day of publication', () => {
  it('nothing of it is in any file, packed or not', async () => {
    const site = await beforePublication();
    expect(filesWith([...dated, ...drafts], site)).toEqual([]);
  });
});

describe('on the day of publication', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await atPublication();
  });

  it('drafts are still nowhere', () => {
    expect(filesWith(drafts, site)).toEqual([]);
  });

  it('a change that is to come has no day anywhere, one that was made has its own', () => {
    expect(filesWith(future, site)).toEqual([]);
    expect(site.text('/tin-tuc/sua-sau/')).toContain('đăng ngày 06/3/2025 · trước hội nghị');
    expect(site.text('/tin-tuc/sua/')).toContain(
      'đăng ngày 05/3/2025 · cập nhật ngày 06/3/2025 · trước hội nghị',
    );
  });

  it('what was dated is everywhere it belongs', () => {
    const files = filesWith(['zqtin'], site);
    for (const file of [
      'index.html',
      'tin-tuc/index.html',
      'tin-tuc/index.html.br',
      'tin-tuc/zqtin/index.html',
      'tin-tuc/rss.xml',
      'tin-tuc/feed.json',
      'tim-kiem/index.json',
      'sitemap-0.xml',
      'so-do-trang/index.html',
    ])
      expect(files).toContain(file);
    expect(files.some((file) => file.startsWith('_astro/offline.'))).toBe(true);
    expect(site.html('/dia-diem/')).toContain('/thong-bao/zqbao/');
  });

  it('a list that shows it changed on that day', () => {
    const map = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
    expect(map).toMatch(/\/tin-tuc\/<\/loc>\n<lastmod>2025-03-06</);
  });
});
