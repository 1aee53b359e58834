import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

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
