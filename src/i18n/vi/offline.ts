/** What home says of the copy on the device, a page when it is the copy, or when there is a newer one. */
export const offline = {
  works:
    'Mở một lần bằng trình duyệt của máy, các trang ở đây đọc được cả khi mất mạng; không phải cài đặt gì.',
  copy: 'Bản lưu trên máy, nội dung lúc',
  unchecked: 'Chưa kiểm tra được có bản mới hơn hay không.',
  newer: 'Trang này đã có bản mới.',
  reload: 'Mở bản mới',
  missing:
    'Chưa tải được trang vừa mở, và trang đó không có trong bản lưu trên máy. Những trang có trong bản lưu:',
  answers: 'Mạng đã có trở lại.',
  wanted: 'Mở trang vừa chọn',
};
