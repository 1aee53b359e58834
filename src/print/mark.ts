import type { MarkVariant, Palette } from '../conference/brand.ts';

/** The mark in the colours it is printed in. */

/** Every colour of a picture replaced by one. Tints, which are opacities, stay. */
const inOneColour = (svg: string, colour: string): string =>
  svg.replaceAll(/\b(fill|stroke|stop-color)="(?!none)[^"]*"/g, `$1="${colour}"`);

/**
 * A ground behind the picture, as large as its view box with a margin; `margin` and the `radius` of its corners are
 * parts of the longer side.
 */
export const onGround = (
  svg: string,
  colour: string,
  { margin: share, radius }: { margin: number; radius: number },
): string => {
  const [, box = '0 0 64 64'] = /viewBox="([^"]*)"/.exec(svg) ?? [];
  const [x = 0, y = 0, width = 64, height = 64] = box.split(/[\s,]+/).map(Number);
  const side = Math.max(width, height);
  const margin = side * share;
  const frame = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
  const [left, top, wide, high] = frame;
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="${frame.join(' ')}"`)
    .replace(
      /(<svg[^>]*>)/,
      `$1<rect x="${left}" y="${top}" width="${wide}" height="${high}"${radius > 0 ? ` rx="${side * radius}"` : ''} fill="${colour}"/>`,
    );
};

/** `colour`: as drawn; `single`: in ink, for stamps and newsprint; `field`: white on the brand's field. */
export const markSvg = (svg: string, variant: MarkVariant, { ink, field, onField }: Palette): string => {
  if (variant === 'colour') return svg;
  return variant === 'single'
    ? inOneColour(svg, ink)
    : onGround(inOneColour(svg, onField), field, { margin: 1 / 8, radius: 0 });
};

export const markSources = ['brand'];
