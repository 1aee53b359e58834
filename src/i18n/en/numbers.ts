/** Numbers as English writes them: a comma between thousands, a point before decimals. */

const figures = new Intl.NumberFormat('en-GB');
const forms = new Intl.PluralRules('en');

/** `1,234,567` */
export const wholeNumber = (value: number): string => figures.format(value);

/** `1 page`, `36 pages` */
export const counted = (count: number, one: string, other: string): string =>
  `${wholeNumber(count)} ${forms.select(count) === 'one' ? one : other}`;

/** `1.25 MB`, `69 KB`: decimal units, as phones and file managers show them. */
export const fileSize = (bytes: number): string => {
  if (bytes < 1000) return counted(bytes, 'byte', 'bytes');
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1e6).toFixed(bytes < 9_995_000 ? 2 : 1)} MB`;
};

/** `61–63 KB` */
export const sizeRange = (least: number, most: number): string => {
  const [from = '', to] = [fileSize(least), fileSize(most)];
  if (from === to) return to;
  const [figure, unit = ''] = from.split(' ');
  return `${to.endsWith(` ${unit}`) ? figure : from}–${to}`;
};

/** `1.5` */
export const decimal = (value: number): string => String(value);

/** Letters of points. */
export const pointLetters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];
