import { planPage } from '../../conference/routes.ts';
import type { Document, Run } from '../blocks.ts';
import { markdownBlocks } from '../markdown.ts';
import type { PrintContext, PrintSource } from '../source.ts';

/** The plan as a clean document: the text of its page. */
export const planDocument = (
  about: NonNullable<PrintSource['about']>,
  text: string,
  site: PrintSource,
  context: PrintContext,
): Document => {
  const { t } = context.language;
  const reference: Run = about.planReference ?? { text: t.common.open, look: 'open' };
  return {
    paper: 'a4',
    cover: false,
    title: t.pages.plan,
    over: [about.host],
    under: [[{ text: about.planTitle, look: 'strong' }], [`${t.print.reference}: `, reference]],
    blocks: markdownBlocks(text, { banners: site.conference.banners, ...context }),
    pictures: {},
    address: context.pageOf('plan'),
    sources: ['conference', 'brand', 'about', `pages/${planPage}`],
  };
};
