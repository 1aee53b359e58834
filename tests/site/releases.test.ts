import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../build-site.ts';
import { attribute, elementsOf, parseHtml } from './dom.ts';
import { filesWith } from './every-byte.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './text.ts';
import { removeVariants, type Variant } from './variant.ts';
import { atPublication, beforePublication, unchanged, withheldWords } from './variants.ts';

/** A press release: nowhere before its embargo, everywhere it belongs after it. */

afterAll(removeVariants);

const held = withheldWords.embargoed;

describe('one minute before the embargo', () => {
  it('nothing of it is in any file: every byte is as if it had never been written', async () => {
    const before = await beforePublication();
    expect(filesWith([held, ...withheldWords.drafts], before)).toEqual([]);
    expect(fingerprint(before.folder)).toEqual(fingerprint((await unchanged()).folder));
  });
});

describe('when the embargo is over', () => {
  const pdf = `tai-lieu/thong-cao-${held}.pdf`;
  let site: Variant;
  beforeAll(async () => {
    site = await atPublication();
  });

  it('the draft is still nowhere', () => {
    expect(filesWith(withheldWords.drafts, site)).toEqual([]);
  });

  it('shows it everywhere it belongs', () => {
    const files = filesWith([held], site);
    for (const file of [
      'bao-chi/index.html',
      `bao-chi/${held}/index.html`,
      pdf,
      'tai-lieu/tron-bo-bao-chi.zip',
      'tim-kiem/index.json',
      'sitemap-0.xml',
      'so-do-trang/index.html',
    ])
      expect(files).toContain(file);
    const archive = unzipSync(readFileSync(join(site.folder, 'tai-lieu/tron-bo-bao-chi.zip')));
    expect(Object.keys(archive)).toContain(`thong-cao-${held}.pdf`);
    expect(new TextDecoder().decode(archive['NGUON.txt'])).toContain(`Thông cáo ${held}`);
  });

  it('the list has it first in its phase, before all that was there earlier', () => {
    const during = site.html('/bao-chi/').split('id="tai-lieu-during"')[1] ?? '';
    expect(during.indexOf(`/bao-chi/${held}/`)).toBeGreaterThan(0);
    expect(during.indexOf(`/bao-chi/${held}/`)).toBeLessThan(during.indexOf('id="tai-lieu-before"'));
  });

  it('the list says under which terms each material may be used', () => {
    const list = [...elementsOf(parseHtml(site.html('/bao-chi/')))].filter(
      (element) => attribute(element, 'data-source') !== undefined,
    );
    const texts = list.map(readText);
    expect(texts.length).toBeGreaterThan(2);
    // The first is the archive of all, which has them inside.
    for (const text of texts.slice(1)) expect(text).toContain('điều kiện sử dụng: ghi rõ nguồn');
  });

  it('its page says place, date, lead, text and that the contact is open', () => {
    const text = site.text(`/bao-chi/${held}/`);
    for (const words of [
      'cần thơ, ngày 06 tháng 3 năm 2025',
      `câu dẫn ${held}.`,
      `thân bài ${held}`,
      'đầu mối trả lời: sẽ cập nhật',
    ])
      expect(text).toContain(words);
  });

  it('its document is tagged and says the same', async () => {
    const { pages, tagged, language, title, roles } = await readPdf(join(site.folder, pdf));
    const text = pages.join(' ');
    expect(title).toMatch(/^Thông cáo zqcamtruoc về LỄ KÝ KẾT ẲẴỔ – /);
    expect([tagged, language]).toEqual([true, 'vi']);
    expect(roles).toEqual(expect.arrayContaining(['Table', 'TH', 'TD', 'P']));
    for (const words of [
      'LỄ KÝ KẾT ẲẴỔ',
      'Cần Thơ, ngày 06 tháng 3 năm 2025',
      `Thân bài ${held}, xem chương trình (http`,
      `Khai mạc ${held}`,
      'Đầu mối trả lời: Sẽ cập nhật',
      'Trang 1 trên 1',
    ])
      expect(text).toContain(words);
  });
});
