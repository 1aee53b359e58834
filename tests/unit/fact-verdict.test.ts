import { describe, expect, it } from 'vitest';
import { firstOf, parseHtml } from '../site/dom.ts';
import { type Fact, verdictOn } from '../site/fact-verdict.ts';

const fact = (must: string[], marker?: string): Fact => ({
  id: 'F',
  must,
  tentative: marker !== undefined,
  ...(marker === undefined ? {} : { marker }),
  publish: 'public',
  page: '/',
  note: '',
});

const judge = (html: string, ...of: Parameters<typeof fact>) =>
  verdictOn(fact(...of), firstOf(parseHtml(html), 'body'));

const filler = '<p>Lời văn khác của trang, không liên quan đến dữ kiện đang tìm.</p>'.repeat(15);

describe('a fact on a page', () => {
  it('is found in one paragraph, whatever its case, spaces and marks', () => {
    expect(judge('<p>tổng kết&nbsp;\n thực <b>hiện</b></p>', ['TỔNG KẾT THỰC HIỆN'])).toBe('found');
    expect(judge(`<p>${'tổng kết'.normalize('NFD')}</p>`, ['TỔNG KẾT'])).toBe('found');
  });

  it('is missing once it is taken out', () => {
    expect(judge('<p>tổng thực hiện</p>', ['TỔNG KẾT THỰC HIỆN'])).toBe('missing');
  });

  it('may be split over the columns of one row', () => {
    const must = ['a) Tuyên bố lý do (Lãnh đạo Sở Nội vụ)'];
    expect(judge('<li><b>a</b><span>Tuyên bố lý do</span><i>Lãnh đạo Sở Nội vụ</i></li>', must)).toBe(
      'found',
    );
    expect(judge('<li><b>b</b><span>Tuyên bố lý do</span><i>Lãnh đạo Sở Nội vụ</i></li>', must)).toBe(
      'missing',
    );
    expect(judge('<li><i>Lãnh đạo Sở Nội vụ</i><b>a</b><span>Tuyên bố lý do</span></li>', must)).toBe(
      'missing',
    );
  });

  it('is scattered when only the page as a whole holds it', () => {
    const html = `<main><p>CỤM THI ĐUA</p>${filler}<p>HỘI NGHỊ</p></main>`;
    expect(judge(html, ['CỤM THI ĐUA', 'HỘI NGHỊ'])).toBe('scattered');
    expect(judge('<main><p>CỤM THI ĐUA</p><p>HỘI NGHỊ</p></main>', ['CỤM THI ĐUA', 'HỘI NGHỊ'])).toBe(
      'scattered',
    );
  });

  it('that is a list of names needs a heading for each', () => {
    const names = { ...fact(['Sở Nội vụ', 'Văn phòng']), note: 'names of duty bodies 1 and 2' };
    const judgeNames = (html: string) => verdictOn(names, firstOf(parseHtml(html), 'body'));
    expect(judgeNames(`<h3>1. Sở Nội vụ</h3>${filler}<h3>2. Văn phòng</h3>`)).toBe('found');
    expect(judgeNames(`<h3>1. Sở Nội vụ</h3>${filler}<p>2. Văn phòng</p>`)).toBe('missing');
    expect(judgeNames('<p>Văn phòng phối hợp Sở Nội vụ</p>')).toBe('missing');
    expect(judgeNames(`<h3>1. Sở Nội vụ</h3>${filler}<h3>Văn phòng khác</h3>`)).toBe('missing');
  });

  it('does not count when it is hidden', () => {
    expect(judge('<p hidden>Sở Nội vụ</p><script>"Sở Nội vụ"</script>', ['Sở Nội vụ'])).toBe('missing');
  });
});

describe('a tentative fact', () => {
  it('needs its marker in the same element or close around it', () => {
    const must = ['Ngày 13 tháng 3'];
    expect(judge('<section><h2>Ngày 13 tháng 3</h2><p>Dự kiến</p></section>', must, 'dự kiến')).toBe('found');
    expect(judge('<section><h2>Ngày 13 tháng 3</h2></section>', must, 'dự kiến')).toBe('unmarked');
  });

  it('is not marked by a marker far away', () => {
    const html = `<section><h2>Ngày 13 tháng 3</h2>${filler}<p>Dự kiến</p></section>`;
    expect(judge(html, ['Ngày 13 tháng 3'], 'dự kiến')).toBe('unmarked');
    expect(judge('<main><h2>Ngày 13</h2><p>Dự kiến</p></main>', ['Ngày 13'], 'dự kiến')).toBe('unmarked');
  });
});
