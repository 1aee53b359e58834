/** What a conference looks like: its mark, its colours, its lines. */

export interface Brand {
  /** Number of lines in the motif. */
  currents: number;
  /** Mark as SVG, relative to `content/brand/`. */
  mark: string;
  light: Palette;
  dark: Palette;
}

/** The mark as drawn, in one ink, and white on the brand's field. */
export const markVariants = ['colour', 'single', 'field'] as const;

export type MarkVariant = (typeof markVariants)[number];

/** Colours as `#RRGGBB`; the names say what a colour is for, not how it looks. */
export interface Palette {
  field: string;
  onField: string;
  onFieldAccent: string;
  current: string;
  paper: string;
  ink: string;
  muted: string;
  link: string;
  linkHover: string;
  now: string;
  open: string;
  line: string;
  wash: string;
  control: string;
  onLink: string;
}
