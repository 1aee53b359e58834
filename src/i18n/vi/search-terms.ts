import type { PressMaterial } from '../../conference/press.ts';
import type { Section } from '../../conference/routes.ts';
import type { ItemKind, PlaceKind } from '../../conference/types.ts';

export { readings, sounds, timeNames } from './search-typing.ts';

/**
 * What readers type into the search, in Vietnamese and in English, and which no page says of itself. Nobody reads
 * these words on a page. Facts of a conference never stand here.
 */

const listed = (words: string): string[] => words.split(', ');

/** Other names of the pages every conference has. */
export const pages: Partial<Record<Section | 'home', readonly string[]>> = {
  home: ['trang đầu', 'home'],
  programme: ['lịch', 'lịch trình', 'lịch họp', 'lịch làm việc', 'thời gian biểu', 'agenda', 'schedule'],
  delegations: [
    'các đoàn',
    'danh sách đoàn',
    'thành phần',
    'thành phần dự',
    'số đại biểu',
    'người dự',
    'người tham dự',
    'delegations',
  ],
  venue: ['bản đồ', 'đường đi', 'chỉ đường', 'venue', 'map'],
  visit: ['đi thăm', 'tour'],
  press: ['tải tài liệu', 'press', 'media', 'download'],
  news: ['tin mới', 'tin mới nhất', 'news'],
  notices: ['thông báo mới', 'notices'],
  about: ['ban tổ chức', 'cơ quan tổ chức', 'đơn vị tổ chức'],
  sitemap: ['mục lục', 'site map'],
  lobby: ['đang diễn ra', 'bây giờ'],
};

/** Other names of things to be found. */
export const things = {
  practical: listed(
    'hotline, số điện thoại, số điện thoại ban tổ chức, liên hệ, liên hệ ban tổ chức, ' +
      'mặc gì, quần áo, dress code, xe đón, xe đưa đón, thư mời, wifi, mật khẩu wifi',
  ),
  emergency: ['cấp cứu', 'emergency'],
  changes: ['thay đổi', 'thay đổi giờ', 'đổi giờ', 'đổi lịch', 'changes'],
  banner: ['banner', 'phông', 'backdrop'],
  download: ['tải về', 'file', 'PDF'],
  registration: ['đăng ký đưa tin', 'đăng ký phóng viên', 'thẻ nhà báo', 'thẻ tác nghiệp'],
  call: ['gọi số', 'điện thoại'],
} satisfies Record<string, readonly string[]>;

export const partsOfDay = {
  morning: 'buổi sáng',
  noon: 'buổi trưa',
  afternoon: 'buổi chiều',
  evening: 'buổi tối',
};

export const partOfDayOn = (part: string, day: string): string => `${part} ${day}`;

export const meals: Record<keyof typeof partsOfDay, readonly string[]> = {
  morning: ['ăn sáng', 'bữa sáng', 'breakfast'],
  noon: ['ăn trưa', 'bữa trưa', 'cơm trưa', 'lunch'],
  afternoon: [],
  evening: ['ăn tối', 'bữa tối', 'cơm tối', 'tiệc tối', 'dinner'],
};

/** Other names of what kinds of items are for. */
export const kinds: Partial<Record<ItemKind, readonly string[]>> = {
  arrival: ['đón đoàn', 'đón sân bay', 'đón ở sân bay'],
  departure: ['về', 'ra về', 'ngày về', 'tiễn đoàn'],
};

export const places: Record<PlaceKind, readonly string[]> = {
  venue: ['nơi tổ chức', 'địa điểm tổ chức'],
  airport: ['airport'],
  station: ['station'],
  visit: [],
};

export const printed: Record<NonNullable<PressMaterial['printed']>, readonly string[]> = {
  programme: ['tải chương trình', 'chương trình pdf', 'tải chương trình pdf', 'in chương trình'],
  handbook: ['handbook'],
  delegation: [],
  mark: ['logo'],
  code: [],
};

/** Words of questions, by what they ask for; those for `any` say nothing about what is looked for. */
export const questionWords = [
  ['places', listed('ở đâu, tại đâu, chỗ nào, ở chỗ nào, nơi nào, ở nơi nào')],
  [
    'programme',
    listed(
      'mấy giờ, lúc mấy giờ, từ mấy giờ, giờ nào, bao giờ, khi nào, lúc nào, lúc, hôm nào, ' +
        'ngày nào, vào ngày nào, thứ mấy, ngày mấy',
    ),
  ],
  [
    'any',
    listed(
      'từ đâu, ở đâu ra, lấy ở đâu, lấy từ đâu, tải ở đâu, xem ở đâu, thế nào, như thế nào, ' +
        'ra sao, làm sao, cách nào, bao nhiêu, bao lâu, số nào, là gì, làm gì, có gì, gì, nào, ' +
        'là ai, những ai, ai, gồm, gồm những, bao gồm, những, các, có, có được, được, không, ko, ' +
        'phải, phải không, có phải, là, bắt đầu, kết thúc, cho hỏi, xin hỏi, cho tôi, xem, tìm, ' +
        'muốn, ở, tại, từ, đến, của, và, cho, với, đi, ạ, vậy, nhỉ',
    ),
  ],
] as const;

const city = /^thành phố\s+/iu;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');

/** How the name of a city is cut short: `TP Đà Lạt`, `ĐL`, `TPĐL`. */
export const shortForms = (name: string): string[] => {
  const own = name.replace(city, '');
  const short = initials(own);
  return [own, `TP ${own}`, ...(short.length > 1 ? [short, `TP${short}`] : [])];
};
