import { meaningOf, placeholders } from '../../conference/statement.ts';
import type { PlaceholderMeaning } from '../../conference/statement.ts';
import type { AudiencePart, Item } from '../../conference/types.ts';
import type { Entry } from '../entry.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';
import { didYouMean } from '../suggest.ts';

type ItemEntry = Entry<Omit<Item, 'id'>>;

const endFaults = (item: ItemEntry): Fault[] => {
  const { start, end } = item.draft;
  if (end === undefined) return [];
  if (start === undefined) {
    // A start that is there but wrong is a fault of its own.
    if (item.wrong.has('start')) return [];
    const problem = say({
      vi: `có giờ kết thúc ${quote(end)} mà không có giờ bắt đầu`,
      en: `there is an end ${quote(end)} but no start`,
    });
    return [
      item.at(['end'], {
        problem,
        remedy: say({ vi: 'Ghi thêm start, hoặc xóa end', en: 'Add start, or delete end' }),
      }),
    ];
  }
  return end > start
    ? []
    : [
        item.at(['end'], {
          problem: say({
            vi: `${quote(end)} không muộn hơn giờ bắt đầu ${quote(start)}`,
            en: `${quote(end)} is not later than the start ${quote(start)}`,
          }),
        }),
      ];
};

const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

/** Every name, and in English those that are English. */
const list = {
  vi: listed(placeholders),
  en: listed(placeholders.filter((name) => name === meaningOf(name))),
};

/** Why a placeholder cannot be filled in; undefined if it can. */
const placeholderFault = (
  name: string,
  item: ItemEntry,
  places: Content['places'],
): { problem: string; remedy: string } | undefined => {
  const { start, place: id } = item.draft;
  const known = meaningOf(name);
  if (known === undefined) {
    return {
      problem: say({
        vi: `chỗ trống ${quote(`{${name}}`)} không có${didYouMean(name, placeholders)}`,
        en: `there is no placeholder ${quote(`{${name}}`)}${didYouMean(name, placeholders)}`,
      }),
      remedy: say({ vi: `Chỉ dùng ${list.vi}`, en: `Use ${list.en} only` }),
    };
  }
  const place = places.find((one) => one.id === id);
  const reasons: Record<PlaceholderMeaning, [boolean, string, string]> = {
    time: [
      start === undefined && !item.wrong.has('start'),
      say({ vi: 'mục này không có giờ bắt đầu', en: 'this item has no start' }),
      say({
        vi: 'Ghi thêm start, hoặc viết câu không có {giờ}',
        en: 'Add start, or write the sentence without {time}',
      }),
    ],
    place: [
      id === undefined && !item.wrong.has('place'),
      say({ vi: 'mục này không có địa điểm', en: 'this item has no place' }),
      say({
        vi: 'Ghi thêm place, hoặc viết câu không có {địa điểm}',
        en: 'Add place, or write the sentence without {place}',
      }),
    ],
    address: [
      id === undefined ? !item.wrong.has('place') : place !== undefined && place.draft.address === undefined,
      id === undefined
        ? say({ vi: 'mục này không có địa điểm', en: 'this item has no place' })
        : say({ vi: `địa điểm ${id} không có địa chỉ`, en: `the place ${id} has no address` }),
      id === undefined
        ? say({
            vi: 'Ghi thêm place, hoặc viết câu không có {địa chỉ}',
            en: 'Add place, or write the sentence without {address}',
          })
        : say({
            vi: `Ghi thêm address trong ${place?.file}, hoặc viết câu không có {địa chỉ}`,
            en: `Add address in ${place?.file}, or write the sentence without {address}`,
          }),
    ],
  };
  const [missing, why, remedy] = reasons[known];
  return missing
    ? {
        problem: say({ vi: `câu có {${name}} nhưng ${why}`, en: `the sentence has “{${name}}” but ${why}` }),
        remedy,
      }
    : undefined;
};

const statementFaults = (item: ItemEntry, places: Content['places']): Fault[] =>
  (item.draft.statements ?? []).flatMap((statement = '', index) => {
    const path = ['statements', index];
    const rest = statement.replace(/\{[^{}]*\}/g, '');
    if (/[{}]/.test(rest)) {
      return [
        item.at(path, {
          problem: say({
            vi: `${quote(statement)} có dấu ngoặc nhọn lẻ`,
            en: `${quote(statement)} has a single brace in it`,
          }),
          remedy: say({ vi: `Viết đủ cặp ngoặc: ${list.vi}`, en: `Write both braces: ${list.en}` }),
        }),
      ];
    }
    const names = [...new Set([...statement.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
    return names.flatMap((name) => {
      const words = placeholderFault(name.normalize('NFC'), item, places);
      return words ? [item.at(path, words)] : [];
    });
  });

type DraftPart = NonNullable<NonNullable<ItemEntry['draft']['audience']>['parts']>[number];

/** Whether some reader belongs to both parts: a common delegation, and in it a common post if posts are named. */
const shareReaders = (one: DraftPart, other: DraftPart): boolean => {
  const delegations = new Set(one?.delegations ?? []);
  if (!(other?.delegations ?? []).some((id) => delegations.has(id))) return false;
  const posts: AudiencePart['posts'] = one?.posts?.filter((post) => post !== undefined);
  return !posts || !other?.posts || other.posts.some((post) => post !== undefined && posts.includes(post));
};

const overlap = (one: ItemEntry, other: ItemEntry): boolean => {
  const [a, b] = [one.draft, other.draft];
  if (a.cancelled || b.cancelled || a.day === undefined || a.day !== b.day) return false;
  if (!a.start || !a.end || !b.start || !b.end || a.start >= b.end || b.start >= a.end) return false;
  return (a.audience?.parts ?? []).some((part) =>
    (b.audience?.parts ?? []).some((mate) => shareReaders(part, mate)),
  );
};

const overlapWarnings = (items: ItemEntry[]): Fault[] =>
  items.flatMap((item, index) =>
    items.slice(0, index).flatMap((other) =>
      overlap(item, other)
        ? [
            item.at(['start'], {
              problem: say({
                vi: `trùng giờ với ${other.file} (${other.draft.start}–${other.draft.end}) mà có chung thành phần tham dự`,
                en: `this is at the same time as ${other.file} (${other.draft.start}–${other.draft.end}) and for some of the same people`,
              }),
              remedy: say({
                vi: 'Nếu đúng như kế hoạch thì không phải sửa',
                en: 'If that is what the plan says, nothing has to be changed',
              }),
              warning: true,
            }),
          ]
        : [],
    ),
  );

/** Times of items, the sentences that speak of them, and items of one audience at the same time. */
export const timeFaults = ({ programme, places }: Content): Fault[] => [
  ...programme.flatMap((item) => [...endFaults(item), ...statementFaults(item, places)]),
  ...overlapWarnings(programme),
];
