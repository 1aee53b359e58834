/** Menus, the pages of a list, and addresses that lead nowhere. */
export const navigation = {
  skip: 'Đến nội dung chính',
  menu: 'Menu',
  close: 'Đóng',
  main: 'Các trang chính',
  home: 'Trang chủ',
  notFound: {
    title: 'Không tìm thấy trang',
    reason: 'Có thể liên kết bị gõ thiếu hoặc trang đã được đổi chỗ.',
    try: 'Xin thử một trong các trang sau',
  },
  /** The pages of a long list, and of a document. */
  paging: {
    label: 'Các trang của danh sách',
    first: 'Trang đầu',
    last: 'Trang cuối',
    page: (page: number) => `trang ${page}`,
    pageOf: (page: number | string, pages: number | string) => `Trang ${page} trên ${pages}`,
  },
};
