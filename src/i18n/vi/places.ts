import type { PlaceKind } from '../../conference/types.ts';

/** Places, the way to them, and what to know there. */
export const places = {
  kinds: {
    venue: 'Nơi họp',
    airport: 'Sân bay',
    station: 'Điểm đón',
    visit: 'Nơi tham quan',
  } satisfies Record<PlaceKind, string>,
  andDelegations: 'Nơi họp và các đoàn',
  arrive: 'Đến nơi họp',
  way: 'Đường đi',
  sketch: 'Sơ đồ đường đến',
  sketchNote: 'Sơ đồ nguyên tắc, không theo tỷ lệ, không phải bản đồ.',
  sketchText: (to: string, ...from: string[]) => `Các đường từ ${from.join(', ')} gặp nhau tại ${to}.`,
  sketchOnward: (to: string) => `Từ đó có đường đến ${to}.`,
  byCar: 'Đoàn đi ô tô',
  maps: 'Mở trong ứng dụng bản đồ',
  apps: { google: 'Google Maps', apple: 'Apple Maps', osm: 'OpenStreetMap' },
  practical: 'Điều đại biểu cần biết',
  emergency: 'Số khẩn cấp',
};
