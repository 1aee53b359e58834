/** What a page says when it is a saved copy, or when there is a newer one. */
export const offline = {
  copy: 'Bản lưu trên máy, nội dung lúc',
  unchecked: 'Chưa kiểm tra được có bản mới hơn hay không.',
  newer: 'Trang này đã có bản mới.',
  reload: 'Mở bản mới',
  missing:
    'Chưa tải được trang vừa mở, và trang đó không có trong bản lưu trên máy. Những trang có trong bản lưu:',
  answers: 'Mạng đã có trở lại.',
  wanted: 'Mở trang vừa chọn',
};
