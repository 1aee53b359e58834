import type { Brand, Palette } from '../conference/brand.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const declarations = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${kebab(name)}:${colour}`)
    .join(';');

/**
 * High contrast (`browser/settings.ts`): pure paper and ink, and ink for all that is else muted, amber or spine; the line keeps
 * its gold between edges of ink. What is on now, pressed or chosen is told by form as well.
 */
const strong =
  ['muted', 'open', 'line', 'control', 'spine'].map((name) => `--${name}:var(--ink)`).join(';') +
  ';--wash:var(--paper);--link:var(--link-hover)';

/** The conference's colours as custom properties, for paper and for the dark scheme. Print keeps to paper. */
export const brandCss = ({ light, dark }: Brand): string =>
  `:root{${declarations(light)}}@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}` +
  `:root[data-contrast]{--paper:#fff;--ink:#000;${strong}}` +
  '@media screen and (prefers-color-scheme:dark){:root[data-contrast]{--paper:#000;--ink:#fff}}';
