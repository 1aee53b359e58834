import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/engine.ts';
import type { SearchFile } from '../../src/search/results.ts';
import { removeVariants, type Variant } from './variant.ts';
import { heldWithOddTexts } from './variants.ts';

/** A page that an editor adds is published, and found. */

let site: Variant;
beforeAll(async () => {
  site = await heldWithOddTexts();
});
afterAll(removeVariants);

const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');

describe('a page of an editor’s own', () => {
  it('has the address of its name', () => {
    expect(site.text('/ket-qua/')).toContain('kết quả thi đua năm 2024');
    expect(site.text('/ket-qua/')).toContain('thân bài kết quả.');
    expect(site.html('/ket-qua/')).toMatch(
      /<meta name="description" content="[^"]*Kết quả đã công bố\.[^"]*">/,
    );
  });

  it('is where a material for reporters leads', () => {
    expect(site.text('/bao-chi/')).toContain('bảng kết quả: mở đọc');
    expect(site.html('/bao-chi/')).toContain('<a href="/ket-qua/"');
    expect(site.html('/bao-chi/')).toContain('<a href="/gioi-thieu/ke-hoach/"');
  });

  it.each(['/', '/so-do-trang/', '/ket-qua/'])('is named on %s', (path) => {
    expect(site.html(path)).toContain('href="/ket-qua/"');
  });

  it('is in the site map for search engines, with the picture of its link', () => {
    expect(read('sitemap-0.xml')).toContain('/ket-qua/</loc>');
    expect(site.html('/ket-qua/')).toContain('/anh/ket-qua.png"');
    expect(existsSync(join(site.folder, 'anh/ket-qua.png'))).toBe(true);
  });

  it('is found, section by section', () => {
    const search = openIndex(JSON.parse(read('tim-kiem/index.json')) as SearchFile);
    const found = search('xep hang thu').map(({ href }) => href);
    expect(found[0]).toMatch(/^\/ket-qua\/#/);
    expect(search('ket qua thi dua')[0]?.href).toBe('/ket-qua/');
  });
});
