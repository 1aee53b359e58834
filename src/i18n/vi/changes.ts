/** Recorded changes of the programme. The words for what changed are those of `programme.fields`. */
export const changes = {
  /** On the page of an item whose translation may tell of an earlier time. */
  olderTranslation:
    'Phần chữ của mục này được dịch trước lần đổi ngày, giờ hoặc địa điểm gần nhất; ngày, giờ và địa điểm ghi ở trên là mới nhất.',
  title: 'Thay đổi chương trình',
  none: 'Chương trình chưa có thay đổi nào.',
  before: 'Trước',
  now: 'Nay',
  /** No longer tentative, no longer cancelled. */
  confirmed: 'Chính thức',
  takesPlace: 'Có tổ chức',
  /** Of sentences of the plan: what has changed since, and what is certain now. */
  note: (changed: string, settled: string) =>
    [
      'Câu của kế hoạch ban đầu',
      ...(changed ? [`sau đó đã thay đổi: ${changed}`] : []),
      ...(settled ? [`nay chính thức: ${settled}`] : []),
    ].join('; '),
  /** Beside a time or a place in a sentence of the plan: that it is tentative, and that the plan had another. */
  marks: (isTentative: boolean, isChanged: boolean) =>
    [...(isTentative ? ['dự kiến'] : []), ...(isChanged ? ['đã thay đổi'] : [])].join(', '),
  addedTitle: 'Mục mới trong chương trình',
  deletedTitle: 'Mục này không còn trong chương trình',
  lastKnown: 'Lần công bố cuối',
};
