import type { Entry } from '../entry.ts';
import type { Path } from '../../reader/finding.ts';
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
  say: (use: Use, first: Use) => { problem: string; hint?: string },
): Fault[] => {
  const first = new Map<string | number, Use>();
  return uses.flatMap((use) => {
    if (use.value === undefined) return [];
    const before = first.get(use.value);
    if (before) return [use.entry.at(use.path, say(use, before))];
    first.set(use.value, use);
    return [];
  });
};

const nextFree = (uses: Use[]): string =>
  `số chưa dùng: ${1 + Math.max(0, ...uses.map(({ value }) => Number(value ?? 0)))}`;

/** Every number in `field` is used once. */
const numbers = (entries: Entry<object>[], field: 'order' | 'number'): Fault[] => {
  const uses = entries.map((entry): Use => ({
    entry,
    path: [field],
    value: (entry.draft as Partial<Record<string, number>>)[field],
  }));
  return repetitions(uses, ({ value }, first) => ({
    problem: `số ${String(value)} đã dùng ở ${first.entry.file}`,
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
    problem: `cùng ngày, cùng giờ (hoặc cùng không có giờ) và cùng order với ${first.entry.file}: không biết mục nào trước`,
    hint: 'ghi order khác nhau, số nhỏ đứng trước',
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
            problem: `${quote(String(value))} đang là tên tệp của ${file}`,
            hint: 'xóa dòng này hoặc đổi tên tệp kia',
          }),
        ];
  });
  const again = repetitions(uses, ({ value }, first) => ({
    problem: `tên tệp cũ ${quote(String(value))} đã ghi ở ${first.entry.file}`,
    hint: 'mỗi tên cũ chỉ thuộc một mục',
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
    problem: `mã ma-két ${quote(String(value))} đã dùng ở trên`,
    hint: 'mỗi ma-két một mã riêng',
  }));
};

const roleFaults = ({ pages }: Content): Fault[] =>
  repetitions(
    pages.map((entry): Use => ({ entry, path: ['role'], value: entry.draft.role })),
    ({ value }, first) => ({
      problem: `role ${quote(String(value))} đã dùng ở ${first.entry.file}`,
      hint: 'mỗi phần một tệp; bỏ role thì trang có địa chỉ riêng theo tên tệp',
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
