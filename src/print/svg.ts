/** SVG as drawing programs and browsers want it: shapes only. */

/** The typesetter's SVG, sized in points, without its scripts, styles and marks for a live preview. */
export const plainSvg = (svg: string): string =>
  svg
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<style\b[\s\S]*?<\/style>/g, '')
    // Letters to select, over those that are drawn.
    .replaceAll(/<foreignObject\b[\s\S]*?<\/foreignObject>/g, '')
    // Places to press.
    .replaceAll(/<a\b[^>]*>[\s\S]*?<\/a>/g, '')
    .replace(/ width="([\d.]+)" height="([\d.]+)"/, ' width="$1pt" height="$2pt"')
    .replaceAll(/ (?:class|style|data-[\w-]+|xmlns:h5)="[^"]*"/g, '');

/** Width and height of a drawing in its own units. */
export const sizeOf = (svg: string): { width: number; height: number } => {
  const [, box = ''] = /viewBox="([^"]*)"/.exec(svg) ?? [];
  const [, , width = 1, height = 1] = box.split(/[\s,]+/).map(Number);
  return { width, height };
};

/** The first page of a document, whose pages stand one below the other; `ratio` is a page's height by its width. */
export const firstPage = (svg: string, ratio: number): string => {
  const { width } = sizeOf(svg);
  const height = Math.min(sizeOf(svg).height, width * ratio);
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`)
    .replace(/ width="[\d.]+pt" height="[\d.]+pt"/, ` width="${width}pt" height="${height}pt"`);
};
