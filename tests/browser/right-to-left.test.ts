import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { copyProject, startBuild, workshop } from '../build-site.ts';
import { readPdf } from '../site/read-pdf.ts';
import { useWindow } from './open.ts';

/** A third language, added as CONTRIBUTING.md says, and written from right to left. */

const fixtures = resolve(import.meta.dirname, '../fixtures');
const folder = join(workshop, 'right-to-left');
const settings = { SOURCE_DATE_EPOCH: String(Date.parse('2031-09-01T00:00:00Z') / 1000), BROTLI: '4' };

const edit = (file: string, ...changes: [string | RegExp, string][]): void => {
  const path = join(folder, file);
  const after = changes.reduce(
    (text, [from, to]) => {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${String(from)} is not in ${file}`);
      return changed;
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, after);
};

const run = (program: string) => startBuild(settings, folder, program).done;

/** English with a few words in Arabic. */
const addArabic = (): void => {
  cpSync(join(folder, 'src/i18n/en'), join(folder, 'src/i18n/ar'), { recursive: true });
  edit('src/i18n/ar/index.ts', ['export const en', 'export const ar']);
  edit('src/i18n/ar/typography.ts', ["'ltr'", "'rtl'"]);
  edit('src/i18n/ar/common.ts', ["'English'", "'العربية'"], ["'en_GB'", "'ar_AR'"]);
  edit('src/i18n/ar/pages.ts', ["programme: 'Programme'", "programme: 'البرنامج'"]);
  edit('src/i18n/index.ts', [/^/, "import { ar } from './ar/index.ts';\n"], ['{ vi, en }', '{ vi, en, ar }']);
  edit(
    'src/i18n/paths.ts',
    [/^/, "import { addresses as ar } from './ar/addresses.ts';\n"],
    ["Record<'vi' | 'en'", "Record<'vi' | 'en' | 'ar'"],
    ['{ vi, en }', '{ vi, en, ar }'],
  );
};

let server: Awaited<ReturnType<typeof startServer>> | undefined;
let refusal = '';
const open = useWindow({ viewport: { width: 360, height: 800 } });

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  copyProject(folder);
  addArabic();
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(join(fixtures, 'second-conference'), join(folder, 'content'), { recursive: true });
  edit('content/conference.yaml', ['timeZone:', 'languages: [vi, ar]\ntimeZone:']);
  mkdirSync(join(folder, 'content/ar/programme'), { recursive: true });
  writeFileSync(
    join(folder, 'content/ar/programme/ban-tron.mdx'),
    "---\ntitle: مائدة مستديرة\nstatements: ['{time}: مائدة مستديرة في {place}.']\naudience: { label: الجميع }\n---\n",
  );
  refusal = (await run('src/check/run.ts')).output;
  cpSync(join(fixtures, 'languages/arabic.ttf'), join(folder, 'content/brand/arabic.ttf'));
  edit('content/brand/brand.yaml', ['mark:', 'faces: [arabic.ttf]\nmark:']);
  for (const program of ['src/build/record.ts', 'src/build/build.ts']) {
    const { code, output } = await run(program);
    if (code !== 0) throw new Error(output);
  }
  server = await startServer({ site: join(folder, 'dist'), host: '127.0.0.1' });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const show = (path: string): Promise<Page> => open(new URL(path, server?.url).href);

/** Middle of the first such box, from the left. */
const middleOf = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).filter({ visible: true }).first().boundingBox();
  return box === null ? NaN : box.x + box.width / 2;
};

describe('a language from right to left', () => {
  it('is refused while no face can print it', () => {
    expect(refusal).toContain('conference.yaml, dòng');
    expect(refusal).toMatch(/languages\[2\]: phông chữ in không có “العربية”/u);
    expect(refusal).toMatch(/ar\/programme\/ban-tron\.mdx, dòng 2, title: phông chữ in không có/u);
  });

  it('says where its lines begin, as do the words of the other language', async () => {
    const page = await show('ar/programme/ban-tron/');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('h1').textContent()).toContain('مائدة مستديرة');
    expect(await page.locator('main span[lang="vi"]').first().getAttribute('dir')).toBe('ltr');
    await show('chuong-trinh/ban-tron/');
    expect(await page.locator('html').getAttribute('dir')).toBe(null);
  });

  it.each([360, 1280])('has the line at the right, and nothing out of sight, at %i px', async (width) => {
    const sides: boolean[] = [];
    for (const path of ['chuong-trinh/', 'ar/programme/', '', 'ar/', 'dia-diem/', 'ar/venue/']) {
      const page = await show(path);
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
      if (!/programme|chuong-trinh/.test(path)) continue;
      const mark = await middleOf(page, '.timeline-mark');
      const title = await middleOf(page, '.timeline-item h3, .timeline-item h4');
      const time = await middleOf(page, '.timeline-item .times');
      sides.push(mark > time, time > title);
    }
    expect(sides).toEqual([false, false, true, true]);
  });

  it('is on paper, in its own letters', async () => {
    const { fonts, pages, language } = await readPdf(join(folder, 'dist/ar/files/programme.pdf'));
    expect(fonts.some((font) => font.includes('NotoSansArabic'))).toBe(true);
    expect(language).toBe('ar');
    // Programs differ in the order in which they give letters back, so each is asked for by itself.
    const text = pages.join(' ').normalize('NFKC');
    expect([...'البرنامجمستديرة'].filter((letter) => !text.includes(letter))).toEqual([]);
  });
});
