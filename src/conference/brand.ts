import type { z } from 'astro/zod';
import type { brand } from './schemas/brand.ts';

/** What a conference looks like: its mark, its colours, its lines. */

export type Brand = z.infer<typeof brand>;

/** Colours as `#RRGGBB`; the names say what a colour is for, not how it looks. */
export type Palette = Brand['light'];

/** The mark as drawn, in one ink, and white on the brand's field. */
export const markVariants = ['colour', 'single', 'field'] as const;

export type MarkVariant = (typeof markVariants)[number];
