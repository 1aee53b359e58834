import { contrast } from '../../conference/contrast.ts';
import type { Palette } from '../../conference/brand.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';
import { choices, didYouMean } from '../suggest.ts';
import { markFault } from '../svg.ts';

/**
 * Least contrast of one colour on another, WCAG 2.2: 7 for running text (1.4.6), 4.5 for other text (1.4.3),
 * 3 for large text and the edges of controls (1.4.3, 1.4.11).
 */
const pairs: [of: keyof Palette, on: keyof Palette, least: number][] = [
  ['ink', 'paper', 7],
  ['ink', 'wash', 7],
  ['muted', 'paper', 7],
  ['link', 'paper', 4.5],
  ['now', 'paper', 4.5],
  ['open', 'paper', 4.5],
  ['onField', 'field', 4.5],
  ['onFieldAccent', 'field', 3],
  ['onLink', 'link', 4.5],
  ['control', 'paper', 3],
  ['spine', 'paper', 3],
];

/** Rounded down: 4.499 is not 4.5. */
const shown = (ratio: number): number => Math.floor(ratio * 100) / 100;

const paletteFaults = (brand: NonNullable<Content['brand']>, mode: 'light' | 'dark'): Fault[] => {
  const palette = brand.draft[mode] ?? {};
  return pairs.flatMap(([of, on, least]) => {
    const [colour, ground] = [palette[of], palette[on]];
    if (colour === undefined || ground === undefined || contrast(colour, ground) >= least) return [];
    return [
      brand.at([mode, of], {
        problem: say({
          vi: `${quote(colour)} trên ${on} ${quote(ground)} có độ tương phản ${shown(contrast(colour, ground)).toLocaleString('vi')}, cần ít nhất ${least.toLocaleString('vi')}`,
          en: `${quote(colour)} on ${on} ${quote(ground)} has a contrast of ${shown(contrast(colour, ground))}, it needs ${least} at least`,
        }),
        hint: say({ vi: 'chọn màu đậm hoặc nhạt hơn', en: 'choose a darker or a lighter colour' }),
      }),
    ];
  });
};

const fileFaults = (brand: NonNullable<Content['brand']>, marks: Content['marks']): Fault[] => {
  const { mark } = brand.draft;
  if (mark === undefined) return [];
  const svg = marks.get(mark);
  if (svg === undefined) {
    return [
      brand.at(['mark'], {
        problem: say({
          vi: `không có tệp brand/${mark}${didYouMean(mark, marks.keys())}`,
          en: `there is no file brand/${mark}${didYouMean(mark, marks.keys())}`,
        }),
        hint: choices(marks.keys()),
      }),
    ];
  }
  const fault = markFault(svg);
  return fault ? [{ file: `brand/${mark}`, ...fault }] : [];
};

const faceFaults = (brand: NonNullable<Content['brand']>, faces: Content['faces']): Fault[] =>
  (brand.draft.faces ?? []).flatMap((name, index) => {
    if (name === undefined || faces.get(name)) return [];
    return [
      brand.at(['faces', index], {
        problem: faces.has(name)
          ? say({ vi: `brand/${name} không phải là phông chữ`, en: `brand/${name} is no font` })
          : say({ vi: `không có tệp brand/${name}`, en: `there is no file brand/${name}` }),
        remedy: say({
          vi: 'Đặt tệp phông .ttf hoặc .otf vào brand/, hoặc xóa tên này',
          en: 'Put a .ttf or .otf file into brand/, or delete this name',
        }),
      }),
    ];
  });

/** Colours that everybody can read, and a mark that is nothing but a picture. */
export const brandFaults = ({ brand, marks, faces }: Content): Fault[] =>
  brand
    ? [
        ...paletteFaults(brand, 'light'),
        ...paletteFaults(brand, 'dark'),
        ...fileFaults(brand, marks),
        ...faceFaults(brand, faces),
      ]
    : [];
