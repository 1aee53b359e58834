import { isSettled } from '../../conference/programme.ts';
import { planNote } from '../../wording/plan-words.ts';
import type { Block, Document, Run } from '../blocks.ts';
import { markdownBlocks } from '../markdown.ts';
import type { PrintContext, PrintSource } from '../source.ts';

/**
 * The plan as a clean document: the text of its page. Its day is that of the plan alone, whatever else becomes of the
 * conference.
 */
export const planDocument = (
  about: NonNullable<PrintSource['about']>,
  { entry, text }: { entry: string; text: string },
  site: PrintSource,
  context: PrintContext,
): Document => {
  const { t } = context.language;
  const note = planNote(site, context.language);
  const noteBlocks: Block[] = note
    ? [{ kind: 'paragraph', runs: [{ text: note, look: 'strong' }, `: ${context.pageOf('programme')}`] }]
    : [];
  const { planReference } = about;
  const reference: Run = planReference ?? { text: t.common.open, look: 'open' };
  const hasReference = planReference !== undefined || !isSettled(site.conference);
  return {
    paper: 'a4',
    cover: false,
    title: t.pages.plan,
    over: [about.host],
    under: [
      [{ text: about.planTitle, look: 'strong' }],
      ...(hasReference ? [[`${t.print.reference}: `, reference]] : []),
    ],
    blocks: [...noteBlocks, ...markdownBlocks(text, { banners: site.conference.banners, ...context })],
    pictures: {},
    address: context.pageOf('plan'),
    sources: ['about', entry],
  };
};
