import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../src/tools/release/archive.ts';
import { billOfMaterials } from '../../src/tools/release/bill-of-materials.ts';
import { openThings } from '../../src/tools/release/open-things.ts';
import { addressFault } from '../../src/tools/release/public-address.ts';
import { workshop } from '../build-site.ts';

/** The parts of `npm run release`. */

describe('the address of a release', () => {
  it.each([
    undefined,
    'http://hoi-nghi.vn',
    'https://localhost',
    'https://may-chu',
    'https://192.168.1.2',
    'https://[::1]',
    'https://hoi-nghi.example',
    'https://example.com',
    'https://a.invalid',
    'https://pc.local',
  ])('%s is refused in one sentence that names the variable', (url) => {
    expect(addressFault(url)).toMatch(/^[^\n]*SITE_URL[^\n]*$/);
  });

  it('is taken when readers can open it', () => {
    expect(addressFault('https://hoi-nghi.cantho.gov.vn')).toBeUndefined();
  });
});

describe('the archive', () => {
  it('has the same bytes whenever its files were written, and gives them back', async () => {
    mkdirSync(workshop, { recursive: true });
    const folder = mkdtempSync(join(workshop, 'archive-'));
    try {
      for (const name of ['b.html', 'a.png', '.htaccess']) writeFileSync(join(folder, name), `of ${name}`);
      const first = await archiveOf(folder, ['b.html', 'a.png', '.htaccess'], 1_741_572_000_000);
      utimesSync(join(folder, 'b.html'), 1, 1);
      const second = await archiveOf(folder, ['.htaccess', 'a.png', 'b.html'], 1_741_572_000_000);
      expect(Buffer.compare(first, second)).toBe(0);
      const files = unzipSync(first);
      expect(Object.keys(files)).toEqual(['.htaccess', 'a.png', 'b.html']);
      expect(strFromU8(files['b.html'] ?? new Uint8Array())).toBe('of b.html');
      // 2025-03-10 02:00:00, in the words of the format, which stand 10 bytes into the first local header.
      expect(first.slice(10, 14)).toEqual(
        Uint8Array.of(0, 2 << 3, (3 << 5) | 10, ((2025 - 1980) << 1) | (3 >> 3)),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the bill of materials', () => {
  it('is the same for the same clock, and lists what readers get but nothing of the tests', () => {
    const text = billOfMaterials(process.cwd(), 1_741_572_000_000);
    expect(billOfMaterials(process.cwd(), 1_741_572_000_000)).toBe(text);
    const bill = JSON.parse(text) as {
      bomFormat: string;
      components: { name: string }[];
      metadata: { timestamp: string };
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.timestamp).toBe('2025-03-10T02:00:00.000Z');
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['minisearch', 'astro']));
    expect(names).not.toContain('vitest');
  });
});

describe('what is open', () => {
  it('is listed by name, fields and texts', async () => {
    mkdirSync(workshop, { recursive: true });
    const folder = mkdtempSync(join(workshop, 'open-'));
    try {
      writeFileSync(
        join(folder, 'conference.yaml'),
        'banners:\npress:\n  contact:\npractical:\n  - { label: Wi-Fi, answer: }\n  - { label: Xe, answer: 8 giờ }\n',
      );
      writeFileSync(join(folder, 'a.mdx'), 'Ở <SeCapNhat>hội trường</SeCapNhat> và <SeCapNhat />');
      expect(await openThings(folder)).toEqual([
        'conference.yaml: press.contact (Đầu mối liên hệ báo chí)',
        'conference.yaml: practical “Wi-Fi”.answer (Câu trả lời; để trống thì trang ghi “Sẽ cập nhật”)',
        'a.mdx: hội trường',
        'a.mdx: Sẽ cập nhật',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
