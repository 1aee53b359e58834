import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/engine.ts';
import { fold } from '../../src/conference/fold.ts';
import { byKind, excerpt, marked, type SearchEntry, type SearchTerms } from '../../src/search/results.ts';
import { readerOf } from '../../src/search/reading.ts';
import { language } from '../../src/i18n/index.ts';
import { htmlText, textSections } from '../../src/markdown/html-text.ts';
import { searchFile, termsOf } from '../../src/search/index-file.ts';

describe('folding', () => {
  it.each([
    ['ĐÀ LẠT', 'da lat'],
    ['hoà', 'hoa'],
    ['hóa'.normalize('NFD'), 'hoa'],
    ['Ðường Ɖ', 'duong d'],
    ['TỔNG KẾT ẨM THỰC ẲẴỔ', 'tong ket am thuc aao'],
    ['STRASSE, Straße, STRAẞE', 'strasse, strasse, strasse'],
    ['Ærø, Œuvre', 'aero, oeuvre'],
    ['Łódź, ŞİŞLİ, Topkapı', 'lodz, sisli, topkapi'],
    ['Guðrún Þórsdóttir', 'gudrun thorsdottir'],
    ['ΟΔΟΣ, οδός', 'οδοσ, οδοσ'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));
});

const silent: SearchTerms = { readings: [], sounds: [], questionWords: [] };
const terms = termsOf(language.vi);

describe('a question', () => {
  const { asked } = readerOf({
    ...silent,
    questionWords: [
      ['places', ['ở đâu']],
      ['any', ['đâu', 'nào', 'có', 'không']],
    ],
  });
  it('is asked without its question words, which say what it is about', () =>
    expect(asked('Nhà ga ở đâu')).toMatchObject({ words: ['nha', 'ga'], prefers: 'places' }));
  it('of nothing else is asked as it is', () => expect(asked('ở đâu').words).toEqual(['o', 'dau']));
  it('typed with marks keeps what only looks like one', () => {
    expect(asked('có cờ không').words).toEqual(['co']);
    expect(asked('cờ đỏ').words).toEqual(['co', 'do']);
    expect(asked('co do khong').words).toEqual(['do']);
  });
});

describe('in Vietnamese', () => {
  const { asked, soundOf } = readerOf(terms);
  it.each([
    ['8h', '8:00'],
    ['08h00', '8:00'],
    ['8 giờ', '8:00'],
    ['08 giờ 00 phút', '8:00'],
    ['8g30', '8:30'],
    ['7 giờ rưỡi', '7:30'],
    ['7 rưỡi', '7:30'],
    ['hai giờ chiều', '14:00'],
    ['mười hai giờ', '12:00'],
    ['8 am', '8:00'],
    ['2 giờ chiều', '14:00'],
    ['2h30 chieu', '14:30'],
    ['7h tối', '19:00'],
    ['14:00–16:30', '14:00 16:30'],
    ['thứ 6', '/6'],
    ['t6', '/6'],
    ['thứ sáu', '/6'],
    ['thu bay', '/7'],
    ['Chủ nhật', '/1'],
    ['cn', '/1'],
    ['ngày 05 tháng 02 năm 2030', '5/2'],
    ['5/2/2030', '5/2'],
    ['05-02', '5/2'],
    ['5.2', '5/2'],
    ['ngày 5', '5/'],
    ['UBND tp', 'uy ban nhan dan thanh pho'],
    ['HĐND', 'hoi dong nhan dan'],
    ['TĐKT', 'thi dua khen thuong'],
    ['sđt', 'so dien thoai'],
    ['Wi-Fi', 'wifi'],
  ])('%s is read as %s', (typed, words) => expect(asked(typed).words.join(' ')).toBe(words));
  it.each([
    ['chinh', 'trinh'],
    ['xan', 'san'],
    ['doi', 'gioi'],
    ['noi', 'loi'],
    ['ki', 'ky'],
    ['sang', 'san'],
    ['hooij', 'hoi'],
    ['ho65i', 'hoi'],
    ['thuowngf', 'thuong'],
  ])('%s sounds like %s', (typed, meant) => expect(soundOf(typed)).toBe(soundOf(meant)));
  it.each([
    ['khach', 'trach'],
    ['hoi', 'hop'],
    ['dai', 'dao'],
  ])('%s does not sound like %s', (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)));
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
    openIndex(JSON.parse(searchFile(entries, terms)))(query).map(({ title }) => title);

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
    expect(search([...others, venue], 'ban do thanh pho')[0]).toBe('bản đồ cũ của thành phố');
  });
  it('finds an item by its time, however that is typed, and nothing at another time', () => {
    const items = [entry('họp', { names: ['14:00', '2:00'] }), entry('ăn', { names: ['18:00', '6:00'] })];
    for (const typed of ['14h', '2 giờ chiều', '14:00', '2h']) expect(search(items, typed)).toEqual(['họp']);
    expect(search(items, '15h')).toEqual([]);
  });
  it('finds a Sunday for a Sunday and nothing else', () => {
    const notice = entry('chủ trì sẽ cập nhật');
    expect(search([notice], 'chủ nhật')).toEqual([]);
    expect(search([notice, entry('Ngày 19 tháng 5 (Chủ nhật)')], 'cn')).toEqual([
      'Ngày 19 tháng 5 (Chủ nhật)',
    ]);
  });
  it('finds words that are typed in one', () => {
    expect(search([entry('sân bay'), entry('bay')], '#sanbay')[0]).toBe('sân bay');
    expect(search([entry('sân vườn bay')], 'sanbay')).toEqual([]);
  });
  it('takes a word for another only beside the right one', () => {
    expect(
      search([entry('chương trình'), entry('chương bốn', { text: 'tài chính' })], 'chuong chinh')[0],
    ).toBe('chương trình');
    expect(search([entry('bốn', { text: 'đã đến' })], 'bóng đá')).toEqual([]);
    expect(search([entry('họp trù bị')], 'hpo trù bị')).toEqual(['họp trù bị']);
    const far = entry('giờ', { text: 'rất nhiều thiệu' });
    expect(search([far, entry('giới thiệu')], 'giớ thiệu')[0]).toBe('giới thiệu');
  });
  it('has what is asked for to the letter before what sounds like it', () =>
    expect(search([entry('sang xuân'), entry('xang suân')], 'xang suan')[0]).toBe('xang suân'));
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
