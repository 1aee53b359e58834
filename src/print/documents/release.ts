import { isSettled } from '../../conference/programme.ts';
import type { PressRelease } from '../../conference/press.ts';
import type { Block, Document, Run } from '../blocks.ts';
import { qrCodeSvg } from '../qr-codes.ts';
import { markdownBlocks } from '../markdown.ts';
import type { PrintContext, PrintSource } from '../source.ts';
import { conferenceLines } from './common.ts';

/** A press release as a document: what its page says, with whom to ask at the end. */
export const releaseDocument = (
  { id, title, lead, published, place, contact }: PressRelease,
  text: string,
  site: PrintSource,
  context: PrintContext,
): Document => {
  const { t, dates } = context.language;
  const address = context.pageOf('press', id);
  const day = dates.longDate(published);
  const known = contact ?? site.conference.press.contact;
  const who: Run = known ?? { text: t.common.open, look: 'open' };
  const ask: Block[] =
    known === undefined && isSettled(site.conference)
      ? []
      : [{ kind: 'paragraph', runs: [{ text: `${t.press.release.contact}: `, look: 'strong' }, who] }];
  return {
    paper: 'a4',
    cover: false,
    title,
    over: [t.press.release.kind, ...conferenceLines(site)],
    under: [[place === undefined ? dates.capitalised(day) : `${place}, ${day}`]],
    blocks: [
      { kind: 'paragraph', runs: [{ text: lead, look: 'strong' }] },
      ...markdownBlocks(text, { banners: site.conference.banners, ...context }),
      ...ask,
    ],
    code: '/code.svg',
    pictures: { '/code.svg': qrCodeSvg(address) },
    address,
    sources: ['conference', 'brand', `releases/${id}`],
  };
};
