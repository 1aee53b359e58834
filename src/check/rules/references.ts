import { isPhotoFormat } from '../../conference/media.ts';
import type { Entry } from '../entry.ts';
import type { Path } from '../../reader/finding.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { bodyName, quote } from '../report.ts';
import { toWrite } from '../sentences.ts';
import type { Content } from '../content.ts';
import { choices, didYouMean } from '../suggest.ts';

/** What may be referred to: a noun for it, and the ids there are; undefined where they could not be read. */
interface Targets {
  noun: string;
  ids: ReadonlySet<string> | undefined;
}

/** A reference that leads nowhere, in words. */
const missingTarget = (id: string, { noun, ids }: Targets) =>
  ids === undefined || ids.has(id)
    ? undefined
    : {
        problem: say({
          vi: `không có ${noun} ${quote(id)}${didYouMean(id, ids)}`,
          en: `there is no ${noun} ${quote(id)}${didYouMean(id, ids)}`,
        }),
        hint: choices(ids),
      };

const reference = (entry: Entry<unknown>, path: Path, id: string | undefined, targets: Targets): Fault[] => {
  const words = id === undefined ? undefined : missingTarget(id, targets);
  return words ? [entry.at(path, words)] : [];
};

const references = (
  entry: Entry<unknown>,
  path: Path,
  ids: (string | undefined)[] | undefined,
  targets: Targets,
): Fault[] => (ids ?? []).flatMap((id, index) => reference(entry, [...path, index], id, targets));

const idsOf = (list: ({ id?: string | undefined } | undefined)[] | undefined): Set<string> | undefined =>
  list && new Set(list.flatMap((one) => (one?.id === undefined ? [] : [one.id])));

/** Everything that names another entry names one that exists. */
export function referenceFaults(content: Content): Fault[] {
  const { conference } = content;
  const day: Targets = { noun: say({ vi: 'ngày', en: 'day' }), ids: idsOf(conference?.draft.days) };
  const banner: Targets = {
    noun: say({ vi: 'ma-két', en: 'banner' }),
    ids: idsOf(conference?.draft.banners),
  };
  // That there is no place at all is one fault, not one for every item.
  const place: Targets = {
    noun: say({ vi: 'địa điểm', en: 'place' }),
    ids: content.places.length ? idsOf(content.places) : undefined,
  };
  const group: Targets = { noun: say({ vi: 'nhóm', en: 'group' }), ids: idsOf(content.groups) };
  const delegation: Targets = {
    noun: say({ vi: 'đoàn', en: 'delegation' }),
    ids: idsOf(content.delegations),
  };
  const picture: Targets = { noun: say({ vi: 'ảnh', en: 'photo' }), ids: photoIds(content) };
  const page: Targets = { noun: 'trang', ids: idsOf(content.pages) };

  const ofItems = content.programme.flatMap((item) => [
    ...reference(item, ['day'], item.draft.day, day),
    ...reference(item, ['place'], item.draft.place, place),
    ...(item.draft.audience?.parts ?? []).flatMap((part, index) => {
      const path = ['audience', 'parts', index];
      return [
        ...references(item, [...path, 'delegations'], part?.delegations, delegation),
        ...references(item, [...path, 'unclear'], part?.unclear, delegation),
      ];
    }),
  ]);
  const ofMaterials = content.press.flatMap((material) => [
    ...reference(material, ['page'], material.draft.page, page),
    ...reference(material, ['banner'], material.draft.banner, banner),
  ]);
  return [
    ...(conference ? reference(conference, ['venue'], conference.draft.venue, place) : []),
    ...ofItems,
    ...content.delegations.flatMap((one) => references(one, ['groups'], one.draft.groups, group)),
    ...ofMaterials,
    ...content.news.flatMap((article) => reference(article, ['picture'], article.draft.picture, picture)),
    ...content.media.flatMap((one) => reference(one, ['poster'], one.draft.poster, picture)),
    ...inTexts(
      content,
      'banners',
      banner,
      say({ vi: 'mã ma-két trong conference.yaml', en: 'the id of a banner in conference.yaml' }),
    ),
    ...inTexts(
      content,
      'pictures',
      picture,
      say({ vi: 'mã một ảnh trong media/', en: 'the id of a photo in media/' }),
    ),
  ];
}

/** Photos, and no recordings. */
const photoIds = ({ mediaFormats }: Content): Set<string> =>
  new Set([...mediaFormats].flatMap(([id, format]) => (isPhotoFormat(format) ? [id] : [])));

/** `<MaKet id="…">` and `<Anh id="…">` in the text under a front matter. */
const inTexts = (content: Content, what: 'banners' | 'pictures', targets: Targets, wanted: string): Fault[] =>
  [
    content.programme,
    content.delegations,
    content.places,
    content.news,
    content.notices,
    content.pages,
    content.translations,
  ]
    .flat()
    .flatMap((entry) =>
      entry[what].flatMap(({ id, line }): Fault[] => {
        const words = missingTarget(id, targets);
        if (words === undefined) return [];
        const remedy = toWrite(`${wanted}; ${words.hint}`);
        return [{ file: entry.file, line, field: bodyName(), problem: words.problem, remedy }];
      }),
    );
