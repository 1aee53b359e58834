import type { MediaText } from '../conference/media.ts';
import type { SearchEntry } from './results.ts';
import { sentences, type SearchWords } from './programme-entries.ts';

/** Photos and recordings as things to be found. */

/** The newest only: the index is loaded whole. */
const most = 40;

export const mediaEntries = (
  list: readonly { media: MediaText; href: string }[],
  { language: { t, dates } }: SearchWords,
): SearchEntry[] =>
  list.slice(0, most).map(({ media, href }) => ({
    kind: 'materials',
    title: media.caption,
    context: dates.compactDate(media.date),
    text: sentences(
      ...media.people.map(({ name, post }) => `${name}, ${post}`),
      `${t.common.source}: ${media.credit}`,
    ),
    also: t.media.title,
    href,
  }));
