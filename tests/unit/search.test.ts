import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/engine.ts';
import { fold, foldedWords } from '../../src/conference/fold.ts';
import { byKind, excerpt, marked, type SearchEntry } from '../../src/search/results.ts';
import { askedWords } from '../../src/search/order.ts';
import { htmlText, textSections } from '../../src/markdown/html-text.ts';
import { searchFile } from '../../src/search/index-file.ts';

describe('folding', () => {
  it.each([
    ['ĐÀ LẠT', 'da lat'],
    ['hoà', 'hoa'],
    ['hóa'.normalize('NFD'), 'hoa'],
    ['Ðường Ɖ', 'duong d'],
    ['TỔNG KẾT ẨM THỰC ẲẴỔ', 'tong ket am thuc aao'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('gives the words of a text, joined ones also in one piece', () =>
    expect(foldedWords('Bật Wi-Fi, 08:00.')).toEqual(['bat', 'wi', 'fi', '08', '00', 'wifi']));
});

describe('a question', () => {
  const questionWords = ['ở đâu', 'đâu', 'nào'];
  it('is asked without its question words', () =>
    expect(askedWords('Nhà ga ở đâu', questionWords)).toEqual(['nha', 'ga']));
  it('of nothing else is asked as it is', () =>
    expect(askedWords('ở đâu', questionWords)).toEqual(['o', 'dau']));
});

describe('what was found', () => {
  const found = new Set(['nha', 'ga']);
  it('is marked as it was written, neighbours in one piece', () =>
    expect(marked('Đến Nhà ga, nhà cũ', found)).toEqual([
      { text: 'Đến ', found: false },
      { text: 'Nhà ga', found: true },
      { text: ', ', found: false },
      { text: 'nhà', found: true },
      { text: ' cũ', found: false },
    ]));
  it('loses and adds no letter', () => {
    const text = 'Ga ở xa \u202E🚆</script> nhà'.normalize('NFD');
    expect(
      marked(text, found)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
  it('is in the part of a long text that is shown', () => {
    const text = `${'chữ '.repeat(60)}nhà ga mới ${'chữ '.repeat(60)}`.trim();
    expect(excerpt(text, found)).toMatch(/^… chữ chữ chữ nhà ga mới .* …$/);
    expect(excerpt('Nhà ga', found)).toBe('Nhà ga');
  });
});

describe('the order of results', () => {
  const entry = (title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
    kind: 'about',
    title,
    text: '',
    context: '',
    href: `/${title}`,
    ...more,
  });
  const search = (entries: SearchEntry[], query: string): string[] =>
    openIndex(JSON.parse(searchFile(entries, [])))(query).map(({ title }) => title);

  it('has what is written so before what begins so', () =>
    expect(search([entry('trưởng đoàn'), entry('trưa')], 'trua')).toEqual(['trưa']));
  it('has the marks that were typed first', () =>
    expect(search([entry('bán'), entry('bàn'), entry('bạn')], 'bạn')[0]).toBe('bạn'));
  it('has words side by side before words apart', () =>
    expect(search([entry('ga của nhà'), entry('nhà ga')], 'nha ga')[0]).toBe('nhà ga'));
  it('forgives a missing letter only where nothing else is found', () => {
    expect(search([entry('phòng'), entry('phong')], 'phog')).toHaveLength(2);
    expect(search([entry('phong'), entry('phon')], 'phon')).toEqual(['phon', 'phong']);
  });
  it('takes another name of something for its title, if it is typed whole', () => {
    const venue = entry('Quảng trường', { names: ['bản đồ', 'map'] });
    const others = [entry('bản đồ cũ của thành phố'), entry('sổ', { text: 'map map map' })];
    expect(search([...others, venue], 'ban do')[0]).toBe('Quảng trường');
    expect(search([...others, venue], 'bản đồ')[0]).toBe('Quảng trường');
    expect(search([...others, venue], 'map')[0]).toBe('Quảng trường');
    expect(search([...others, venue], 'ban do thanh pho')).toEqual(['bản đồ cũ của thành phố']);
  });
  it('groups by kind, the kind with the best result first', () =>
    expect(
      byKind([{ kind: 'news' }, { kind: 'about' }, { kind: 'news' }] as const).map(([kind, all]) => [
        kind,
        all.length,
      ]),
    ).toEqual([
      ['news', 2],
      ['about', 1],
    ]));
});

describe('HTML as text', () => {
  it('keeps words apart that blocks part', () =>
    expect(htmlText('<p>Một &amp; <b>hai</b></p><ul><li>ba</li><li>bốn</li></ul>')).toBe('Một & hai ba bốn'));
  it('is cut at its headings', () =>
    expect(textSections('<div>Mở<h2 id="a">Đầu</h2><p>Thân</p></div>')).toEqual([
      { title: '', anchor: '', text: 'Mở' },
      { title: 'Đầu', anchor: 'a', text: 'Thân' },
    ]));
});
