import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Body from './components/Body.astro';
import PhotoFigure from './components/PhotoFigure.astro';
import type { getHtml } from './content.ts';

/** The text of an entry as HTML outside a page, for what is read elsewhere: feeds and the search. */

let container: Promise<AstroContainer> | undefined;

const render = async (
  component: Parameters<AstroContainer['renderToString']>[0],
  props: Record<string, unknown>,
  locals: App.Locals,
): Promise<string> => {
  const html = await (
    await (container ??= AstroContainer.create())
  ).renderToString(component, { props, locals, partial: true });
  return html.trim();
};

/** HTML without a frame around it; empty for an entry that has no text. */
export const bodyHtml = async (
  locals: App.Locals,
  collection: Parameters<typeof getHtml>[0],
  id: string,
): Promise<string> => (await render(Body, { collection, id }, locals)).normalize('NFC');

/** A photo of an article, with its caption. */
export const figureHtml = (locals: App.Locals, id: string): Promise<string> =>
  render(PhotoFigure, { id }, locals);
