import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../src/build/page-files.ts';
import { precache } from '../../src/build/precache.ts';
import { newsInCopy } from '../../src/offline/release.ts';
import { type Bundle, pagePath, type Pointer, reveal } from '../../src/offline/release.ts';

const folder = mkdtempSync(join(tmpdir(), 'precache-'));
let site = '';
let warnings: string[] = [];

beforeEach(() => {
  site = mkdtempSync(join(folder, 'site-'));
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => warnings.push(text));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), content);
};

/** A page as the layout makes them; `marks` on its first tag. */
const page = (body = '', marks = ''): string =>
  `<html ${marks}><head><style>p{color:red}</style></head><body><header>x</header>` +
  `<div data-copy data-built="1741572000000"></div><main>${body}</main><footer>y</footer></body></html>`;

async function release(basePath = '/'): Promise<{ pointer: Pointer; bundle: Bundle }> {
  await precache(site, { basePath, offline: true });
  const pointer = JSON.parse(readFileSync(join(site, 'release.json'), 'utf8')) as Pointer;
  return { pointer, bundle: JSON.parse(readFileSync(join(site, pointer.bundle), 'utf8')) as Bundle };
}

const htmlOf = ({ pages, parts }: Bundle, path: string): string =>
  (pages[path] ?? []).map((part) => parts[part]).join('');

/** Text that no compression makes shorter. */
const noise = (length: number, seed: number): string => {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(33 + (state % 90));
  })
    .join('')
    .replaceAll(/[<&"]/g, '#');
};

describe('a release', () => {
  it('gives every page back as it is, and keeps once what several share', async () => {
    write('index.html', page('home'));
    write('404.html', page('lost'));
    write('chuong-trinh/index.html', page('programme'));
    const { bundle, pointer } = await release();
    expect(Object.keys(bundle.pages).toSorted()).toEqual(['', '404.html', 'chuong-trinh/']);
    expect(htmlOf(bundle, 'chuong-trinh/')).toBe(page('programme'));
    expect(bundle.parts.filter((part) => part.includes('color:red'))).toHaveLength(1);
    expect(pointer.built).toBe(1741572000000);
  });

  it('has another name as soon as one byte is another, and the same for the same bytes', async () => {
    write('index.html', page('14:00'));
    const before = (await release()).pointer;
    rmSync(join(site, before.bundle));
    expect((await release()).pointer).toEqual(before);
    write('index.html', page('15:00'));
    const after = (await release()).pointer;
    expect([after.bundle, after.integrity]).not.toEqual([before.bundle, before.integrity]);
  });

  it('has what pages load, and no downloads', async () => {
    write(
      'index.html',
      page(
        `<img src="/a.png" srcset="/a.png 1x, /b.png 2x"><script src="/_astro/s.js"></script>` +
          `<a href="/plan.pdf">plan</a><a href="/c.png">c</a><style>@font-face{src:url("/f.woff2")}</style>`,
      ).replace(
        '<head>',
        `<head><link rel="icon" href="/i.svg"><link rel="stylesheet" href="/_astro/s.css">` +
          `<link rel="apple-touch-icon" href="/t.png"><link rel="canonical" href="/c.png">` +
          `<link rel="stylesheet" href="https://elsewhere.invalid/a.png">`,
      ),
    );
    for (const file of [
      'a.png',
      'b.png',
      'c.png',
      't.png',
      'i.svg',
      'f.woff2',
      'g.woff2',
      'plan.pdf',
      'a.ics',
    ])
      write(file, file);
    write('_astro/s.css', 'p{background:url(../g.woff2)}');
    write('_astro/s.js', 'import("./later.js")');
    write('_astro/later.js', '1');
    const { bundle } = await release();
    expect(Object.keys(bundle.assets)).toEqual([
      '_astro/later.js',
      '_astro/s.css',
      '_astro/s.js',
      'a.png',
      'b.png',
      'f.woff2',
      'g.woff2',
      'i.svg',
    ]);
  });

  it('finds the same in a sub-folder', async () => {
    write('index.html', page('<img src="/hoi-nghi/a.png"><img src="/b.png">'));
    write('a.png', 'a');
    write('b.png', 'b');
    const { bundle } = await release('/hoi-nghi/');
    expect(Object.keys(bundle.assets)).toEqual(['a.png']);
  });

  it('has the newest news only, and knows the page for what it has not', async () => {
    write('index.html', page());
    write('so-do/index.html', page('<template data-part="missing"></template>'));
    for (let rank = 0; rank < 25; rank += 1) write(`tin/${rank}/index.html`, page('', `data-news="${rank}"`));
    const { bundle } = await release();
    const news = Object.keys(bundle.pages).filter((path) => path.startsWith('tin/'));
    expect(news.toSorted()).toEqual(
      Array.from({ length: newsInCopy }, (_, rank) => `tin/${rank}/`).toSorted(),
    );
    expect(bundle.fallbacks).toEqual({ '': 'so-do/' });
    expect(warnings).toEqual([]);
  });

  it('leaves out old news first when there is too much, and says so', async () => {
    write('index.html', page('home'));
    write('chuong-trinh/index.html', page(noise(100_000, 100)));
    for (let rank = 0; rank < 12; rank += 1)
      write(`tin/${rank}/index.html`, page(noise(60_000, rank), `data-news="${rank}"`));
    const { bundle } = await release();
    const paths = Object.keys(bundle.pages);
    const news = paths.filter((path) => path.startsWith('tin/'));
    expect(paths).toContain('chuong-trinh/');
    expect(news.length).toBeGreaterThan(3);
    expect(news).toEqual(news.map((_, rank) => `tin/${rank}/`));
    expect(warnings.join()).toContain(`Để ngoài ${12 - news.length} trang`);
  });

  it('is not made when it is switched off', async () => {
    write('index.html', page());
    await precache(site, { basePath: '/', offline: false });
    expect(readdirSync(site)).toEqual(['index.html']);
  });

  it('comes with a worker that is one plain script', async () => {
    write('index.html', page());
    await release();
    const worker = readFileSync(join(site, 'sw.js'), 'utf8');
    expect(() => new Function(worker)).not.toThrow();
    expect(worker).not.toMatch(/\bimport\s*[({"']|process\.env|https?:/);
  });
});

it.each([
  ['', ''],
  ['index.html', ''],
  ['chuong-trinh', 'chuong-trinh/'],
  ['chuong-trinh/', 'chuong-trinh/'],
  ['chuong-trinh/index.html', 'chuong-trinh/'],
  ['chuong-trinh/hop-tru-bi', 'chuong-trinh/hop-tru-bi/'],
  ['chuong-trinh.ics', 'chuong-trinh.ics'],
  ['404.html', '404.html'],
])('“%s” is the page “%s”', (written, path) => {
  expect(pagePath(written)).toBe(path);
});

it('a line that waits in a template is shown by standing behind it', () => {
  const [copy, newer] = [
    '<template data-part="copy"><p>a $& b</p></template>',
    '<template data-part="newer">c</template>',
  ];
  expect(reveal(copy + newer, 'copy')).toBe(`<template data-part="copy"></template><p>a $& b</p>${newer}`);
});

it('a page says what it is', () => {
  expect(factsOf(Buffer.from(page('', 'data-news="3"')))).toEqual({
    loads: [],
    isFallback: false,
    newsRank: 3,
    built: 1741572000000,
  });
});
