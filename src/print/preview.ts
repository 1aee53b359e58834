import { sharedPictureSize } from '../conference/media.ts';
import type { IsoDate } from '../conference/types.ts';
import { language } from '../i18n/index.ts';
import type { Locale } from '../i18n/paths.ts';
import { cached } from './cache.ts';
import { typstDate } from './document-date.ts';
import { titleLines } from './line-breaks.ts';
import { pngEncoding, pngOf } from './picture.ts';
import type { PrintSource } from './source.ts';
import { plainSvg } from './svg.ts';
import { type TypstInput, setSvg } from './typst.ts';

/** The picture that Zalo, Facebook and others show of a shared link (Open Graph). */

export interface Preview {
  title: string;
  /** One line below the title: when, where, or what kind of page. */
  under: string;
}

/** Day of the drawing: the picture shows no date of its own. */
const undated: IsoDate = '2000-01-01';

export async function previewPng(
  { title, under }: Preview,
  { conference, brand }: Pick<PrintSource, 'conference' | 'brand'>,
  locale: Locale,
): Promise<Buffer> {
  const input: TypstInput = {
    template: 'preview.typ',
    data: {
      title: titleLines(title, language[locale].typography),
      under,
      over: conference.name.brand,
      language: locale,
      date: typstDate(undated),
      currents: brand.currents,
      colours: brand.light,
    },
    pictures: { '/mark.svg': brand.markSvg },
  };
  return cached([input, pngEncoding], `png-${sharedPictureSize.width}`, async () =>
    pngOf(plainSvg(await setSvg(input)), sharedPictureSize.width),
  );
}
