/** Delegations, and the choice of the reader's own. */
export const delegations = {
  own: 'Chương trình của đoàn',
  members: 'Thành phần',
  arrival: 'Việc đón đoàn',
  whole: 'Chương trình chung',
  show: 'Đoàn của tôi',
  mine: 'Chọn đoàn',
  showAll: 'Xem chương trình chung',
  /** Said while a choice is in force; filled by the browser. */
  viewing: 'Đang xem chương trình của đoàn {name}: {shown} trong {all} mục',
  ownPage: 'Trang riêng của đoàn',
  expected: 'Số lượng',
};
