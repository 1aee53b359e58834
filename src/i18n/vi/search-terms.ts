import type { PressMaterial } from '../../conference/press.ts';
import type { Section } from '../../conference/routes.ts';
import type { PlaceKind } from '../../conference/types.ts';

/**
 * What readers type into the search, in Vietnamese and in English, and which no page says of itself. Nobody reads
 * these words on a page. Facts of a conference never stand here.
 */

/** Other names of the pages every conference has. */
export const pages: Partial<Record<Section, readonly string[]>> = {
  programme: ['lịch', 'lịch trình', 'lịch họp', 'lịch làm việc', 'thời gian biểu', 'agenda', 'schedule'],
  delegations: ['danh sách đoàn', 'delegations'],
  venue: ['bản đồ', 'đường đi', 'chỉ đường', 'venue', 'map'],
  visit: ['đi thăm', 'tour'],
  press: ['tải tài liệu', 'press', 'media', 'download'],
  news: ['tin mới', 'tin mới nhất', 'news'],
  notices: ['thông báo mới', 'notices'],
  sitemap: ['mục lục', 'site map'],
};

/** Other names of things to be found. */
export const things = {
  practical: ['hotline', 'số điện thoại', 'số điện thoại ban tổ chức', 'liên hệ ban tổ chức', 'dress code'],
  emergency: ['cấp cứu', 'emergency'],
  changes: ['thay đổi', 'thay đổi giờ', 'đổi giờ', 'đổi lịch', 'changes'],
  banner: ['banner', 'phông', 'backdrop'],
} satisfies Record<string, readonly string[]>;

export const partsOfDay = {
  morning: 'buổi sáng',
  noon: 'buổi trưa',
  afternoon: 'buổi chiều',
  evening: 'buổi tối',
};

export const meals: Record<keyof typeof partsOfDay, readonly string[]> = {
  morning: ['ăn sáng', 'bữa sáng', 'breakfast'],
  noon: ['ăn trưa', 'bữa trưa', 'cơm trưa', 'lunch'],
  afternoon: [],
  evening: ['ăn tối', 'bữa tối', 'cơm tối', 'tiệc tối', 'dinner'],
};

export const places: Record<PlaceKind, readonly string[]> = {
  venue: [],
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

/** Words of questions, which say nothing about what is looked for. */
export const questionWords = [
  'ở đâu',
  'từ đâu',
  'lấy từ đâu',
  'mấy giờ',
  'lúc mấy giờ',
  'bao giờ',
  'khi nào',
  'lúc nào',
  'ngày nào',
  'thế nào',
  'như thế nào',
  'là gì',
  'là ai',
  'bao nhiêu',
  'gồm',
  'những',
  'các',
  'nào',
  'ai',
  'bắt đầu',
  'kết thúc',
  'cho hỏi',
  'xin hỏi',
];

const city = /^thành phố\s+/iu;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');

/** How the name of a city is cut short: `TP Đà Lạt`, `TP ĐL`, `TPĐL`. */
export const shortForms = (name: string): string[] => {
  const own = name.replace(city, '');
  return [own, initials(own)].flatMap((form) => [form, `TP ${form}`, `TP${form}`]);
};
