import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004, error correction M) as an SVG picture of one line, drawn row by row where modules are dark: half
 * the bytes of a rectangle for each run of them.
 */
const draw = (text: string, margin: number): string => {
  const { data, size } = encode(text, { border: margin, ecc: 'M' });
  const rows = data.map((row, y) => {
    let end = 0;
    return [...row.map(Number).join('').matchAll(/1+/g)]
      .map(({ index, 0: { length } }) => {
        const start = end === 0 ? `M${index} ${y}.5` : `m${index - end} 0`;
        end = index + length;
        return `${start}h${length}`;
      })
      .join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path stroke="#000" d="${rows.join('')}"/></svg>`;
};

const drawn = new Map<string, string>();

/** The code of a text, drawn once. `margin`: modules of white around; whoever shows a code without leaves four. */
export const qrSvg = (text: string, margin = 0): string => {
  const key = `${margin} ${text}`;
  const svg = drawn.get(key) ?? draw(text, margin);
  drawn.set(key, svg);
  return svg;
};
