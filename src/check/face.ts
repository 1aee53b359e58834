import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

/** What a font can draw, by its table of characters. */
export interface Face {
  has: (letter: string) => boolean;
}

/** undefined of bytes that are no font. */
export const readFace = (bytes: Uint8Array): Face | undefined => {
  try {
    const font = create(Buffer.from(bytes));
    return font.isCollection
      ? undefined
      : { has: (letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) };
  } catch {
    return undefined;
  }
};

const ofPaper = '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf';

let own: Face | undefined;

/** The face of everything printed (`print/typst.ts`); its bold one has the same letters. */
export const printedFace = (): Face | undefined =>
  (own ??= readFace(readFileSync(createRequire(import.meta.url).resolve(ofPaper))));
