import { z } from 'astro/zod';
import { colour, optional } from './fields.ts';

const palette = z.strictObject({
  field: colour({ vi: 'Màu nền chủ đạo', en: 'Main background colour' }),
  onField: colour({ vi: 'Chữ trên nền chủ đạo', en: 'Text on the main background' }),
  onFieldAccent: colour({
    vi: 'Chữ nhấn, cỡ lớn hoặc đậm, trên nền chủ đạo',
    en: 'Accented text, large or bold, on the main background',
  }),
  current: colour({ vi: 'Màu các đường dòng chảy', en: 'Colour of the currents' }),
  spine: colour({
    vi: 'Nét của dòng chảy trên nền trang: đường sắp tới, viền của đường đã qua',
    en: 'Stroke of a current on the page: what is to come, the edge of what is over',
  }),
  paper: colour({ vi: 'Nền trang', en: 'Background of the page' }),
  ink: colour({ vi: 'Chữ chính', en: 'Main text' }),
  muted: colour({ vi: 'Chữ phụ', en: 'Secondary text' }),
  link: colour({ vi: 'Liên kết và nút bấm', en: 'Links and buttons' }),
  linkHover: colour({ vi: 'Liên kết khi trỏ vào', en: 'Links while pointed at' }),
  onLink: colour({ vi: 'Chữ trên nút bấm', en: 'Text on buttons' }),
  now: colour({ vi: 'Mục đang diễn ra', en: 'Item that is on now' }),
  open: colour({ vi: 'Nhãn “Dự kiến” và “Sẽ cập nhật”', en: 'Marks for what is tentative or open' }),
  line: colour({ vi: 'Đường kẻ mảnh', en: 'Fine lines' }),
  wash: colour({ vi: 'Nền phụ', en: 'Secondary background' }),
  control: colour({ vi: 'Viền ô chọn và nút', en: 'Edges of boxes and buttons' }),
});

export const brand = z.strictObject({
  currents: z
    .number()
    .int()
    .min(1)
    .max(12)
    .meta({
      says: {
        vi: 'Số đường dòng chảy trong hình, từ 1 đến 12',
        en: 'Number of currents in the picture, from 1 to 12',
      },
    }),
  mark: z
    .string()
    .regex(/^[a-z0-9-]+\.svg$/)
    .meta({
      says: {
        vi: 'Tên tệp biểu trưng SVG trong content/brand/',
        en: 'File name of the SVG mark in content/brand/',
      },
    }),
  faces: optional(z.array(z.string().regex(/^[a-z0-9-]+\.(ttf|otf)$/)).min(1)).meta({
    says: {
      vi: 'Tên các tệp phông trong content/brand/ cho những chữ mà phông in của trang không có; thường bỏ trống',
      en: 'File names of faces in content/brand/ for letters that the printed face does not have; usually left out',
    },
  }),
  light: palette.meta({ says: { vi: 'Bảng màu trên nền sáng', en: 'Colours on a light background' } }),
  dark: palette.meta({ says: { vi: 'Bảng màu trên nền tối', en: 'Colours on a dark background' } }),
});
