import { z } from 'astro/zod';
import { optional, optionalText, optionalVerbatim, order, text } from './fields.ts';

export const place = z.strictObject({
  name: text('Tên đầy đủ của địa điểm'),
  shortName: text('Tên ngắn'),
  kind: z
    .enum(['venue', 'airport', 'station', 'visit'])
    .describe('Loại: venue (nơi họp), airport (sân bay), station (điểm đón khác), visit (nơi tham quan)'),
  code: optional(z.string().regex(/^[A-Z]{3}$/)).describe('Mã sân bay quốc tế gồm ba chữ in hoa, ví dụ: VCA'),
  address: optionalText('Địa chỉ, như trong kế hoạch'),
  town: optionalText('Tỉnh, thành phố'),
  country: optional(z.string().regex(/^[A-Z]{2}$/)).describe(
    'Mã nước gồm hai chữ in hoa (ISO 3166-1), cho công cụ tìm kiếm, ví dụ: VN',
  ),
  nicknames: optional(z.array(text('Tên gọi khác')).min(1)).describe(
    'Các tên gọi khác mà người đọc gõ khi tìm, ví dụ: [Nhà Tròn]; không hiện trên trang',
  ),
  mapQuery: optionalVerbatim('Chữ để tìm trong ứng dụng bản đồ; bỏ trống thì dùng tên và địa chỉ'),
  order: order('Thứ tự'),
});
