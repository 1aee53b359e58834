import type { IsoDate } from '../conference/types.ts';
import type { PrintContext, PrintSource } from './source.ts';

/** What every printed piece needs: the day of its edition, and its texts made ready. */

/** The newest change of what it shows. */
export const documentDate = (sources: string[], site: PrintSource, context: PrintContext): IsoDate =>
  site.lastUpdate(sources) ?? context.today;

/** `date` of a Typst document: a fixed day, never the clock's. */
export const typstDate = (date: IsoDate) => {
  const [year, month, day] = date.split('-').map(Number);
  return { year, month, day };
};

/** Every text anywhere in a value, changed. */
export const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
};
