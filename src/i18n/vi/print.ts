import type { MarkVariant } from '../../conference/brand.ts';

/** Words of the printed documents and of the press room in Vietnamese. Facts of a conference never stand here. */
export const print = {
  version: 'Bản ngày',
  newest: 'Bản mới nhất:',
  programme: 'Chương trình',
  handbook: 'Sổ tay đại biểu',
  plan: 'Kế hoạch',
  contents: 'Trong sổ tay này',
  notes: 'Ghi chép',
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
  codeIds: {
    home: 'trang-chu',
    programme: 'chuong-trinh',
    venue: 'dia-diem',
    delegations: 'doan-dai-bieu',
    visit: 'tham-quan',
    press: 'bao-chi',
  },
  decimal: ',',
  scale: (width: string, height: string, what: string, date: string) =>
    `Tỷ lệ 1:10 · Khổ thật ${width} × ${height} m · ${what} · Bản ngày ${date}`,
  press: {
    emptyUntil: (date: string, note?: string) =>
      `Chưa có tài liệu. Xin xem lại từ ngày ${date}${note === undefined ? '' : ` (${note})`}.`,
    empty: 'Chưa có tài liệu.',
    whole: 'Tải trọn bộ (ZIP)',
    wholeHint: 'Mọi tài liệu dưới đây trong một tệp, kèm nguồn, điều kiện sử dụng và mã kiểm tra.',
    preview: (title: string) => `Xem trước: ${title}`,
    checksum: 'Mã kiểm tra SHA-256',
    terms: 'điều kiện sử dụng',
    copy: 'Chép',
    copied: 'Đã chép',
    description: 'Giới thiệu trong khoảng một trăm chữ',
    people: 'Họ tên và chức vụ',
    corrections: 'Đính chính',
    noCorrections: 'Chưa có đính chính nào.',
  },
  kit: {
    readme: (conference: string, date: string, address: string) => [
      conference,
      `Tài liệu dành cho báo chí, bản ngày ${date}.`,
      `Bản mới nhất: ${address}`,
      '',
      'NGUON.txt: tên và nguồn của từng tài liệu.',
      'DIEU-KIEN.txt: điều kiện sử dụng.',
      'SHA256SUMS: mã kiểm tra; kiểm tra bằng lệnh: sha256sum -c SHA256SUMS',
    ],
    terms: (terms: string) => `Điều kiện sử dụng: ${terms}`,
  },
  pageOf: 'Trang {} trên {}',
};
