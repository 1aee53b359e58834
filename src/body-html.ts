import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Body from './components/Body.astro';
import PhotoFigure from './components/PhotoFigure.astro';
import type { getHtml } from './content.ts';

/** The text of an entry as HTML outside a page, for what is read elsewhere: feeds and the search. */

let container: Promise<AstroContainer> | undefined;

/** HTML without a frame around it; empty for an entry that has no text. */
export const bodyHtml = async (collection: Parameters<typeof getHtml>[0], id: string): Promise<string> => {
  const html = await (
    await (container ??= AstroContainer.create())
  ).renderToString(Body, {
    props: { collection, id },
    partial: true,
  });
  return html.trim().normalize('NFC');
};

/** A photo of an article, with its caption. */
export const figureHtml = async (id: string): Promise<string> => {
  const html = await (
    await (container ??= AstroContainer.create())
  ).renderToString(PhotoFigure, { props: { id }, partial: true });
  return html.trim();
};
