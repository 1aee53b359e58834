import { z } from 'astro/zod';
import { colour, optional } from './fields.ts';

const palette = z.strictObject({
  field: colour('Màu nền chủ đạo'),
  onField: colour('Chữ trên nền chủ đạo'),
  onFieldAccent: colour('Chữ nhấn, cỡ lớn hoặc đậm, trên nền chủ đạo'),
  current: colour('Màu các đường dòng chảy'),
  spine: colour('Nét của dòng chảy trên nền trang: đường sắp tới, viền của đường đã qua'),
  paper: colour('Nền trang'),
  ink: colour('Chữ chính'),
  muted: colour('Chữ phụ'),
  link: colour('Liên kết và nút bấm'),
  linkHover: colour('Liên kết khi trỏ vào'),
  onLink: colour('Chữ trên nút bấm'),
  now: colour('Mục đang diễn ra'),
  open: colour('Nhãn “Dự kiến” và “Sẽ cập nhật”'),
  line: colour('Đường kẻ mảnh'),
  wash: colour('Nền phụ'),
  control: colour('Viền ô chọn và nút'),
});

export const brand = z.strictObject({
  currents: z.number().int().min(1).max(12).describe('Số đường dòng chảy trong hình, từ 1 đến 12'),
  mark: z
    .string()
    .regex(/^[a-z0-9-]+\.svg$/)
    .describe('Tên tệp biểu trưng SVG trong content/brand/'),
  faces: optional(z.array(z.string().regex(/^[a-z0-9-]+\.(ttf|otf)$/)).min(1)).describe(
    'Tên các tệp phông trong content/brand/ cho những chữ mà phông in của trang không có; thường bỏ trống',
  ),
  light: palette.describe('Bảng màu trên nền sáng'),
  dark: palette.describe('Bảng màu trên nền tối'),
});
