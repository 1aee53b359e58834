/** The search page. What readers type stands in `search-terms.ts`. */
export const search = {
  label: 'Từ cần tìm',
  submit: 'Tìm',
  hint: 'Gõ có dấu hay không dấu đều được.',
  results: 'Kết quả',
  count: '{} kết quả',
  more: 'Thêm {} kết quả',
  none: 'Không tìm thấy gì. Xin thử ít chữ hơn, hoặc chọn một trang dưới đây.',
  failed: 'Chưa tải được danh mục tìm kiếm. Xin chọn một trang dưới đây, hoặc thử lại khi có mạng.',
  all: 'Mọi trang',
};
