import type { PressMaterial } from '../../conference/press.ts';
import type { Section } from '../../conference/routes.ts';
import type { PlaceKind } from '../../conference/types.ts';

/**
 * What readers type for the pages every conference has, in Vietnamese and in English, and which no page says of itself.
 * Facts of a conference never stand here.
 */
export const names = {
  pages: {
    programme: ['lịch', 'lịch trình', 'lịch họp', 'lịch làm việc', 'thời gian biểu', 'agenda', 'schedule'],
    delegations: ['danh sách đoàn', 'delegations'],
    venue: ['bản đồ', 'đường đi', 'chỉ đường', 'venue', 'map'],
    visit: ['đi thăm', 'tour'],
    press: ['tải tài liệu', 'press', 'media', 'download'],
    news: ['tin mới', 'tin mới nhất', 'news'],
    notices: ['thông báo mới', 'notices'],
    sitemap: ['mục lục', 'site map'],
  } satisfies Partial<Record<Section, readonly string[]>>,
  meals: {
    morning: ['ăn sáng', 'bữa sáng', 'breakfast'],
    noon: ['ăn trưa', 'bữa trưa', 'cơm trưa', 'lunch'],
    afternoon: [],
    evening: ['ăn tối', 'bữa tối', 'cơm tối', 'tiệc tối', 'dinner'],
  },
  places: { venue: [], airport: ['airport'], station: ['station'], visit: [] } satisfies Record<
    PlaceKind,
    readonly string[]
  >,
  practical: ['hotline', 'số điện thoại', 'số điện thoại ban tổ chức', 'liên hệ ban tổ chức', 'dress code'],
  emergency: ['cấp cứu', 'emergency'],
  changes: ['thay đổi', 'thay đổi giờ', 'đổi giờ', 'đổi lịch', 'changes'],
  printed: {
    programme: ['tải chương trình', 'chương trình pdf', 'tải chương trình pdf', 'in chương trình'],
    handbook: ['handbook'],
    delegation: [],
    mark: ['logo'],
    code: [],
  } satisfies Record<NonNullable<PressMaterial['printed']>, readonly string[]>,
  banner: ['banner', 'phông', 'backdrop'],
} as const;

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
