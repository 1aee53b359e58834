/** Recorded changes of the programme. The words for what changed are those of `programme.fields`. */
export const changes = {
  title: 'Thay đổi chương trình',
  none: 'Chương trình chưa có thay đổi nào.',
  before: 'Trước',
  now: 'Nay',
  /** No longer tentative, no longer cancelled. */
  confirmed: 'Chính thức',
  takesPlace: 'Có tổ chức',
  /** Of sentences of the plan: what has changed since, and what is certain now. */
  original: 'Câu của kế hoạch ban đầu',
  since: 'sau đó đã thay đổi',
  settled: 'nay chính thức',
  /** Beside a time or a place in a sentence of the plan, which had another. */
  changed: 'đã thay đổi',
  addedTitle: 'Mục mới trong chương trình',
  deletedTitle: 'Mục này không còn trong chương trình',
  lastKnown: 'Lần công bố cuối',
};
