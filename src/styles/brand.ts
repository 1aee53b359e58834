import type { Brand, Palette } from '../conference/brand.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const declarations = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${kebab(name)}:${colour}`)
    .join(';');

/** The conference's colours as custom properties, for paper and for the dark scheme. Print keeps to paper. */
export const brandCss = ({ light, dark }: Brand): string =>
  `:root{${declarations(light)}}@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}`;
