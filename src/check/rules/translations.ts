import { fits, type Texts, translationId } from '../../conference/schemas/translation.ts';
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

/** Numbers above twelve: a smaller one may be a word in one of two languages, or a month. */
const numbersIn = (text: string): string =>
  (text.match(/\d+/g) ?? [])
    .filter((number) => Number(number) > 12)
    .toSorted()
    .join();

const shown = () =>
  say({
    vi: 'Sửa bản dịch theo bản gốc; đến lúc ấy trang hiện chữ của bản gốc',
    en: 'Mend the translation after the original; until then readers get the words of the original',
  });

/**
 * What a part of a translation says otherwise than the same part of the original. None of it stops anything: whoever changes
 * the original need not know the other language.
 */
const partFaults = (
  at: Entry<Texts>['at'],
  path: Path,
  original: unknown,
  texts: Texts | undefined,
): Fault[] => {
  if (texts === undefined) return [];
  const name = (problem: string, remedy = shown()): Fault[] => [at(path, { problem, remedy, warning: true })];
  if (original === undefined || original === null || (Array.isArray(original) && original.length === 0))
    return name(
      say({ vi: 'bản gốc không có phần này', en: 'the original does not have this part' }),
      say({
        vi: 'Xóa phần này trong bản dịch, hoặc ghi vào bản gốc trước',
        en: 'Delete this part of the translation, or write it in the original first',
      }),
    );
  if (!fits(original, texts))
    return Array.isArray(texts) && Array.isArray(original)
      ? name(
          say({
            vi: `có ${texts.length} mục, bản gốc có ${original.length}`,
            en: `there are ${texts.length} entries, the original has ${original.length}`,
          }),
        )
      : name(
          say({
            vi: `chỗ trống không khớp với bản gốc ${quote(String(original))}`,
            en: `the placeholders are not those of the original ${quote(String(original))}`,
          }),
          say({
            vi: 'Viết {time}, {place}, {address} ở đúng những chỗ bản gốc có giờ, địa điểm, địa chỉ; đến lúc ấy trang hiện chữ của bản gốc',
            en: 'Write {time}, {place}, {address} where the original has the time, the place, the address; until then readers get the words of the original',
          }),
        );
  if (typeof texts === 'string')
    return numbersIn(String(original)) === numbersIn(texts)
      ? []
      : name(
          say({
            vi: `các con số khác bản gốc ${quote(String(original))}`,
            en: `the numbers are not those of the original ${quote(String(original))}`,
          }),
          say({ vi: 'Xem lại các con số', en: 'Look at the numbers' }),
        );
  // Lines of lines may break elsewhere, so that they are compared with nothing.
  if (Array.isArray(original) && Array.isArray(original[0])) return [];
  return Object.entries(texts).flatMap(([key, part]) => {
    const step = Array.isArray(original) ? Number(key) : key;
    return partFaults(at, [...path, step], (original as Record<string, unknown>)[key], part);
  });
};

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
          warning: true,
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
