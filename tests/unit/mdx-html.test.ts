import { describe, expect, it } from 'vitest';
import { mdxHtml, partsOf } from '../../src/texts/mdx-html.ts';

const html = (text: string): string => mdxHtml(text, (path) => `/hoi-nghi${path}`);

describe('an editor’s text as HTML', () => {
  it.each([
    ['words with an accent', 'Một **hai** *ba*.', '<p>Một <strong>hai</strong> <em>ba</em>.</p>'],
    ['quotes and dots as they are', '"Hai" … ...', '<p>"Hai" … ...</p>'],
    ['signs of HTML as letters', '3 \\< 4 & \\{x}', '<p>3 &#x3C; 4 &#x26; {x}</p>'],
    ['a broken line', 'Một\\\nhai', '<p>Một<br>\nhai</p>'],
    [
      'a link of the site, where it is mounted',
      '[x](/tin-tuc/)',
      '<p><a href="/hoi-nghi/tin-tuc/">x</a></p>',
    ],
    ['any other link as it is', '[x](https://a.vn/b)', '<p><a href="https://a.vn/b">x</a></p>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    [
      'a table with its columns aligned by classes',
      '| a | b |\n| :-: | --: |\n| 1 | 2 |',
      '<table>\n<thead>\n<tr>\n<th class="text-center">a</th>\n<th class="text-right">b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td class="text-center">1</td>\n<td class="text-right">2</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['nothing as nothing', '', ''],
  ])('has %s', (_what, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('has a plain id for each heading, that no part of a page has', () => {
    expect(html('## II. Nội dung\n\n### Đón tiếp\n\n## II. Nội dung\n\n## …')).toBe(
      '<h2 id="muc-ii-noi-dung">II. Nội dung</h2>\n<h3 id="muc-don-tiep">Đón tiếp</h3>\n' +
        '<h2 id="muc-ii-noi-dung-2">II. Nội dung</h2>\n<h2>…</h2>',
    );
  });
});

describe('the elements of editors', () => {
  it('are cut out of the HTML, with what is inside them', () => {
    expect(
      partsOf(html('Lúc <DuKien /> 14:00, <SeCapNhat>phòng *họp*</SeCapNhat>.\n\n<MaKet id="chinh" />')),
    ).toEqual([
      '<p>Lúc ',
      { name: 'DuKien', id: '', inside: '' },
      ' 14:00, ',
      { name: 'SeCapNhat', id: '', inside: 'phòng <em>họp</em>' },
      '.</p>\n',
      { name: 'MaKet', id: 'chinh', inside: '' },
      '',
    ]);
  });

  it('stay inside one another', () => {
    const [, outer] = partsOf(html('<SeCapNhat>giờ <DuKien /></SeCapNhat>'));
    expect(outer).toMatchObject({ name: 'SeCapNhat' });
    expect(partsOf(typeof outer === 'object' ? outer.inside : '')).toContainEqual({
      name: 'DuKien',
      id: '',
      inside: '',
    });
  });

  it('are not found in words about them', () => {
    expect(partsOf(html('Viết \\<DuKien /> ở đó, hay `<MaKet id="a"></MaKet>`.'))).toHaveLength(1);
  });
});
