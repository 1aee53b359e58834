/** Words of the printed documents and of the press room in Vietnamese. Facts of a conference never stand here. */
export const print = {
  version: 'Bản ngày',
  newest: 'Bản mới nhất:',
  programme: 'Chương trình',
  handbook: 'Sổ tay đại biểu',
  plan: 'Kế hoạch',
  contents: 'Trong sổ tay này',
  places: 'Địa điểm',
  placesArrive: 'Đón các đoàn',
  delegations: 'Thành phần đại biểu',
  practical: 'Điều cần biết',
  emergency: 'Số khẩn cấp',
  codes: 'Xem trên điện thoại',
  codesHint: 'Quét mã để mở bản mới nhất của từng trang.',
  reference: 'Số và ngày ban hành',
  pageOf: 'Trang {} trên {}',
};
