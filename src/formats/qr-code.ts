import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004, error correction M) as an SVG picture of one path, a rectangle for each run of dark
 * modules: a fifth of the bytes of one for each module.
 */
const draw = (text: string, margin: number): string => {
  const { data, size } = encode(text, { border: margin, ecc: 'M' });
  const runs = data.flatMap((row, y) =>
    [...row.map(Number).join('').matchAll(/1+/g)].map(
      ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${runs.join('')}"/></svg>`;
};

const drawn = new Map<string, string>();

/** The code of a text, drawn once. `margin`: modules of white around; whoever shows a code without leaves four. */
export const qrSvg = (text: string, margin = 0): string => {
  const key = `${margin} ${text}`;
  const svg = drawn.get(key) ?? draw(text, margin);
  drawn.set(key, svg);
  return svg;
};
