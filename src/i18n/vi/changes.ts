/** Recorded changes of the programme. The words for what changed are those of `programme.fields`. */
export const changes = {
  title: 'Thay đổi chương trình',
  none: 'Chương trình chưa có thay đổi nào.',
  before: 'Trước',
  now: 'Nay',
  /** No longer tentative, no longer cancelled. */
  confirmed: 'Chính thức',
  takesPlace: 'Có tổ chức',
  deletedTitle: 'Mục này không còn trong chương trình',
  lastKnown: 'Lần công bố cuối',
};
