import { satteri } from '@astrojs/markdown-satteri';
import type { HastPluginEntry } from 'satteri';
import { slug } from '../conference/slug.ts';

/** How Markdown and MDX of editors become HTML, for `astro.config.mjs`. */

/** What ids of headings begin with, in the language of a text. */
type SectionWord = (file: URL | undefined) => string;

/** Gives headings an id to link to, apart from those of the page: `muc-noi-dung`, the second one `muc-noi-dung-2`. */
const headingIds = (wordOf: SectionWord) => (): HastPluginEntry => {
  const seen = new Map<string, number>();
  return {
    name: 'heading-ids-of-texts',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const name = [wordOf(context.fileURL), slug(context.textContent(node))].filter(Boolean).join('-');
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        context.setProperty(node, 'id', count === 1 ? name : `${name}-${count}`);
      },
    },
  };
};

/** Makes an address of this site, `/tin-tuc/`, that of wherever the site is mounted, `base`. */
const linksIn = (base: string): HastPluginEntry => ({
  name: 'links-in-base',
  element: {
    filter: ['a'],
    visit(node, context) {
      const { href } = node.properties;
      if (typeof href === 'string' && href.startsWith('/'))
        context.setProperty(node, 'href', base.replace(/\/$/, '') + href);
    },
  },
});

/** A link that is all of its paragraph is a target of its own, 48 px high. */
const linksAlone: HastPluginEntry = {
  name: 'links-alone',
  element: {
    filter: ['p'],
    visit(node, context) {
      const [link, ...others] = node.children.filter(
        (child) => child.type !== 'text' || /\p{L}/u.test(child.value),
      );
      if (link?.type === 'element' && link.tagName === 'a' && others.length === 0)
        context.setProperty(link, 'className', 'inline-block py-3');
    },
  },
};

/** Whole names of classes: Tailwind writes the styles of names that it finds in the source. */
const alignment: Record<string, string> = {
  'text-align: left': 'text-left',
  'text-align: center': 'text-center',
  'text-align: right': 'text-right',
};

/** Aligns columns of a table by classes: the site has no `style` attributes (Content Security Policy). */
const alignedColumns: HastPluginEntry = {
  name: 'aligned-columns',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const { style } = node.properties;
      if (typeof style !== 'string') return;
      context.setProperty(node, 'className', alignment[style]);
      context.setProperty(node, 'style', null);
    },
  },
};

/** `base`: the folder in which the site is mounted, `/` or `/hoi-nghi/`. */
export const textProcessor = (base: string, wordOf: SectionWord) =>
  satteri({
    hastPlugins: [headingIds(wordOf), linksIn(base), linksAlone, alignedColumns],
    // The plan's own "..." and quotes stay as they are.
    features: { smartPunctuation: false },
  });
