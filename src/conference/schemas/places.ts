import { z } from 'astro/zod';
import { optional, optionalText, optionalVerbatim, order, text } from './fields.ts';

export const place = z.strictObject({
  name: text({ vi: 'Tên đầy đủ của địa điểm', en: 'Full name of the place' }),
  shortName: text({ vi: 'Tên ngắn', en: 'Short name' }),
  kind: z.enum(['venue', 'airport', 'station', 'visit']).meta({
    says: {
      vi: 'Loại: venue (nơi họp), airport (sân bay), station (điểm đón khác), visit (nơi tham quan)',
      en: 'Kind: venue, airport, station (another point of arrival), visit (place of the site visit)',
    },
  }),
  code: optional(z.string().regex(/^[A-Z]{3}$/)).meta({
    says: {
      vi: 'Mã sân bay quốc tế gồm ba chữ in hoa, ví dụ: VCA',
      en: 'International airport code of three capital letters, such as: VCA',
    },
  }),
  address: optionalText({ vi: 'Địa chỉ, như trong kế hoạch', en: 'Address, as in the plan' }),
  town: optionalText({ vi: 'Tỉnh, thành phố', en: 'Province or city' }),
  country: optional(z.string().regex(/^[A-Z]{2}$/)).meta({
    says: {
      vi: 'Mã nước gồm hai chữ in hoa (ISO 3166-1), cho công cụ tìm kiếm, ví dụ: VN',
      en: 'Country code of two capital letters (ISO 3166-1), for search engines, such as: VN',
    },
  }),
  nicknames: optional(z.array(text({ vi: 'Tên gọi khác', en: 'Another name' })).min(1)).meta({
    says: {
      vi: 'Các tên gọi khác mà người đọc gõ khi tìm, ví dụ: [Nhà Tròn]; không hiện trên trang',
      en: 'Other names that readers type when they search, such as: [Round House]; not shown on the site',
    },
  }),
  mapQuery: optionalVerbatim({
    vi: 'Chữ để tìm trong ứng dụng bản đồ; bỏ trống thì dùng tên và địa chỉ',
    en: 'What to look for in a map application; if left out, name and address are used',
  }),
  order: order({ vi: 'Thứ tự', en: 'Order' }),
});
