import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from './read-pdf.ts';
import { withoutSpans } from './text.ts';
import { removeVariants, type Variant } from './variant.ts';
import { filesDeleted, manyNews, moved, postponed, retimed, revived, unchanged } from './variants.ts';

/** Changes nobody can miss: what an editor recorded stands where readers look, old and new. */

afterAll(removeVariants);

describe('a time that changed', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await retimed();
  });

  it.each(['/chuong-trinh/', '/chuong-trinh/hop-tru-bi/', '/doan-dai-bieu/ha-noi/'])(
    'is told on %s',
    (path) => {
      expect(site.text(path)).toContain('cập nhật ngày 05/3/2025 giờ bắt đầu. trước: 14:00. nay: 14:20');
    },
  );

  it('is listed among the notices', () => {
    expect(site.text('/thong-bao/')).toContain('05/3/2025 họp trù bị giờ bắt đầu. trước: 14:00. nay: 14:20');
  });

  it('dates the pages it is on, and only those', () => {
    expect(site.text('/chuong-trinh/hop-tru-bi/')).toContain('cập nhật 05/3/2025');
    expect(site.text('/chuong-trinh/hoi-nghi/')).toContain('cập nhật 01/3/2025');
  });
});

describe('a text that changed without moving anything', () => {
  it('is no change of the programme', async () => {
    const site = await manyNews();
    expect(site.text('/thong-bao/')).toContain('chương trình chưa có thay đổi nào');
    expect(site.text('/chuong-trinh/hop-tru-bi/')).toContain('cập nhật 01/4/2025');
  });
});

describe('an item whose file is deleted', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await filesDeleted();
  });

  it('keeps its address, which says so', () => {
    expect(site.text('/chuong-trinh/tiep-com/')).toContain(
      'mục này không còn trong chương trình (05/3/2025)',
    );
    expect(site.text('/chuong-trinh/tiep-com/')).toContain(
      'lần công bố cuối: thứ năm, ngày 13 tháng 3 năm 2025, 18:00',
    );
  });

  it('is listed among the notices and gone from the programme', () => {
    expect(site.text('/thong-bao/')).toMatch(/05\/3\/2025 tiếp cơm.* không tổ chức/);
    for (const item of ['tiep-com', 'tham-quan'])
      expect(site.html('/chuong-trinh/')).not.toContain(`id="${item}"`);
  });

  it('takes the page of the visit with it, where it was the visit', () => {
    expect(site.has('/tham-quan/')).toBe(false);
  });
});

describe('an item whose file is renamed', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await moved();
  });

  it('is found under its old address and has lost nothing', () => {
    const redirect = site.html('/chuong-trinh/moi-com/');
    expect(redirect).toContain('url=/chuong-trinh/com-than-mat/');
    expect(redirect).toMatch(
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/i,
    );
    expect(site.text('/chuong-trinh/com-than-mat/')).toContain('trước: 11:30. nay: 11:45');
    expect(site.text('/thong-bao/')).not.toContain('không tổ chức');
  });

  it('brings the notices into the menu and the site map, though nobody wrote one', () => {
    for (const path of ['/dia-diem/', '/so-do-trang/'])
      expect(site.html(path).split('href="/thong-bao/"'), path).toHaveLength(path === '/dia-diem/' ? 2 : 3);
  });
});

describe('postponed and revived', () => {
  it('shows the new dates, and the old ones as what they were', async () => {
    const site = await revived();
    expect(site.text('/thong-bao/')).toContain(
      '09/3/2025 hội nghị đã dời ngày dời từ 13–14/3 sang 22–23/3/2025.',
    );
    expect(site.text('/thong-bao/')).toContain(
      '07/3/2025 hội nghị tạm hoãn trước: 13–14/3/2025. nay: sẽ cập nhật.',
    );
    // The whole has moved, and no item by itself.
    expect(site.text('/thong-bao/')).not.toContain('ngày. trước');
    expect(site.text('/chuong-trinh/hop-tru-bi/')).not.toContain('ngày. trước');
    expect(site.text('/')).toContain('cập nhật ngày 09/3/2025: hội nghị đã dời ngày');
    expect(site.text('/')).toContain('ngày 22 và 23 tháng 3 năm 2025');
  });
});

describe('the plan keeps the words of the original', () => {
  const note = 'Văn bản gốc; giờ và ngày hiện nay xem Chương trình';
  const planOf = async ({ folder, text }: Variant) => {
    const { pages, created } = await readPdf(join(folder, 'tai-lieu/ke-hoach.pdf'));
    const index = JSON.parse(readFileSync(join(folder, 'tim-kiem/index.json'), 'utf8')) as unknown;
    return {
      saysSo: [
        text('/gioi-thieu/ke-hoach/'),
        pages.join(' ').toLowerCase(),
        JSON.stringify(index).toLowerCase(),
      ].map((each) => each.normalize('NFC').replaceAll('\u00A0', ' ').includes(note.toLowerCase())),
      created,
      time: /Dự kiến lúc 14 giờ 00 phút/.test(pages.join(' ').replaceAll('\u00A0', ' ')),
    };
  };

  it('and says so on its page, its PDF and in the search once a time has changed', async () => {
    expect(await planOf(await retimed())).toMatchObject({ saysSo: [true, true, true], time: true });
    expect(withoutSpans((await retimed()).html('/gioi-thieu/ke-hoach/'))).toMatch(
      /<a href="\/chuong-trinh\/">Văn bản gốc/,
    );
  });

  it.each([
    ['moved', moved],
    ['postponed', postponed],
  ])('and says so when the conference is %s; its day is its own', async (_state, build) => {
    expect(await planOf(await build())).toMatchObject({
      saysSo: [true, true, true],
      created: 'D:20250301000000Z',
    });
  });

  it('and says nothing as long as it holds', async () => {
    for (const build of [unchanged, manyNews])
      expect(await planOf(await build())).toMatchObject({ saysSo: [false, false, false], time: true });
  });
});
