import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Sayings } from './conference/schemas/fields.ts';

export type { Sayings };

const written = (folder: string): unknown => {
  try {
    const conference = parse(readFileSync(join(folder, 'conference.yaml'), 'utf8')) as unknown;
    return (conference as { languages?: unknown } | null)?.languages;
  } catch {
    return undefined;
  }
};

/**
 * The languages that `conference.yaml` of a content folder names, of those that are known; the first known one where it
 * names none. Read by itself, before any entry, since every address depends on it; what is wrong with it the check says.
 */
export const languagesOf = <L extends string>(folder: string, known: readonly L[]): readonly L[] => {
  const named = [written(folder)].flat();
  const chosen = [...new Set(named)].flatMap((one) => known.filter((language) => language === one));
  return chosen.length > 0 ? chosen : known.slice(0, 1);
};

const firstOf = (folder: string): keyof Sayings => languagesOf(folder, ['vi', 'en'] as const)[0] ?? 'vi';

/** What the process speaks, and what it speaks while it looks at one content: tests look at many. */
let spoken: keyof Sayings = 'vi';
const spokenWithin = new AsyncLocalStorage<keyof Sayings>();

/** From here on `say` speaks the first language of the content in `folder`. */
export const speakTo = (folder: string): void => {
  spoken = firstOf(folder);
};

/** The same for `work` and all it waits for, and nothing else. */
export const speakingTo = <T>(folder: string, work: () => T): T => spokenWithin.run(firstOf(folder), work);

/** The sentence in the language of the content; where it is written is where both stand. */
export const say = (sayings: Sayings): string => sayings[spokenWithin.getStore() ?? spoken];
