/** Numbers as Vietnamese writes them: a point between thousands, a comma before decimals. */

/** `1,25 MB`, `69 KB`: decimal units, as phones and file managers show them. */
export const fileSize = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} byte`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  const megabytes = (bytes / 1e6).toFixed(bytes < 9_995_000 ? 2 : 1);
  return `${megabytes.replace('.', ',')} MB`;
};

/** `61–63 KB` */
export const sizeRange = (least: number, most: number): string => {
  const [from = '', to] = [fileSize(least), fileSize(most)];
  if (from === to) return to;
  const [figure, unit = ''] = from.split(' ');
  return `${to.endsWith(` ${unit}`) ? figure : from}–${to}`;
};

/** `1.234.567` */
export const wholeNumber = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** `1,5` */
export const decimal = (value: number): string => String(value).replace('.', ',');

/** Letters of points, in the order in which offices count: đ after d, and no f, j, w or z. */
export const pointLetters: readonly string[] = [...'abcdđeghiklmnopqrstuvxy'];
