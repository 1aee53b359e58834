import type { MarkVariant } from '../../print/mark.ts';

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
  marks: {
    colour: 'Biểu trưng, bản màu',
    single: 'Biểu trưng, bản một màu',
    field: 'Biểu trưng trên nền chủ đạo',
  } satisfies Record<MarkVariant, string>,
  /** In file names. */
  markIds: { colour: 'mau', single: 'mot-mau', field: 'tren-nen' } satisfies Record<MarkVariant, string>,
  decimal: ',',
  scale: (width: string, height: string, what: string, date: string) =>
    `Tỷ lệ 1:10 · Khổ thật ${width} × ${height} m · ${what} · Bản ngày ${date}`,
  pageOf: 'Trang {} trên {}',
};
