import { type Texts, translationId } from '../../conference/schemas/translation.ts';
import { meaningOf } from '../../conference/statement.ts';
import { defaultLocale, knownLocales } from '../../i18n/paths.ts';
import type { Content } from '../content.ts';
import type { Entry } from '../entry.ts';
import { entryName } from '../../reader/files.ts';
import type { Path } from '../../reader/finding.ts';
import { say } from '../../languages.ts';
import { bodyName, type Fault, quote } from '../report.ts';
import { choices, didYouMean } from '../suggest.ts';

/** What is wrong between a translation and its original. */

type Translation = Content['translations'][number];

/** `languages` names languages that the site has words for, each once. */
const settingFaults = ({ conference }: Content): Fault[] => {
  const named = conference?.draft.languages ?? [];
  return named.flatMap((language = '', index) => {
    if (named.indexOf(language) < index)
      return [
        conference?.at(['languages', index], {
          problem: say({ vi: `${quote(language)} ghi hai lần`, en: `${quote(language)} is written twice` }),
          remedy: say({ vi: 'Xóa một', en: 'Delete one' }),
        }),
      ];
    if (knownLocales.some((known) => known === language)) return [];
    return [
      conference?.at(['languages', index], {
        problem: say({
          vi: `trang chưa có chữ giao diện cho ngôn ngữ ${quote(language)}${didYouMean(language, knownLocales)}`,
          en: `the site has no words of the interface in the language ${quote(language)}${didYouMean(language, knownLocales)}`,
        }),
        remedy: say({
          vi: `Chỉ ghi các ngôn ngữ trang có, ${choices(knownLocales)}`,
          en: `Write languages that the site has, ${choices(knownLocales)}`,
        }),
      }),
    ];
  }) as Fault[];
};

/** A folder of a language that no reader gets to see; named once, at its first file. */
const unreadFolders = ({ conference, translations }: Content): Fault[] => {
  const [original = defaultLocale, ...others] = conference?.draft.languages ?? [];
  const first = new Map(translations.toReversed().map((entry) => [entry.language, entry]));
  return [...first.values()]
    .filter(({ language }) => !others.includes(language))
    .map(({ file, language }) =>
      language === original
        ? {
            file,
            problem: say({
              vi: `${quote(language)} là ngôn ngữ chính, nội dung của nó không nằm trong thư mục ${language}`,
              en: `${quote(language)} is the main language, its content does not lie in the folder ${language}`,
            }),
            remedy: say({
              vi: 'Chuyển các tệp ra ngoài thư mục này, hoặc đổi thứ tự languages trong conference.yaml',
              en: 'Move the files out of this folder, or change the order of languages in conference.yaml',
            }),
          }
        : {
            file,
            problem: say({
              vi: `conference.yaml chưa ghi ngôn ngữ ${quote(language ?? '')}, thư mục này không hiện ở đâu`,
              en: `conference.yaml does not name the language ${quote(language ?? '')}, this folder appears nowhere`,
            }),
            remedy: say({
              vi: `Thêm ${language} vào languages khi bản dịch sẵn sàng`,
              en: `Add ${language} to languages when the translation is ready`,
            }),
            warning: true,
          },
    );
};

/** Lists of texts that need not have as many as the original: lines break otherwise, other names are known. */
const freeLists = ['theme', 'nicknames'];

/** Numbers of two digits and more; those of one may be a word in one of two languages, or a month. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d+/g) ?? []).filter((number) => Number(number) > 12).toSorted();

/** The fields between braces, by what stands in their place. */
const placesIn = (text: string): string =>
  [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => meaningOf(name) ?? name)
    .toSorted()
    .join();

const textFaults = (at: Entry<Texts>['at'], path: Path, original: string, text: string): Fault[] => {
  if (placesIn(original) !== placesIn(text))
    return [
      at(path, {
        problem: say({
          vi: `chỗ trống không khớp với bản gốc ${quote(original)}`,
          en: `the placeholders are not those of the original ${quote(original)}`,
        }),
        remedy: say({
          vi: 'Viết {time}, {place}, {address} ở đúng những chỗ bản gốc có giờ, địa điểm, địa chỉ',
          en: 'Write {time}, {place}, {address} where the original has the time, the place, the address',
        }),
      }),
    ];
  if (numbersIn(original).join() === numbersIn(text).join()) return [];
  return [
    at(path, {
      problem: say({
        vi: `các con số khác bản gốc ${quote(original)}`,
        en: `the numbers are not those of the original ${quote(original)}`,
      }),
      remedy: say({ vi: 'Xem lại các con số', en: 'Look at the numbers' }),
      warning: true,
    }),
  ];
};

