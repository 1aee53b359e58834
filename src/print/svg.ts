/** SVG as drawing programs and browsers want it: shapes only. */

/** The typesetter's SVG, sized in points, without its scripts, styles and marks for a live preview. */
export const plainSvg = (svg: string): string =>
  svg
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<style\b[\s\S]*?<\/style>/g, '')
    // Letters to select, over those that are drawn.
    .replaceAll(/<foreignObject\b[\s\S]*?<\/foreignObject>/g, '')
    .replace(/ width="([\d.]+)" height="([\d.]+)"/, ' width="$1pt" height="$2pt"')
    .replaceAll(/ (?:class|style|data-[\w-]+|xmlns:h5)="[^"]*"/g, '');
