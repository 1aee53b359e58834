import { fits, type Texts, translationId } from '../../conference/schemas/translation.ts';
import { defaultLocale, knownLocales } from '../../i18n/paths.ts';
import type { Content } from '../content.ts';
import type { Entry } from '../entry.ts';
import { entryName } from '../../reader/files.ts';
import type { Path } from '../../reader/finding.ts';
import { type Fault, quote } from '../report.ts';
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
          problem: `${quote(language)} ghi hai lần`,
          remedy: 'Xóa một',
        }),
      ];
    if (knownLocales.some((known) => known === language)) return [];
    return [
      conference?.at(['languages', index], {
        problem: `trang chưa có chữ giao diện cho ngôn ngữ ${quote(language)}${didYouMean(language, knownLocales)}`,
        remedy: `Chỉ ghi các ngôn ngữ trang có, ${choices(knownLocales)}`,
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
            problem: `${quote(language)} là ngôn ngữ chính, nội dung của nó không nằm trong thư mục ${language}`,
            remedy: 'Chuyển các tệp ra ngoài thư mục này, hoặc đổi thứ tự languages trong conference.yaml',
          }
        : {
            file,
            problem: `conference.yaml chưa ghi ngôn ngữ ${quote(language ?? '')}, thư mục này không hiện ở đâu`,
            remedy: `Thêm ${language} vào languages khi bản dịch sẵn sàng`,
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

const shown = 'Sửa bản dịch theo bản gốc; đến lúc ấy trang hiện chữ của bản gốc';

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
  const name = (problem: string, remedy = shown): Fault[] => [at(path, { problem, remedy, warning: true })];
  if (original === undefined || original === null || (Array.isArray(original) && original.length === 0))
    return name('bản gốc không có phần này', 'Xóa phần này trong bản dịch, hoặc ghi vào bản gốc trước');
  if (!fits(original, texts))
    return Array.isArray(texts) && Array.isArray(original)
      ? name(`có ${texts.length} mục, bản gốc có ${original.length}`)
      : name(
          `chỗ trống không khớp với bản gốc ${quote(String(original))}`,
          'Viết {time}, {place}, {address} ở đúng những chỗ bản gốc có giờ, địa điểm, địa chỉ; đến lúc ấy trang hiện chữ của bản gốc',
        );
  if (typeof texts === 'string')
    return numbersIn(String(original)) === numbersIn(texts)
      ? []
      : name(`các con số khác bản gốc ${quote(String(original))}`, 'Xem lại các con số');
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
        problem: 'không có bản gốc của bản dịch này, nên nó không hiện ở đâu',
        remedy: 'Đặt tên tệp đúng như tệp gốc, hoặc xóa bản dịch',
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
          field: 'phần chữ',
          problem: 'bản gốc không có phần chữ',
          remedy: 'Ghi vào bản gốc trước, hoặc xóa phần chữ này',
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
      problem: `bản dịch ${one.language} cũ hơn bản gốc: bản gốc đã sửa từ lần ghi bản dịch này`,
      remedy: `Sửa bản dịch rồi ghi: npm run record; nếu bản dịch vẫn đúng: npm run record -- --con-dung ${translationId(one.language ?? '', entryName(one))}`,
      warning: true,
    }));
