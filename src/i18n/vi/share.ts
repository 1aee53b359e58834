/** Links and buttons that hand a page on. */
export const share = {
  title: 'Chia sẻ',
  sheet: 'Gửi qua ứng dụng trên máy',
  copy: 'Chép địa chỉ trang',
  zalo: 'Chia sẻ qua Zalo',
  facebook: 'Chia sẻ qua Facebook',
  email: 'Gửi bằng thư điện tử',
};
