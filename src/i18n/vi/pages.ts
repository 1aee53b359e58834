/** The names of the pages. */
export const pages = {
  programme: 'Chương trình',
  delegations: 'Đoàn đại biểu',
  venue: 'Địa điểm',
  visit: 'Tham quan',
  press: 'Báo chí',
  news: 'Tin tức',
  notices: 'Thông báo',
  about: 'Giới thiệu',
  plan: 'Kế hoạch',
  search: 'Tìm kiếm',
  sitemap: 'Sơ đồ trang',
  accessibility: 'Trợ năng',
  lobby: 'Màn hình sảnh',
};

/** What a page says of itself to search engines and to whom its link is sent. */
export const descriptions = {
  programme: 'Chương trình từng ngày, giờ, địa điểm và thành phần dự từng mục.',
  delegations: 'Thành phần các đoàn theo kế hoạch và chương trình riêng của từng đoàn.',
  venue: 'Nơi họp, sân bay, việc đón đoàn, số khẩn cấp và những điều đại biểu cần biết.',
  visit: 'Buổi tham quan, giao lưu: thời gian và nơi đến.',
  press: 'Tài liệu, ma-két và thông tin liên hệ dành cho báo chí.',
  news: 'Tin về hội nghị: trước, trong và sau.',
  notices: 'Thông báo của ban tổ chức và các thay đổi.',
  about: 'Mục đích, nội dung, cơ quan tổ chức và kinh phí.',
  plan: 'Toàn văn kế hoạch tổ chức.',
  search: 'Tìm trong chương trình, thành phần, địa điểm, tài liệu, tin tức và thông báo.',
  sitemap: 'Mọi trang của địa chỉ này.',
  lobby: 'Giờ, mục đang diễn ra và mục tiếp theo, cho màn hình ở sảnh.',
  accessibility: 'Cách dùng trang và những gì đã kiểm tra.',
  notFound: 'Địa chỉ này không có trang nào.',
};
