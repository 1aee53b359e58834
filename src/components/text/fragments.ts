import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Body from './Body.astro';
import PhotoFigure from './PhotoFigure.astro';

/** Editors' texts as HTML outside a page, for what is read elsewhere: feeds and the search. */

/** Collections whose entries have a text. */
export type TextCollection =
  'programme' | 'delegations' | 'places' | 'releases' | 'news' | 'notices' | 'pages';

const newContainer = async (): Promise<AstroContainer> => {
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdx });
  return container;
};

let container: Promise<AstroContainer> | undefined;

const render = async (
  component: Parameters<AstroContainer['renderToString']>[0],
  props: Record<string, unknown>,
  locals: App.Locals,
): Promise<string> => {
  const html = await (
    await (container ??= newContainer())
  ).renderToString(component, { props, locals, partial: true });
  return html.trim();
};

/** Fragments of HTML in the language of `locals`. */
export const fragmentsOf = (locals: App.Locals) => ({
  /** The text of an entry; empty for one that has no text. */
  body: async (collection: TextCollection, id: string): Promise<string> =>
    (await render(Body, { collection, id }, locals)).normalize('NFC'),
  /** A photo of an article, with its caption. */
  figure: (id: string): Promise<string> => render(PhotoFigure, { id }, locals),
});
