import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, buildEdited, removeVariants, type Variant } from './variant.ts';

/** Changes nobody can miss: what an editor recorded stands where readers look, old and new. */

afterAll(removeVariants);

const meeting = 'programme/hop-tru-bi.mdx';
const day = at('2025-03-05T10:00');

describe('a time that changed', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await buildEdited(day, ({ edit, remove }) => {
      edit(meeting, "start: '14:00'", "start: '15:00'");
      remove('notices/nhung-dieu-con-du-kien.mdx');
    });
  });

  it.each(['/chuong-trinh/', '/chuong-trinh/hop-tru-bi/', '/doan-dai-bieu/ha-noi/'])(
    'is told on %s',
    (path) => {
      expect(site.text(path)).toContain('cập nhật ngày 05/3/2025 giờ bắt đầu. trước: 14:00. nay: 15:00');
    },
  );

  it('is listed among the notices', () => {
    expect(site.text('/thong-bao/')).toContain('05/3/2025 họp trù bị giờ bắt đầu. trước: 14:00. nay: 15:00');
  });

  it('brings the notices into the menu and the site map, though nobody wrote one', () => {
    for (const path of ['/dia-diem/', '/so-do-trang/'])
      expect(site.html(path).split('href="/thong-bao/"'), path).toHaveLength(path === '/dia-diem/' ? 3 : 4);
  });

  it('dates the pages it is on, and only those', () => {
    expect(site.text('/chuong-trinh/hop-tru-bi/')).toContain('cập nhật 05/3/2025');
    expect(site.text('/chuong-trinh/hoi-nghi/')).toContain('cập nhật 01/3/2025');
  });
});

describe('a text that changed without moving anything', () => {
  it('is no change of the programme', async () => {
    const site = await buildEdited(day, ({ edit }) => edit(meeting, 'open: [phòng họp]', 'open: []'));
    expect(site.text('/thong-bao/')).toContain('chương trình chưa có thay đổi nào');
    expect(site.text('/chuong-trinh/hop-tru-bi/')).toContain('cập nhật 05/3/2025');
  });
});

describe('an item whose file is deleted', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await buildEdited(day, ({ remove, edit }) => {
      remove('programme/tham-quan.mdx');
      edit('news/tham-quan-mo-hinh.mdx', '(/tham-quan/)', '(/chuong-trinh/)');
    });
  });

  it('keeps its address, which says so', () => {
    expect(site.text('/chuong-trinh/tham-quan/')).toContain(
      'mục này không còn trong chương trình (05/3/2025)',
    );
    expect(site.text('/chuong-trinh/tham-quan/')).toContain(
      'lần công bố cuối: thứ sáu, ngày 14 tháng 3 năm 2025, 14:00',
    );
  });

  it('is listed among the notices and gone from the programme', () => {
    expect(site.text('/thong-bao/')).toMatch(/05\/3\/2025 tham quan.* không tổ chức\./);
    expect(site.html('/chuong-trinh/')).not.toContain('id="tham-quan"');
    expect(site.has('/tham-quan/')).toBe(false);
  });
});

describe('an item whose file is renamed', () => {
  it('is found under its old address and has lost nothing', async () => {
    const site = await buildEdited(
      day,
      ({ edit }) => edit(meeting, "start: '14:00'", "start: '15:00'"),
      ({ read, write, remove }) => {
        write(
          'programme/hop-lanh-dao.mdx',
          read(meeting).replace('open:', 'previousIds: [hop-tru-bi]\nopen:'),
        );
        remove(meeting);
      },
    );
    const redirect = site.html('/chuong-trinh/hop-tru-bi/');
    expect(redirect).toContain('url=/chuong-trinh/hop-lanh-dao/');
    expect(redirect).toMatch(
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/i,
    );
    expect(site.text('/chuong-trinh/hop-lanh-dao/')).toContain('trước: 14:00. nay: 15:00');
    expect(site.text('/thong-bao/')).not.toContain('không tổ chức');
  });
});

describe('postponed and revived', () => {
  it('shows the new dates, and the old ones as what they were', async () => {
    const site = await buildEdited(
      day,
      ({ edit }) => edit('conference.yaml', 'schedule: tentative', 'schedule: postponed'),
      ({ edit }) => {
        edit('conference.yaml', 'schedule: postponed', 'schedule: moved');
        edit('conference.yaml', '2025-03-13', '2025-04-17');
        edit('conference.yaml', '2025-03-14', '2025-04-18');
        edit('conference.yaml', '2025-03-15', '2025-04-19');
      },
    );
    expect(site.text('/chuong-trinh/hop-tru-bi/')).toContain('ngày. trước: sẽ cập nhật. nay: 17/4/2025');
    expect(site.text('/thong-bao/')).toContain('ngày. trước: 13/3/2025. nay: sẽ cập nhật');
    expect(site.text('/')).toContain('ngày 17 và 18 tháng 4 năm 2025');
  });
});
