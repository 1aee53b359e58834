import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import * as runtime from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import { textProcessor } from '../../src/markdown/processor.ts';

/** Texts of editors as HTML, with the processor of `astro.config.mjs` and short stand-ins for the editors' elements. */

const { Fragment, jsx } = runtime;

const components = {
  Fragment,
  DuKien: () => jsx('strong', { children: 'Dự kiến' }),
  SeCapNhat: ({ children }: { children?: unknown }) => jsx('span', { children: ['Sẽ cập nhật: ', children] }),
  MaKet: ({ id }: { id: string }) => jsx('p', { 'data-banner': id }),
};

let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdx });
});

/** `text` as @astrojs/mdx renders it, with its option `optimize`. */
const html = async (text: string): Promise<string> => {
  const { hastPlugins, features } = textProcessor('/hoi-nghi/', () => 'muc').options;
  const { default: Content } = await evaluate(text, {
    // Astro's types of it are its own.
    ...(runtime as unknown as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    hastPlugins,
    features: { ...features, smartPunctuation: features?.smartPunctuation ?? true },
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
  });
  return container.renderToString(Content as Parameters<AstroContainer['renderToString']>[0], {
    props: { components },
  });
};

describe('an editor’s text as HTML', () => {
  it.each([
    ['words with an accent', 'Một **hai** *ba*.', '<p>Một <strong>hai</strong> <em>ba</em>.</p>'],
    ['quotes and dots as they are', '"Hai" … ...', '<p>"Hai" … ...</p>'],
    ['signs of HTML as letters', '3 \\< 4 & \\{x}', '<p>3 &lt; 4 &amp; {x}</p>'],
    ['a broken line', 'Một\\\nhai', '<p>Một<br>\nhai</p>'],
    [
      'a link that is all of its paragraph, as a target',
      '[x](https://a.vn/b).',
      '<p><a href="https://a.vn/b" class="inline-block py-3">x</a>.</p>',
    ],
    [
      'a link of the site, where it is mounted',
      'Xem [x](/tin-tuc/)',
      '<p>Xem <a href="/hoi-nghi/tin-tuc/">x</a></p>',
    ],
    ['any other link as it is', 'Xem [x](https://a.vn/b)', '<p>Xem <a href="https://a.vn/b">x</a></p>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    [
      'a table with its columns aligned by classes',
      '| a | b |\n| :-: | --: |\n| 1 | 2 |',
      '<table>\n<thead>\n<tr>\n<th class="text-center">a</th>\n<th class="text-right">b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td class="text-center">1</td>\n<td class="text-right">2</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['nothing as nothing', '', ''],
  ])('has %s', async (_what, text, expected) => {
    expect(await html(text)).toBe(expected);
  });

  it('has a plain id for each heading, that no part of a page has', async () => {
    expect(await html('## II. Nội dung\n\n### Đón tiếp\n\n## II. Nội dung\n\n## …')).toBe(
      '<h2 id="muc-ii-noi-dung">II. Nội dung</h2>\n<h3 id="muc-don-tiep">Đón tiếp</h3>\n' +
        '<h2 id="muc-ii-noi-dung-2">II. Nội dung</h2>\n<h2 id="muc">…</h2>',
    );
  });

  it('has a new count of headings for each text', async () => {
    expect(await html('## Nội dung')).toBe(await html('## Nội dung'));
  });
});

describe('the elements of editors', () => {
  it('are put in their places, with what is inside them and no space around it', async () => {
    expect(
      await html('Lúc <DuKien /> 14:00, <SeCapNhat>phòng *họp*</SeCapNhat>.\n\n<MaKet id="chinh" />'),
    ).toBe(
      '<p>Lúc <strong>Dự kiến</strong> 14:00, <span>Sẽ cập nhật: phòng <em>họp</em></span>.</p>\n' +
        '<p data-banner="chinh"></p>',
    );
  });

  it('stay inside one another', async () => {
    expect(await html('<SeCapNhat>giờ <DuKien /></SeCapNhat>')).toBe(
      '<span>Sẽ cập nhật: giờ <strong>Dự kiến</strong></span>',
    );
  });

  it('stay inside a heading, whose id is of its own words', async () => {
    expect(await html('## Giờ <DuKien />')).toBe('<h2 id="muc-gio">Giờ <strong>Dự kiến</strong></h2>');
  });

  it('are not found in words about them', async () => {
    expect(await html('Viết \\<DuKien /> ở đó, hay `<MaKet id="a"></MaKet>`.')).toBe(
      '<p>Viết &lt;DuKien /&gt; ở đó, hay <code>&lt;MaKet id="a"&gt;&lt;/MaKet&gt;</code>.</p>',
    );
  });
});