/** What a part of a translation says otherwise than the same part of the original. */
const partFaults = (
  at: Entry<Texts>['at'],
  path: Path,
  original: unknown,
  texts: Texts | undefined,
): Fault[] => {
  if (texts === undefined) return [];
  if (typeof texts === 'string')
    return typeof original === 'string'
      ? textFaults(at, path, original, texts)
      : nothingToTranslate(at, path);
  if (Array.isArray(texts)) {
    if (freeLists.includes(String(path.at(-1)))) return [];
    const list = Array.isArray(original) ? original : [];
    if (list.length !== texts.length)
      return [
        at(path, {
          problem: say({
            vi: `có ${texts.length} mục, bản gốc có ${list.length}`,
            en: `there are ${texts.length} entries, the original has ${list.length}`,
          }),
          remedy: say({
            vi: 'Viết đúng số mục, theo thứ tự của bản gốc',
            en: 'Write as many entries as the original has, in its order',
          }),
        }),
      ];
    return (texts as readonly Texts[]).flatMap((part, index) =>
      partFaults(at, [...path, index], list[index], part),
    );
  }
  return Object.entries(texts).flatMap(([key, part]) =>
    partFaults(at, [...path, key], (original as Record<string, unknown> | undefined)?.[key], part),
  );
};

const nothingToTranslate = (at: Entry<Texts>['at'], path: Path): Fault[] => [
  at(path, {
    problem: say({ vi: 'bản gốc không có chữ này', en: 'the original does not have this text' }),
    remedy: say({
      vi: 'Ghi vào bản gốc trước, hoặc xóa dòng này',
      en: 'Write it in the original first, or delete this line',
    }),
  }),
];

const originalOf = (content: Content, { of, id }: Translation): Entry<unknown> | undefined =>
  [content[of] ?? []].flat().find((entry: Entry<unknown>) => entry.id === id);

const entryFaults = (content: Content, translation: Translation): Fault[] => {
  const original = originalOf(content, translation);
  if (original === undefined)
    return [
      {
        file: translation.file,
        problem: say({
          vi: 'không có bản gốc của bản dịch này, nên nó không hiện ở đâu',
          en: 'this translation has no original, so it appears nowhere',
        }),
        remedy: say({
          vi: 'Đặt tên tệp đúng như tệp gốc, hoặc xóa bản dịch',
          en: 'Name the file as the original is named, or delete the translation',
        }),
        warning: true,
      },
    ];
  // While the original is faulty, that is said alone.
  if (original.faults.length > 0) return [];
  const faults = partFaults(translation.at, [], original.draft, translation.value);
  const isBodyAlone = translation.body.trim() !== '' && original.body.trim() === '';
  return isBodyAlone
    ? [
        ...faults,
        {
          file: translation.file,
          field: bodyName(),
          problem: say({ vi: 'bản gốc không có phần chữ', en: 'the original has no text' }),
          remedy: say({
            vi: 'Ghi vào bản gốc trước, hoặc xóa phần chữ này',
            en: 'Write it in the original first, or delete this text',
          }),
        },
      ]
    : faults;
};

/** A translation says what its original says, in a language that readers can choose. */
export const translationFaults = (content: Content): Fault[] => [
  ...settingFaults(content),
  ...unreadFolders(content),
  ...content.translations.flatMap((translation) => entryFaults(content, translation)),
];

/** Translations made of an older version of their original; `entries`: their names in the journal. */
export const outdatedWarnings = ({ translations }: Content, entries: readonly string[]): Fault[] =>
  translations
    .filter((one) => entries.includes(translationId(one.language ?? '', entryName(one))))
    .map((one) => ({
      file: one.file,
      problem: say({
        vi: `bản dịch ${one.language} cũ hơn bản gốc: bản gốc đã sửa từ lần ghi bản dịch này`,
        en: `the translation ${one.language} is older than its original, which has changed since the translation was recorded`,
      }),
      remedy: say({
        vi: `Sửa bản dịch rồi ghi: npm run record; nếu bản dịch vẫn đúng: npm run record -- --con-dung ${translationId(one.language ?? '', entryName(one))}`,
        en: `Change the translation and record it: npm run record; if it is still right: npm run record -- --con-dung ${translationId(one.language ?? '', entryName(one))}`,
      }),
      warning: true,
    }));
