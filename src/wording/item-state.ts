import { hasDates } from '../conference/programme.ts';
import type { Conference, Item } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';
import { stateLine, type StateSource } from './state.ts';

/** What has become of the conference and of an item, where a title is all that is read, and where there is plain text. */

type State = Pick<Conference, 'schedule'>;

/** A title that says by itself that nobody need come: `Tạm hoãn: Họp trù bị`. Without `cancelled`: the conference's own. */
export const titleInState = (
  { title, cancelled = false }: { title: string; cancelled?: boolean },
  { schedule }: State,
  { t }: Language,
): string => {
  if (cancelled || schedule === 'cancelled') return `${t.programme.cancelled}: ${title}`;
  return schedule === 'postponed' ? `${t.state.paused}: ${title}` : title;
};

/** Whether a time that is in force may still change. */
export const isTentative = (
  { tentative, cancelled }: Pick<Item, 'tentative' | 'cancelled'>,
  { schedule }: State,
): boolean => !cancelled && hasDates({ schedule }) && (tentative || schedule === 'tentative');

/** What the state of the conference means for an item. */
export const stateLines = (
  item: Pick<Item, 'tentative' | 'cancelled'>,
  source: StateSource,
  language: Language,
): string[] => {
  const state = stateLine(source, language);
  const tentative = isTentative(item, source.conference) ? [language.t.calendar.tentativeTime] : [];
  return [...(state ? [state] : []), ...tentative];
};
