import type { MarkVariant } from '../../conference/brand.ts';

/** Printed documents, banners and marks, and the foot of a printed page. */
export const print = {
  action: 'In',
  sheet: 'Bản in',
  onPhone: 'Trên điện thoại',
  scan: 'Quét mã để mở trang này trên điện thoại',
  version: 'Bản ngày',
  newest: 'Bản mới nhất:',
  handbook: 'Sổ tay đại biểu',
  contents: 'Trong sổ tay này',
  notes: 'Ghi chép',
  arrival: 'Đón các đoàn',
  delegations: 'Thành phần đại biểu',
  practical: 'Điều cần biết',
  codes: 'Xem trên điện thoại',
  codesHint: 'Quét mã để mở bản mới nhất của từng trang.',
  reference: 'Số và ngày ban hành',
  marks: {
    colour: 'Biểu trưng, bản màu',
    single: 'Biểu trưng, bản một màu',
    field: 'Biểu trưng trên nền chủ đạo',
  } satisfies Record<MarkVariant, string>,
  scale: (width: string, height: string, what: string, version: string) =>
    `Tỷ lệ 1:10 · Khổ thật ${width} × ${height} m · ${what} · ${version}`,
};
