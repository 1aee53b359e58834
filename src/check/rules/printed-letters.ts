import { language } from '../../i18n/index.ts';
import { knownLocales } from '../../i18n/paths.ts';
import type { Path } from '../../reader/finding.ts';
import type { Content } from '../content.ts';
import type { Entry } from '../entry.ts';
import { printedFace } from '../face.ts';
import { say } from '../../languages.ts';
import { bodyName, type Fault, quote } from '../report.ts';

/** Paper and the pictures of shared links have no other font to fall back on: what theirs lacks is not there at all. */

/** Fields that come there, by collection. */
const printed: Partial<Record<Entry<unknown>['of'], readonly string[]>> = {
  conference: [
    'name',
    'host',
    'addressNote',
    'expectedAttendance',
    'banners',
    'practical',
    'emergency',
    'press.contact',
  ],
  about: ['host', 'planTitle', 'planReference'],
  programme: ['title', 'statements', 'audience', 'points', 'open'],
  groups: ['title', 'lines'],
  delegations: ['name', 'shortName', 'role'],
  places: ['name', 'shortName', 'address', 'town'],
  releases: ['title', 'lead', 'place', 'contact'],
  pages: ['title'],
};

const isPrinted = ({ of }: Entry<unknown>, path: Path): boolean =>
  printed[of]?.some((field) => `${path.join('.')}.`.startsWith(`${field}.`)) ?? false;

const hasPrintedBody = ({ pages }: Content, { of, id }: Entry<unknown>): boolean =>
  of === 'releases' || (of === 'pages' && pages.some((page) => page.id === id && page.draft.role === 'plan'));

const textsIn = (value: unknown, path: Path = []): { path: Path; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, part]) => textsIn(part, [...path, step]));
};

/** What a text has and no face; spaces and joiners need no shape. */
const lettersBeyond = (text: string, { faces, brand }: Content): string => {
  const further = (brand?.draft.faces ?? []).map((name = '') => faces.get(name));
  const all = [printedFace(), ...further];
  const letters = text.normalize('NFC').match(/[^\s\p{Default_Ignorable_Code_Point}]/gu) ?? [];
  return [...new Set(letters)].filter((letter) => !all.some((face) => face?.has(letter))).join('');
};

const words = (letters: string) => ({
  problem: say({
    vi: `phông chữ in không có ${quote(letters)}, bản in và ảnh chia sẻ sẽ mất chữ này`,
    en: `the printed face does not have ${quote(letters)}, which would be missing on paper and in shared pictures`,
  }),
  remedy: say({
    vi: 'Viết bằng chữ khác, hoặc đặt vào brand/ một tệp phông .ttf có chữ này và ghi tên tệp vào faces trong brand.yaml',
    en: 'Write it in other letters, or put a face (.ttf) that has them into brand/ and name the file in faces in brand.yaml',
  }),
});

const entryFaults = (content: Content, entry: Entry<unknown>): Fault[] => {
  // A letter that must not be there at all is said already.
  if (entry.faults.length > 0) return [];
  const ofFields = textsIn(entry.draft)
    .filter(({ path }) => isPrinted(entry, path))
    .flatMap(({ path, text }) => {
      const letters = lettersBeyond(text, content);
      return letters ? [entry.at(path, words(letters))] : [];
    });
  const inBody = hasPrintedBody(content, entry) ? lettersBeyond(entry.body, content) : '';
  return inBody ? [...ofFields, { file: entry.file, field: bodyName(), ...words(inBody) }] : ofFields;
};

/** Words of the interface are printed, too: the name a language has for itself stands for them. */
const languageFaults = (content: Content): Fault[] =>
  (content.conference?.draft.languages ?? []).flatMap((name, index) => {
    const locale = knownLocales.find((known) => known === name);
    const letters = locale === undefined ? '' : lettersBeyond(language[locale].t.common.ownName, content);
    return letters ? (content.conference?.at(['languages', index], words(letters)) ?? []) : [];
  });

/** Everything that is printed is written in letters that a face has. */
export const printedLetterFaults = (content: Content): Fault[] => {
  const { conference, about, translations } = content;
  const shown = conference?.draft.languages ?? [];
  const entries: (Entry<unknown> | undefined)[] = [
    conference,
    about,
    ...(['programme', 'groups', 'delegations', 'places', 'releases', 'pages'] as const).flatMap<
      Entry<unknown>
    >((name) => content[name]),
    ...translations.filter((one) => shown.includes(one.language)),
  ];
  return [
    ...languageFaults(content),
    ...entries.flatMap((entry) => (entry === undefined ? [] : entryFaults(content, entry))),
  ];
};
