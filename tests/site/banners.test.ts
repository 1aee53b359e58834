import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { site } from './pages.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

/** Banners and mark in the forms that printers, designers and reporters open. */

const file = (name: string) => join(site, 'tai-lieu', name);

describe.each([
  {
    id: 'tieu-de',
    size: [640, 340] as const,
    scale: 'Tỷ lệ 1:10 · Khổ thật 6 × 3 m',
    lines: [
      'CỤM THI ĐUA 5 THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG',
      'HỘI NGHỊ',
      'TỔNG KẾT THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM 2024',
      'VÀ KÝ KẾT GIAO ƯỚC THI ĐUA NĂM 2025',
      'Cần Thơ, ngày ... tháng ... năm 2025',
    ],
  },
  {
    id: 'khau-hieu',
    size: [840, 160] as const,
    scale: 'Tỷ lệ 1:10 · Khổ thật 8 × 1,2 m',
    lines: [
      'NHIỆT LIỆT CHÀO MỪNG QUÝ ĐẠI BIỂU VỀ THAM DỰ',
      'HỘI NGHỊ TỔNG KẾT THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM 2024',
      'CỤM THI ĐUA 5 THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG',
    ],
  },
])('ma-ket-$id', ({ id, size, scale, lines }) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(file(`ma-ket-${id}.pdf`));
  });

  it('is one page at 1:10 that says so in its margin', () => {
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.size).toEqual(size);
    expect(pdf.pages[0]).toContain(scale);
  });

  it('has its words in their order', () => {
    expect(pdf.pages[0]).toContain(lines.join(' '));
  });

  it('reads them aloud line by line, the scale after them', () => {
    expect(pdf.roles.filter((role) => role === 'P')).toHaveLength(lines.length + 1);
  });

  it('is an SVG of shapes that needs no font and loads nothing', () => {
    const svg = readFileSync(file(`ma-ket-${id}.svg`), 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(
      /<(text|tspan|style|script|image|foreignObject)\b|font-family|https?:(?!\/\/www\.w3\.org)/,
    );
    expect(svg.match(/<use /g)?.length).toBeGreaterThan(lines.join('').replaceAll(' ', '').length - 1);
  });

  it('is drawn in its shape to the last pixel, without a sliver of nothing at its edges', async () => {
    const [wide, high] = size.map((length) => length - 2 * 20) as [number, number];
    const svg = readFileSync(file(`ma-ket-${id}.svg`), 'utf8');
    const [, width, height] = /^<svg viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(wide / high, 3);
    expect(svg).toContain(` width="${wide}mm" height="${high}mm"`);
    const picture = sharp(file(`ma-ket-${id}.png`));
    const shape = await picture.metadata();
    expect([shape.width, shape.height]).toEqual([1600, (1600 * high) / wide]);
    expect((await picture.stats()).isOpaque).toBe(true);
  });

  it('keeps every mark inside the field: the frame is all field and current', async () => {
    const { data, info } = await sharp(file(`ma-ket-${id}.png`))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const whites: number[] = [];
    // White letters: none may touch the uppermost twentieth or the sides.
    for (let y = 0; y < info.height; y++) {
      for (let x = 0; x < info.width; x++) {
        const at = (y * info.width + x) * info.channels;
        const white = [0, 1, 2].every((channel) => (data[at + channel] ?? 0) > 235);
        const edge = y < info.height / 20 || x < info.width / 40 || x > info.width * (1 - 1 / 40);
        if (white && edge) whites.push(at);
      }
    }
    expect(whites).toEqual([]);
    expect(info.width).toBe(1600);
  });
});

describe.each(['mau', 'mot-mau', 'tren-nen'])('bieu-trung-%s', (variant) => {
  it('is one PDF page, a square PNG and an SVG', async () => {
    const { pages, title } = await readPdf(file(`bieu-trung-${variant}.pdf`));
    expect(pages).toHaveLength(1);
    expect(title).toMatch(/^Biểu trưng/);
    const { width, height, hasAlpha } = await sharp(file(`bieu-trung-${variant}.png`)).metadata();
    expect([width, height]).toEqual([2000, 2000]);
    expect(hasAlpha).toBe(variant !== 'tren-nen');
    const svg = readFileSync(file(`bieu-trung-${variant}.svg`), 'utf8');
    const colours = new Set(svg.match(/#[0-9a-f]{6}/gi)?.map((colour) => colour.toLowerCase()));
    expect(colours.size).toBe(variant === 'mot-mau' ? 1 : 2);
  });
});
