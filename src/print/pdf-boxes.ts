import { points } from './svg.ts';

/**
 * A PDF of one page that says where it is cut (TrimBox) and how far it is printed (BleedBox), as print shops ask
 * (ISO 32000-1, 14.11.2). `margin`: around what is left after cutting; `bleed`: how much of it is printed; in
 * millimetres. What follows the page moves, and so does the table of offsets with it.
 * @throws {RangeError} if the typesetter no longer writes such a page or such a table
 */
export const withBoxes = (pdf: Uint8Array, margin: number, bleed: number): Buffer => {
  // One letter a byte.
  const text = Buffer.from(pdf).toString('latin1');
  const [page, ...others] = text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  const [whole, begins = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const table = Number(begins);
  if (page === undefined || others.length > 0 || whole === undefined || !text.startsWith('xref', table))
    throw new RangeError('the PDF is not one page with a table of offsets');
  const box = (name: string, inset: number): string => {
    const [left, right, top] = [inset, Number(page[1]) - inset, Number(page[2]) - inset].map((length) =>
      Number(length.toFixed(3)),
    );
    return `\n  /${name} [${left} ${left} ${right} ${top}]`;
  };
  const boxes = box('TrimBox', points(margin)) + box('BleedBox', points(margin - bleed));
  const at = page.index + page[0].length;
  const offsets = text
    .slice(table, -whole.length)
    .replaceAll(/^\d{10}(?= \d{5} n)/gm, (offset) =>
      String(Number(offset) + (Number(offset) > at ? boxes.length : 0)).padStart(10, '0'),
    );
  return Buffer.from(
    text.slice(0, at) +
      boxes +
      text.slice(at, table) +
      offsets +
      whole.replace(begins, String(table + boxes.length)),
    'latin1',
  );
};
