import type { Dirent } from 'node:fs';
import { claimedFormat, type MediaFormat, mediaId, nameParts } from '../conference/media.ts';
import type { Source } from './files.ts';
import type { FileFinding, Finding } from './finding.ts';

/** Which photo or recording belongs to which text, by their names, which may be of any letters. */

export interface MediaFile {
  id: string;
  /** Relative to the content folder. */
  file: string;
  format: MediaFormat;
}

interface MediaListing {
  sources: Source[];
  mediaFiles: MediaFile[];
  findings: Finding[];
}

const textFormat = 'yaml';

const isText = (name: string): boolean => name.endsWith(`.${textFormat}`);

/** A file that is neither a text nor a photo nor a recording, by its name. */
const oddity = (entry: Dirent): FileFinding | undefined => {
  if (entry.isDirectory()) return { code: 'media-folder' };
  const { stem, ending } = nameParts(entry.name);
  if (ending === 'yml' || (ending === textFormat && !isText(entry.name)))
    return { code: 'media-text-ending', ending, stem };
  if (!isText(entry.name) && claimedFormat(entry.name) === undefined) return { code: 'media-format', ending };
  return mediaId(entry.name) === '' ? { code: 'media-name' } : undefined;
};

const at = (name: string, finding: FileFinding): Finding => ({ file: `media/${name}`, ...finding });

/** Every file after the first that would be published under the same name. */
const collisions = (names: readonly string[]): Finding[] => {
  const first = new Map<string, string>();
  return names.flatMap((name): Finding[] => {
    const id = mediaId(name);
    const before = first.get(id);
    if (before === undefined) first.set(id, name);
    return before === undefined ? [] : [at(name, { code: 'media-same-id', id, before })];
  });
};

export function mediaListing(entries: readonly Dirent[]): MediaListing {
  const odd = new Map(
    entries.flatMap((entry) => {
      const finding = oddity(entry);
      return finding ? [[entry.name, at(entry.name, finding)] as const] : [];
    }),
  );
  const good = entries.map(({ name }) => name).filter((name) => !odd.has(name));
  const texts = good.filter(isText);
  const files = good.filter((name) => !isText(name));
  // What is refused for another reason is there all the same: its partner is not missing.
  const oddIds = [...odd.keys()].map(mediaId);
  const withText = new Set([...texts.map(mediaId), ...oddIds]);
  const withFile = new Set([...files.map(mediaId), ...oddIds]);
  const stemOf = (name: string): string => nameParts(name).stem;
  const lonelyFiles = files
    .filter((name) => !withText.has(mediaId(name)))
    .map((name) => at(name, { code: 'media-without-text', stem: stemOf(name) }));
  const lonelyTexts = texts
    .filter((name) => !withFile.has(mediaId(name)))
    .map((name) => at(name, { code: 'text-without-media', stem: stemOf(name), media: files.map(stemOf) }));
  return {
    sources: texts.map((name): Source => ({ of: 'media', id: mediaId(name), file: `media/${name}` })),
    mediaFiles: files.map((name) => ({
      id: mediaId(name),
      file: `media/${name}`,
      format: claimedFormat(name) ?? 'jpg',
    })),
    findings: [...odd.values(), ...collisions(texts), ...collisions(files), ...lonelyFiles, ...lonelyTexts],
  };
}
