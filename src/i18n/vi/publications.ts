import type { Phase } from '../../conference/types.ts';

/** Words of news and notices in Vietnamese. Facts of a conference never stand here. */
export const publications = {
  withheld: 'Chưa đăng: chỉ người soạn thấy trang này.',
  ofPhase: {
    before: 'Tin tức trước hội nghị',
    during: 'Tin tức trong hội nghị',
    after: 'Tin tức sau hội nghị',
  } satisfies Record<Phase, string>,
  ofMonth: (month: string) => `Tin tức ${month}`,
  page: (page: number) => `trang ${page}`,
  pageOf: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  shown: (first: number, last: number, total: string) => `Tin ${first}–${last} trong ${total} tin`,
  filters: 'Lọc tin',
  everything: 'Tất cả',
  months: 'Theo tháng',
  paging: 'Các trang của danh sách',
  firstPage: 'Trang đầu',
  newer: 'Tin mới hơn',
  older: 'Tin cũ hơn',
  lastPage: 'Trang cuối',
  outlet: 'Nguồn',
  share: {
    title: 'Chia sẻ trang này',
    sheet: 'Gửi qua ứng dụng trên máy',
    copy: 'Chép địa chỉ trang',
    copied: 'Đã chép',
    zalo: 'Chia sẻ qua Zalo',
    facebook: 'Chia sẻ qua Facebook',
    email: 'Gửi bằng thư điện tử',
  },
  leaves: 'liên kết ra ngoài trang này',
};
