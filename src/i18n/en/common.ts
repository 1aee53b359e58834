import type { Phase } from '../../conference/types.ts';

/** Words that stand in many places. Facts of a conference never stand in these files. */
export const common = {
  /** What the language calls itself. */
  ownName: 'English',
  /** Language and territory, as Open Graph writes them. */
  openGraphLocale: 'en_GB',
  open: 'To be updated',
  tentative: 'Tentative',
  /** Inside a sentence, before a day, and behind a name. */
  tentatively: (when: string) => `tentatively ${when}`,
  tentativeName: (name: string) => `${name} (tentative)`,
  saysTentative: (sentence: string) => /tentative/i.test(sentence),
  /** `isInside`: not at the beginning of its sentence. */
  tentativeAt: (time: string, isInside: boolean) => `${isInside ? 'tentatively' : 'Tentatively'} at ${time}`,
  updated: 'Updated on',
  source: 'Source',
  copied: 'Copied',
  phases: {
    before: 'Before the conference',
    during: 'During the conference',
    after: 'After the conference',
  } satisfies Record<Phase, string>,
};
