import { addresses } from './addresses.ts';
import { print } from './print.ts';

const terms = 'điều kiện sử dụng';
const { files } = addresses;

/** The press room: materials, releases, the archive of all of them. */
export const press = {
  materials: 'Tài liệu',
  empty: 'Chưa có tài liệu.',
  comeBack: (date: string, note?: string) =>
    `Xin xem lại từ ngày ${date}${note === undefined ? '' : ` (${note})`}.`,
  whole: 'Tải trọn bộ (ZIP)',
  wholeHint: 'Mọi tài liệu dưới đây trong một tệp, kèm nguồn, điều kiện sử dụng và mã kiểm tra.',
  preview: (title: string) => `Xem trước: ${title}`,
  checksum: 'Mã kiểm tra SHA-256',
  terms,
  /** `bleed`: millimetres of the file, which is a tenth of the banner. */
  bleed: (bleed: number) =>
    `Tệp PDF dùng để in: tỷ lệ 1:10, có khổ thành phẩm (TrimBox), dấu xén và phần tràn lề (bleed) ${bleed} mm mỗi cạnh, tức ${bleed} cm khi in đúng khổ.`,
  copy: 'Chép',
  names: 'Tên hội nghị',
  fullName: 'Tên đầy đủ',
  shortName: 'Tên ngắn',
  description: 'Giới thiệu trong khoảng một trăm chữ',
  people: 'Họ tên và chức vụ',
  contact: 'Liên hệ',
  contactPerson: 'đầu mối báo chí',
  spokesperson: 'người phát ngôn',
  registration: 'đăng ký tác nghiệp',
  corrections: 'Đính chính',
  noCorrections: 'Chưa có đính chính nào.',
  filming: 'Ghi hình',
  release: {
    kind: 'Thông cáo báo chí',
    contact: 'Đầu mối trả lời',
    document: (format: string, size: string) => `Tải thông cáo (${format}, ${size})`,
  },
  /** What the archive says of itself. */
  readme: (conference: string, date: string, address: string, hasTerms: boolean) => [
    conference,
    `Tài liệu dành cho báo chí, ${print.version.toLowerCase()} ${date}.`,
    `${print.newest} ${address}`,
    '',
    `${files.inKit.sources}: tên và nguồn của từng tài liệu.`,
    ...(hasTerms ? [`${files.inKit.terms}: ${terms}.`] : []),
    'SHA256SUMS: mã kiểm tra; kiểm tra bằng lệnh: sha256sum -c SHA256SUMS',
  ],
};
