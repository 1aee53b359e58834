import type { Phase } from '../../conference/types.ts';

/** Words that stand in many places. Facts of a conference never stand in these files. */
export const common = {
  /** What the language calls itself. */
  ownName: 'Tiếng Việt',
  /** Language and territory, as Open Graph writes them. */
  openGraphLocale: 'vi_VN',
  open: 'Sẽ cập nhật',
  tentative: 'Dự kiến',
  /** Inside a sentence, before a day, and behind a name. */
  tentatively: (when: string) => `dự kiến ${when}`,
  tentativeName: (name: string) => `${name} (dự kiến)`,
  saysTentative: (sentence: string) => /dự kiến/i.test(sentence),
  /** `isInside`: not at the beginning of its sentence. */
  tentativeAt: (time: string, _isInside: boolean) => `Dự kiến lúc ${time}`,
  updated: 'Cập nhật ngày',
  source: 'Nguồn',
  copied: 'Đã chép',
  phases: {
    before: 'Trước hội nghị',
    during: 'Trong hội nghị',
    after: 'Sau hội nghị',
  } satisfies Record<Phase, string>,
};
