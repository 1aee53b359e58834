import type { Phase } from '../../conference/types.ts';
import { common } from './common.ts';
import { pages } from './pages.ts';

/** News and notices, and their lists. */
export const news = {
  published: 'Published on',
  withheld: 'Not published yet: only editors see this page.',
  all: 'All news',
  noNotices: 'There are no notices yet.',
  ofPhase: (phase: Phase) => `${pages.news} ${common.phases[phase].toLowerCase()}`,
  /** On the picture of a shared link. */
  phaseTitle: (phase: Phase) => `${pages.news}: ${common.phases[phase].toLowerCase()}`,
  ofMonth: (month: string) => `${pages.news} of ${month}`,
  shown: (first: number, last: number, total: string) => `News ${first}–${last} of ${total}`,
  newer: 'Newer news',
  older: 'Older news',
  filters: 'Filter the news',
  everything: 'All',
  months: 'By month',
  leaves: 'link to another site',
};
