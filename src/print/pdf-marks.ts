/** What PDFs say of their tags. */

const isDefault = '/Suspects false';

/**
 * A PDF that does not say that its tags are not suspect, which is so anyway (ISO 32000-1, table 321): Poppler 22, which
 * Evince, Okular and pdfinfo read with, takes the entry for a syntax error. Blanks stand in its place, so nothing moves.
 */
export const unsuspected = (pdf: Uint8Array): Buffer => {
  const copy = Buffer.from(pdf);
  const at = copy.lastIndexOf(isDefault, undefined, 'latin1');
  return at < 0 ? copy : copy.fill(' ', at, at + isDefault.length);
};
