/** Links that put the programme into a calendar, and what stands in the calendar's entries. */
export const calendar = {
  add: 'Thêm vào lịch',
  short: 'Lịch',
  subscribe: 'Đăng ký lịch (iPhone, Mac, Outlook)',
  googleFeed: 'Đăng ký bằng Google Calendar (trên máy tính)',
  googleItem: 'Thêm vào Google Calendar',
  download: 'Tải tệp lịch (.ics)',
  refresh:
    'Lịch đã đăng ký tự cập nhật: iPhone, Mac và Outlook theo cài đặt của máy, Google sau nhiều giờ. Tệp đã tải và mục đã thêm thì không tự cập nhật.',
  googleOnPhone:
    'Ứng dụng Google Calendar trên Android không nhận đăng ký từ liên kết: hãy đăng ký trên máy tính bằng cùng tài khoản, hoặc tải tệp lịch.',
  apps: 'Tệp cho ứng dụng hội nghị như Giggity: chép liên kết này vào ứng dụng',
  inApp: 'Trong Zalo hoặc Facebook: chọn “Mở bằng trình duyệt” rồi bấm lại.',
  tentativeTime: 'Thời gian dự kiến.',
  tentativePlace: 'Địa điểm dự kiến.',
  /** Beside an open end, where an app draws one all the same. */
  endInApps: 'Giờ kết thúc do ứng dụng hiện chỉ để giữ chỗ, không phải giờ đã công bố.',
};
