import { sharedPictureSize } from '../conference/media.ts';
import type { IsoDate } from '../conference/types.ts';
import { language } from '../i18n/index.ts';
import type { Locale } from '../i18n/paths.ts';
import { cached } from './cache.ts';
import { mapTexts, typstDate } from './document-date.ts';
import { titleLines } from './line-breaks.ts';
import { pngEncoding, pngOf } from './picture.ts';
import type { PrintSource } from './source.ts';
import { plainSvg } from './svg.ts';
import { type TypstInput, setSvg } from './typst.ts';

/** The picture that Zalo, Facebook and others show of a shared link (Open Graph). */

/** Words of one line: `open` is what is not certain yet, `muted` what comes after the rest. */
interface Fact {
  text: string;
  look?: 'open' | 'muted' | undefined;
}

/** What a picture looks like, so that nobody who sees it as small as a stamp takes one kind of page for another. */
export type Look =
  /** The whole field: whose conference it is, the word for it as large as it goes, and when and where it is. */
  | { kind: 'home'; over: string; word: string; when: string; where: string }
  /**
   * One station of the line: a time, a day or a state as large as it goes. `ends`: the line goes no further than its
   * mark, a bar across it if nothing is to come, else a ring.
   */
  | {
      kind: 'station';
      big?: string | undefined;
      end?: string[] | undefined;
      ends?: 'bar' | 'ring';
      facts: Fact[];
    }
  /** The days, each with its mark on the line. */
  | { kind: 'days'; days: { figure: string; weekday: string; note?: string }[] }
  /** A name as large as it goes, beside so many stations. */
  | { kind: 'stations'; big: string; count: number; ends?: 'bar' | 'ring' | undefined }
  /** Pages without times: the title on the field, on paper, or on paper beside the mark. */
  | { kind: 'page' | 'article' | 'press' };

export interface Preview {
  title: string;
  /** What else it says, in one line: when, where, or what kind of page. */
  under: string;
  look: Look;
}

/** Day of the drawing: the picture shows no date of its own. */
const undated: IsoDate = '2000-01-01';

export async function previewPng(
  { title, under, look }: Preview,
  { conference, brand }: Pick<PrintSource, 'conference' | 'brand'>,
  locale: Locale,
): Promise<Buffer> {
  const whole = (text: string) => titleLines(text, language[locale].typography);
  const input: TypstInput = {
    template: 'preview.typ',
    data: {
      ...(mapTexts({ title, under, look }, whole) as object),
      conference: conference.name.short,
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
