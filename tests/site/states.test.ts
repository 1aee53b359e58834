import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeVariants, type Variant } from './variant.ts';
import {
  atPublication,
  duringWithMedia,
  heldWithOddTexts,
  manyNews,
  moved as buildMoved,
  postponed as buildPostponed,
  unchanged,
  visitDropped,
} from './variants.ts';

/** The states a conference can be in, each built from the real content with the edits an editor would make. */

afterAll(removeVariants);

/** What a page says, but for what a recorded change says was before. */
const present = (text: string): string =>
  text
    .replaceAll(/(trước:|dời từ|ngày đã công bố:) \d+(–\d+)?\/\d+(\/\d+)?/gi, '')
    .replaceAll(/"previousStartDate":"[^"]*"/g, '');

const everyPage = [
  '/',
  '/chuong-trinh/',
  '/chuong-trinh/hop-tru-bi/',
  '/doan-dai-bieu/hue/',
  '/dia-diem/',
  '/tin-tuc/',
];

/** What the press room says of phases without materials: one line for all. */
const emptyPhases = (site: Variant): string[] =>
  site.text('/bao-chi/').match(/chưa có tài liệu .*?(?= nguồn và mã kiểm tra)/g) ?? [];

describe('before the days', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await unchanged();
  });

  it('says what comes first, and as of when it says so', () => {
    expect(site.text('/')).toContain('tiếp theo dự kiến thứ năm 13/3 14:00 họp trù bị');
    expect(site.text('/')).toContain('tính đến 23:59 05/3/2025');
    expect(site.text('/')).not.toContain('đã qua ngày');
  });

  it('says on home in one sentence what the conference does, in words of the plan', () => {
    const [, sentence = ''] = /hội nghị (đánh giá kết quả [^.]*)\./.exec(site.text('/')) ?? [];
    const parts = sentence.split(/, | và /);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => !site.text('/gioi-thieu/ke-hoach/').includes(part))).toEqual([]);
  });

  it('says from when to look for materials', () => {
    expect(emptyPhases(site)).toEqual([
      'chưa có tài liệu trong hội nghị (xin xem lại từ ngày 13/3/2025, dự kiến) và sau hội nghị (xin xem lại từ ngày 15/3/2025, dự kiến).',
    ]);
  });
});

describe('during the days', () => {
  it.each(['/', '/man-hinh/'])('says all that is on, also of an item without an end: %s', async (path) => {
    const box = (await duringWithMedia()).text(path);
    expect(box).toContain('đang diễn ra dự kiến thứ sáu 14/3 15:30 đến 17:00 buổi làm việc song song');
    expect(box).toContain('đã bắt đầu dự kiến thứ sáu 14/3 14:00 giờ kết thúc: sẽ cập nhật tham quan');
  });
});

describe('after the days', () => {
  it('never says by itself that the conference took place', async () => {
    const site = await manyNews();
    expect(site.text('/')).toContain('đã qua ngày dự kiến; thông tin tổ chức: sẽ cập nhật');
    expect(site.text('/')).not.toContain('hội nghị đã diễn ra');
    expect(emptyPhases(site)).toEqual(['chưa có tài liệu trong hội nghị và sau hội nghị: sẽ cập nhật']);
  });

  it('says so once an editor does', async () => {
    const site = await heldWithOddTexts();
    expect(site.text('/')).toContain('hội nghị đã diễn ra');
    expect(site.text('/')).not.toContain('đã qua ngày dự kiến');
    expect(emptyPhases(site)).toEqual(['chưa có tài liệu trong hội nghị và sau hội nghị.']);
    // Contacts, questions, the number of the plan.
    for (const path of ['/bao-chi/', '/dia-diem/', '/gioi-thieu/', '/thong-bao/'])
      expect(site.text(path).replace('thông tin sẽ cập nhật', ''), path).not.toContain('sẽ cập nhật');
    expect(site.text('/bao-chi/')).toContain('đính chính 20/3/2025 bản sửa mẫu.');
  });
});

describe('moved to 22 and 23 March', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await buildMoved();
  });

  it.each(everyPage)('bears the notice on %s', (path) => {
    expect(site.text(path)).toContain('hội nghị đã dời ngày. dời từ 13–14/3 sang 22–23/3/2025.');
  });

  it('says from when to look for materials', () => {
    expect(emptyPhases(site)).toEqual([
      'chưa có tài liệu trong hội nghị (xin xem lại từ ngày 22/3/2025) và sau hội nghị (xin xem lại từ ngày 24/3/2025).',
    ]);
  });

  it.each(['/', '/chuong-trinh/', '/chuong-trinh/hop-tru-bi/', '/doan-dai-bieu/hue/'])(
    'has no old date on %s',
    (path) => {
      expect(present(site.text(path))).not.toMatch(/13\/3|14\/3|ngày 1[345] tháng 3/);
      expect(present(site.html(path))).not.toMatch(/2025-03-1[345]/);
    },
  );
});

describe('postponed', () => {
  let site: Variant;
  beforeAll(async () => {
    site = await buildPostponed();
  });

  it.each(everyPage)('bears the notice on %s', (path) => {
    expect(site.text(path)).toContain(
      'hội nghị tạm hoãn. thời gian mới: sẽ cập nhật; ngày đã công bố: 13–14/3/2025.',
    );
  });

  it.each(['/', '/chuong-trinh/', '/chuong-trinh/hop-tru-bi/', '/doan-dai-bieu/hue/'])(
    'has no date on %s',
    (path) => {
      expect(present(site.text(path))).not.toMatch(/13\/3|14\/3|15\/3|ngày 1[345]/);
      expect(present(site.html(path))).not.toMatch(/2025-03-1[345]/);
    },
  );

  it('promises no day for materials', () => {
    expect(emptyPhases(site)).toEqual(['chưa có tài liệu trong hội nghị và sau hội nghị: sẽ cập nhật']);
  });

  it('keeps the order of the days and says nothing of now and next', () => {
    expect(site.text('/chuong-trinh/')).toMatch(
      /ngày thứ nhất .*họp trù bị.*ngày thứ hai .*hội nghị.*ngoài các ngày họp/,
    );
    expect(site.html('/')).not.toContain('<div data-now-next');
  });
});

describe('a visit that is dropped', () => {
  it('keeps its page and says so wherever it stands', async () => {
    const site = await visitDropped();
    for (const path of [
      '/',
      '/chuong-trinh/',
      '/chuong-trinh/tham-quan/',
      '/tham-quan/',
      '/doan-dai-bieu/hue/',
    ]) {
      expect(site.text(path), path).toContain('không tổ chức');
    }
  });
});

describe('an urgent notice until the end of a day', () => {
  it.each([
    ['in its last minute stands', unchanged, true],
    ['in the minute after does not stand', atPublication, false],
  ])('%s on every page', async (_when, build, stands) => {
    const site = await build();
    for (const path of ['/', '/dia-diem/', '/chuong-trinh/hoi-nghi/']) {
      expect(site.html(path).includes('/thong-bao/nhung-dieu-con-du-kien/'), path).toBe(stands);
    }
  });
});
