/** SVG as drawing programs and browsers want it: shapes only. */

/** Letters are listed in an order that is another one each time: sorted, the same drawing has the same bytes. */
const sortedShapes = (shapes: string): string =>
  shapes
    .split(/(?<=\/>)/)
    .toSorted()
    .join('');

/**
 * Letters by both names of the attribute: SVG 2 has the short one, which Inkscape 1.2, Illustrator and older Safari do not
 * know. A space has no shape, so what is to be drawn of it is left out.
 */
const nameLetters = (svg: string): string => {
  const shapes = new Set([...svg.matchAll(/<path id="([^"]*)"/g)].map(([, id]) => id));
  return svg.replaceAll(
    /<use ([^>]*?)\bhref="#([^"]*)"([^>]*)\/>/g,
    (_, before: string, id: string, after: string) =>
      shapes.has(id) ? `<use ${before}xlink:href="#${id}" href="#${id}"${after}/>` : '',
  );
};

/** The typesetter's SVG, sized in points, without its scripts, styles and marks for a live preview. */
export const plainSvg = (svg: string): string =>
  nameLetters(svg)
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<style\b[\s\S]*?<\/style>/g, '')
    // Letters to select, over those that are drawn.
    .replaceAll(/<foreignObject\b[\s\S]*?<\/foreignObject>/g, '')
    // Places to press.
    .replaceAll(/<a\b[^>]*>[\s\S]*?<\/a>/g, '')
    .replace(/ width="([\d.]+)" height="([\d.]+)"/, ' width="$1pt" height="$2pt"')
    .replaceAll(/ (?:class|style|data-[\w-]+|xmlns:h5)="[^"]*"/g, '')
    .replaceAll(/(?:<path id="[^"]*" d="[^"]*"\/>)+/g, sortedShapes);

export interface Size {
  width: number;
  height: number;
}

/** Width and height of a drawing in its own units. */
export const sizeOf = (svg: string): Size => {
  const [, box = ''] = /viewBox="([^"]*)"/.exec(svg) ?? [];
  const [, , width = 1, height = 1] = box.split(/[\s,]+/).map(Number);
  return { width, height };
};

/** The upper left part of a drawing, in points; `shown`: how large it says it is. */
const cut = (svg: string, { width, height }: Size, shown: string): string =>
  svg
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`)
    .replace(/ width="[\d.]+pt" height="[\d.]+pt"/, ` ${shown}`);

/** The first page of a document, whose pages stand one below the other; `ratio` is a page's height by its width. */
export const firstPage = (svg: string, ratio: number): string => {
  const { width } = sizeOf(svg);
  const height = Math.min(sizeOf(svg).height, width * ratio);
  return cut(svg, { width, height }, `width="${width}pt" height="${height}pt"`);
};

/** Millimetres in points. */
export const points = (millimetres: number): number => Number(((millimetres / 25.4) * 72).toFixed(3));

/** A drawing without what it is too large: the typesetter counts whole points. `size` in millimetres. */
export const inSize = (svg: string, { width, height }: Size): string =>
  cut(svg, { width: points(width), height: points(height) }, `width="${width}mm" height="${height}mm"`);
