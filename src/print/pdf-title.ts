/** Window titles of PDFs. */

const preference = '/ViewerPreferences <<';
const shown = '\n    /DisplayDocTitle true';

/**
 * A PDF whose reader shows its title and not the name of its file (ISO 32000-1, 12.2; WCAG 2.4.2, technique PDF18).
 * The typesetter writes the catalogue as the last object before the table of offsets, so only where that table begins
 * moves.
 * @throws {RangeError} if the typesetter no longer does so
 */
export const showTitle = (pdf: Uint8Array): Buffer => {
  // One letter a byte.
  const text = Buffer.from(pdf).toString('latin1');
  const at = text.lastIndexOf(preference);
  const [whole, begins] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const table = Number(begins);
  const last = text.lastIndexOf('/Type /Catalog', table);
  if (whole === undefined || at < 0 || at > table || text.slice(last, table).split('endobj').length !== 2)
    throw new RangeError('the catalogue of the PDF is not its last object');
  const end = at + preference.length;
  const changed = text.slice(0, end) + shown + text.slice(end, -whole.length);
  return Buffer.from(`${changed}${whole.replace(begins ?? '', String(table + shown.length))}`, 'latin1');
};
