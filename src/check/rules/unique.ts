import type { Entry } from '../entry.ts';
import type { Path } from '../../reader/finding.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

/** One use of something that may be used only once. */
interface Use {
  entry: Entry<unknown>;
  path: Path;
  value: string | number | undefined;
}

/** A fault for every use after the first. */
const repetitions = (
  uses: Use[],
  wordsOf: (use: Use, first: Use) => { problem: string; hint?: string },
): Fault[] => {
  const first = new Map<string | number, Use>();
  return uses.flatMap((use) => {
    if (use.value === undefined) return [];
    const before = first.get(use.value);
    if (before) return [use.entry.at(use.path, wordsOf(use, before))];
    first.set(use.value, use);
    return [];
  });
};

const nextFree = (uses: Use[]): string =>
  say({
    vi: `số chưa dùng: ${1 + Math.max(0, ...uses.map(({ value }) => Number(value ?? 0)))}`,
    en: `a number not used yet: ${1 + Math.max(0, ...uses.map(({ value }) => Number(value ?? 0)))}`,
  });

/** Every number in `field` is used once. */
const numbers = (entries: Entry<object>[], field: 'order' | 'number'): Fault[] => {
  const uses = entries.map((entry): Use => ({
    entry,
    path: [field],
    value: (entry.draft as Partial<Record<string, number>>)[field],
  }));
  return repetitions(uses, ({ value }, first) => ({
    problem: say({
      vi: `số ${String(value)} đã dùng ở ${first.entry.file}`,
      en: `the number ${String(value)} is already used in ${first.entry.file}`,
    }),
    hint: nextFree(uses),
  }));
};

/** The items of a day go by their time; where that is the same, or there is none, `order` has to decide. */
const tieFaults = (programme: Content['programme']): Fault[] => {
  const placed = programme.filter(
    ({ draft, wrong }) => draft.day !== undefined && !wrong.has('start') && !wrong.has('order'),
  );
  const uses = placed.map((entry): Use => {
    const { day, start, order } = entry.draft;
    return { entry, path: ['order'], value: [day, start, order].join(' ') };
  });
  return repetitions(uses, (_, first) => ({
    problem: say({
      vi: `cùng ngày, cùng giờ (hoặc cùng không có giờ) và cùng order với ${first.entry.file}: không biết mục nào trước`,
      en: `the same day, the same time (or none) and the same order as ${first.entry.file}: it is not known which comes first`,
    }),
    hint: say({
      vi: 'ghi order khác nhau, số nhỏ đứng trước',
      en: 'write another order, the smaller number comes first',
    }),
  }));
};

const itemFaults = ({ programme }: Content): Fault[] => [
  ...numbers(programme, 'number'),
  ...tieFaults(programme),
  ...previousIdFaults(programme),
];

/** An old address leads to one item, and to none that has a page there now. */
const previousIdFaults = (programme: Content['programme']): Fault[] => {
  const present = new Map(programme.map(({ id, file }) => [id, file]));
  const uses = programme.flatMap((entry) =>
    (entry.draft.previousIds ?? []).map((value, index): Use => ({
      entry,
      path: ['previousIds', index],
      value,
    })),
  );
  const taken = uses.flatMap(({ entry, path, value }) => {
    const file = present.get(String(value));
    return file === undefined
      ? []
      : [
          entry.at(path, {
            problem: say({
              vi: `${quote(String(value))} đang là tên tệp của ${file}`,
              en: `${quote(String(value))} is the file name of ${file}`,
            }),
            hint: say({
              vi: 'xóa dòng này hoặc đổi tên tệp kia',
              en: 'delete this line or rename the other file',
            }),
          }),
        ];
  });
  const again = repetitions(uses, ({ value }, first) => ({
    problem: say({
      vi: `tên tệp cũ ${quote(String(value))} đã ghi ở ${first.entry.file}`,
      en: `the earlier file name ${quote(String(value))} is already written in ${first.entry.file}`,
    }),
    hint: say({ vi: 'mỗi tên cũ chỉ thuộc một mục', en: 'each earlier name belongs to one item only' }),
  }));
  return [...taken, ...again];
};

const bannerFaults = ({ conference }: Content): Fault[] => {
  if (!conference) return [];
  const uses = (conference.draft.banners ?? []).map((banner, index): Use => ({
    entry: conference,
    path: ['banners', index, 'id'],
    value: banner?.id,
  }));
  return repetitions(uses, ({ value }) => ({
    problem: say({
      vi: `mã ma-két ${quote(String(value))} đã dùng ở trên`,
      en: `the banner id ${quote(String(value))} is already used above`,
    }),
    hint: say({ vi: 'mỗi ma-két một mã riêng', en: 'each banner has an id of its own' }),
  }));
};

const roleFaults = ({ pages }: Content): Fault[] =>
  repetitions(
    pages.map((entry): Use => ({ entry, path: ['role'], value: entry.draft.role })),
    ({ value }, first) => ({
      problem: say({
        vi: `role ${quote(String(value))} đã dùng ở ${first.entry.file}`,
        en: `the role ${quote(String(value))} is already used in ${first.entry.file}`,
      }),
      hint: say({
        vi: 'mỗi phần một tệp; bỏ role thì trang có địa chỉ riêng theo tên tệp',
        en: 'one file for each part; without a role the page has an address of its own, after its file name',
      }),
    }),
  );

/** Numbers, orders, banners, old names and roles of pages: each only once. */
export const repetitionFaults = (content: Content): Fault[] => [
  ...itemFaults(content),
  ...[content.places, content.groups, content.delegations, content.organisers, content.press].flatMap(
    (list) => numbers(list, 'order'),
  ),
  ...bannerFaults(content),
  ...roleFaults(content),
];
