import type { ProgrammeDay, ProgrammeItem } from './programme.ts';
import type { Delegation, Group } from './types.ts';

/** An item as one delegation sees it. */
export interface AttendedItem {
  item: ProgrammeItem;
  /** Who of the delegation, in the words of the plan; empty for the whole delegation. */
  posts: string[];
  /** The plan's words leave open whether this delegation is meant. */
  unclear: boolean;
}

export interface AttendedDay extends Omit<ProgrammeDay, 'items'> {
  items: AttendedItem[];
}

/** The programme of one delegation: the days on which it has anything, with who of it attends what. */
export const programmeForDelegation = (days: readonly ProgrammeDay[], delegation: string): AttendedDay[] =>
  days
    .map((day) => ({ ...day, items: day.items.flatMap((item) => attended(item, delegation)) }))
    .filter(({ items }) => items.length > 0);

const attended = (item: ProgrammeItem, delegation: string): AttendedItem[] => {
  if (item.audience.parts.length === 0) return [{ item, posts: [], unclear: false }];
  const parts = item.audience.parts.filter(({ delegations }) => delegations.includes(delegation));
  if (parts.length === 0) return [];
  const whole = parts.some(({ posts }) => posts === undefined);
  return [
    {
      item,
      posts: whole ? [] : parts.flatMap(({ posts }) => posts ?? []),
      unclear: parts.some(({ unclear }) => unclear?.includes(delegation)),
    },
  ];
};

/** Delegations under the first group they belong to, groups and delegations in protocol order. */
export const delegationsByGroup = (groups: readonly Group[], delegations: readonly Delegation[]) =>
  groups.map((group) => ({ group, delegations: delegations.filter((one) => one.groups[0] === group.id) }));
