import { addresses } from './addresses.ts';
import { print } from './print.ts';

const terms = 'điều kiện sử dụng';
const { files } = addresses;

/** The press room: materials, releases, the archive of all of them. */
export const press = {
  materials: 'Tài liệu',
  texts: 'Văn bản',
  banners: 'Ma-két',
  /** Of phases without materials, each perhaps with a day to come back. */
  empty: (...phases: string[]) => `Chưa có tài liệu ${phases.join(' và ')}`,
  comeBack: (phase: string, date: string, isTentative: boolean) =>
    `${phase} (xin xem lại từ ngày ${date}${isTentative ? ', dự kiến' : ''})`,
  whole: 'Tải trọn bộ',
  onThisPage: 'Trên trang này',
  read: 'Mở đọc',
  files: (count: number, formats: string) => `${count} tệp ${formats}`,
  wholeHint: 'Kèm nguồn, điều kiện sử dụng và mã kiểm tra.',
  preview: (title: string) => `Xem trước: ${title}`,
  sources: 'Nguồn và mã kiểm tra',
  checksums: (count: number) => `Mã kiểm tra SHA-256 của ${count} tệp`,
  terms,
  forms: {
    banner: 'PDF để in phông, tỷ lệ 1:10, chừa xén; SVG để sửa trong phần mềm vẽ; PNG để đăng trên mạng.',
    mark: 'PDF để in; SVG để sửa trong phần mềm vẽ; PNG để đăng trên mạng.',
  },
  bannerTexts: 'Nguyên văn và thông số in',
  /** `bleed`: millimetres of the file, which is a tenth of the banner. */
  bleed: (bleed: number) =>
    `Tệp PDF dùng để in: tỷ lệ 1:10, có khổ thành phẩm (TrimBox), dấu xén và phần tràn lề (bleed) ${bleed} mm mỗi cạnh, tức ${bleed} cm khi in đúng khổ.`,
  copy: 'Chép',
  copyRefused: 'Trình duyệt không cho chép. Chữ đã được chọn sẵn để tự chép.',
  names: 'Tên để chép',
  fullName: 'Tên đầy đủ',
  shortName: 'Tên ngắn',
  description: 'Giới thiệu khoảng 100 chữ',
  people: 'Họ tên và chức vụ',
  contact: 'Liên hệ',
  contactTitle: 'Liên hệ báo chí',
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
