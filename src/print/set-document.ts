import type { Palette } from '../conference/brand.ts';
import type { Document } from './blocks.ts';
import { mapTexts, typstDate, documentDate } from './document-date.ts';
import { textLines, titleLines } from './line-breaks.ts';
import type { PrintContext, PrintSource } from './source.ts';
import type { TypstInput } from './typst.ts';

/** From a document in blocks to what its template reads. */

/** Paper is white; the other colours are the brand's. */
const coloursOf = ({ field, current, ink, muted, link, open, line, now }: Palette) => ({
  field,
  current,
  ink,
  muted,
  link,
  open,
  line,
  now,
});

/** The piece that is a document. */
export function documentInput(document: Document, site: PrintSource, context: PrintContext): TypstInput {
  const { t, dates, typography } = context.language;
  const { paper, cover, title, over, under, code, blocks, notes, pictures, address } = document;
  const version = documentDate(document.sources, site, context);
  const whole = (text: string) => titleLines(text, typography);
  return {
    template: 'document.typ',
    data: {
      ...(mapTexts(
        {
          title: whole(title),
          over,
          under,
          blocks: blocks.map((block) =>
            block.kind === 'heading' || block.kind === 'day' ? { ...block, text: whole(block.text) } : block,
          ),
        },
        (text) => textLines(text, typography),
      ) as object),
      paper,
      cover,
      notes,
      code,
      address,
      language: context.locale,
      direction: typography.direction,
      conference: site.conference.name.short,
      author: site.conference.responsible.body,
      date: typstDate(version),
      version: `${t.print.version} ${dates.compactDate(version)}`,
      pageOf: t.navigation.paging.pageOf('{}', '{}').split('{}'),
      newest: t.print.newest,
      contents: t.print.contents,
      currents: site.brand.currents,
      colours: coloursOf(site.brand.light),
    },
    pictures: { ...pictures, '/mark.svg': site.brand.markSvg },
  };
}
