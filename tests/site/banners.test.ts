import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
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

  it('says where it is cut and how far it is printed, to a reader that knows nothing of us', async () => {
    const written = readFileSync(file(`ma-ket-${id}.pdf`), 'latin1');
    /** What PDF.js, which shows no box but this one, makes of another box: in millimetres. */
    const boxAs = async (name: string): Promise<number[]> => {
      const bytes = Buffer.from(written.replace(`/${name} `, '/CropBox '.padEnd(name.length + 2)), 'latin1');
      const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      return (await document.getPage(1)).view.map((points) => Math.round((points / 72) * 254) / 10);
    };
    const [width, height] = size;
    const inside = (inset: number) => [inset, inset, width - inset, height - inset];
    expect(await boxAs('TrimBox')).toEqual(inside(20));
    expect(await boxAs('BleedBox')).toEqual(inside(15));
  });

  it('is drawn to the end of the bleed and no further, but for marks to cut by', async () => {
    const document = await getDocument({
      data: new Uint8Array(readFileSync(file(`ma-ket-${id}.pdf`))),
      verbosity: 0,
    }).promise;
    const page = await document.getPage(1);
    // Two dots for each millimetre.
    const viewport = page.getViewport({ scale: (2 * 25.4) / 72 });
    const factory = document.canvasFactory as {
      create: (
        width: number,
        height: number,
      ) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
    };
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas, viewport }).promise;
    const dot = (x: number, y: number) =>
      context
        .getImageData(Math.round(2 * x), Math.round(2 * y), 1, 1)
        .data.slice(0, 3)
        .join(' ');
    const [width, height] = size;
    const field = dot(width / 2, 16);
    const white = '255 255 255';
    expect(field).not.toBe(white);
    for (const along of [0.2, 0.35, 0.5, 0.65]) {
      for (const [x, y] of [
        [width * along, 16],
        [width * along, height - 16],
        [16, height * along],
      ] as const)
        expect(dot(x, y), `${x} ${y}`).toBe(field);
      for (const [x, y] of [
        [width * along, 14],
        [14, height * along],
        [width - 14, height * along],
      ] as const)
        expect(dot(x, y), `${x} ${y}`).toBe(white);
    }
    // The marks: beside the corners, clear of the bleed.
    for (const x of [20, width - 20]) expect(dot(x, 10), `mark at ${x}`).not.toBe(white);
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
    // Inkscape 1.2, Illustrator and older Safari know a letter by its name of SVG 1.1 only.
    expect(svg).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"');
    for (const [use] of svg.matchAll(/<use [^>]*>/g)) {
      const [, old = '', name] = /\bxlink:href="#([^"]+)" href="#([^"]+)"/.exec(use) ?? [];
      expect(old, use).toBe(name);
      expect(svg.includes(`id="${old}"`), use).toBe(true);
    }
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

it('the page tells print shops of the bleed, once for all banners', () => {
  expect(
    readFileSync(join(site, 'bao-chi/index.html'), 'utf8').match(/\(TrimBox\).*?5 mm mỗi cạnh/g),
  ).toHaveLength(1);
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
