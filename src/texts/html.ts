import { getEntry } from 'astro:content';

/** The text of an entry as HTML (`mdx-html.ts`), or nothing where it has none. */
export const getHtml = async (
  collection: 'programme' | 'delegations' | 'places' | 'releases' | 'news' | 'notices' | 'pages',
  id: string,
): Promise<string | undefined> => (await getEntry(collection, id))?.rendered?.html || undefined;
