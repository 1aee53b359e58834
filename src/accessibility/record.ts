import { z } from 'astro/zod';
import stored from './record.json' with { type: 'json' };

/** What the last run of `npm run test:matrix -- --record` found in all pages. */

const count = z.int().nonnegative();

export const stateNames = z.enum([
  'urgent',
  'moved',
  'postponed',
  'cancelled',
  'held',
  'twoAtOnce',
  'open',
  'evening',
  'on',
  'gap',
]);

/** One kind of check: how often it was made, and how many faults it found. */
const check = z.strictObject({ looks: count.positive(), faults: count });

export const recordSchema = z.strictObject({
  date: z.iso.date(),
  pages: count.positive(),
  /** In CSS pixels. */
  widths: z.array(count.positive()).nonempty(),
  schemes: z.array(z.enum(['light', 'dark', 'forced'])).nonempty(),
  /** What may become of a conference, and hours of its days. */
  states: z.array(stateNames).nonempty(),
  /** Pages that tell of a state, in each state; with and without script are two. */
  stateViews: count.positive(),
  browser: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
  /** Version of axe-core. */
  axe: z.string().min(1),
  checks: z.strictObject({
    axe: check,
    contrast: check,
    reflow: check,
    letters: check,
    spacing: check,
    targets: check,
    form: check,
    motion: check,
  }),
});

export type AccessibilityRecord = z.infer<typeof recordSchema>;
export type StateName = AccessibilityRecord['states'][number];
export type CheckName = keyof AccessibilityRecord['checks'];

/** @throws with one sentence where the file was changed by hand */
export function readRecord(value: unknown): AccessibilityRecord {
  const { data, error } = recordSchema.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  throw new Error(
    `src/accessibility/record.json, ${issue?.path.join('.') || 'file'}: ${issue?.message}; write it anew with npm run test:matrix -- --record`,
  );
}

export const accessibilityRecord = readRecord(stored);
