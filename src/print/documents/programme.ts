import { openOf } from '../../wording/item-text.ts';
import type { Document } from '../blocks.ts';
import { qrCodeSvg } from '../qr-codes.ts';
import type { PrintContext, PrintSource } from '../source.ts';
import { forEveryone, openBlock, timelineBlocks } from '../timeline.ts';
import { commonSources, conferenceLines, programmeSources, stateWhenAndWhere } from './common.ts';

/** The whole programme, to be carried on paper. */
export const programmeDocument = (site: PrintSource, context: PrintContext): Document => {
  const { t } = context.language;
  const address = context.pageOf('programme');
  return {
    paper: 'a4',
    cover: false,
    title: t.pages.programme,
    over: conferenceLines(site),
    under: stateWhenAndWhere(site, context),
    blocks: [
      ...timelineBlocks(forEveryone(site.days), 1, false, site, context),
      ...openBlock(
        site.items.flatMap((item) => openOf(item, context.language)),
        context,
      ),
      { kind: 'paragraph', runs: [{ text: site.conference.addressNote, look: 'muted' }] },
    ],
    code: '/code.svg',
    pictures: { '/code.svg': qrCodeSvg(address) },
    address,
    sources: [...commonSources(site), ...programmeSources(site)],
  };
};
