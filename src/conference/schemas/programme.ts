import { z } from 'astro/zod';
import {
  flag,
  id,
  list,
  optionalClockTime,
  optionalId,
  optionalList,
  optionalOrder,
  optionalText,
  order,
  text,
  verbatim,
} from './fields.ts';

export const item = z.strictObject({
  title: text('Tên mục'),
  number: order('Số của mục cho ứng dụng hội nghị, không trùng, giữ nguyên mãi'),
  day: id('Mã ngày, có trong conference.yaml, ví dụ: ngay-1'),
  start: optionalClockTime('Giờ bắt đầu, dạng "14:00", đặt trong dấu nháy'),
  end: optionalClockTime('Giờ kết thúc, dạng "16:30"; bỏ trống nếu kế hoạch không nêu'),
  tentative: flag('true nếu giờ của mục này là dự kiến'),
  cancelled: flag('true nếu mục này không còn tổ chức'),
  kind: z
    .enum(['arrival', 'meeting', 'meal', 'reception', 'session', 'visit', 'departure'])
    .describe(
      'Loại mục: arrival (đón), meeting (họp), meal (bữa ăn), reception (đón tiếp), session (phiên họp), visit (tham quan), departure (tiễn)',
    ),
  place: optionalId('Mã địa điểm, là tên tệp trong places/'),
  placeTentative: flag('true nếu địa điểm là dự kiến'),
  order: optionalOrder(
    'Thứ tự giữa các mục cùng giờ, và chỗ trong ngày của mục không có giờ; mục có giờ riêng thì bỏ được',
  ),
  statements: optionalList(
    text('Một câu của kế hoạch'),
    'Nguyên văn kế hoạch; viết {giờ}, {địa điểm}, {địa chỉ} ở chỗ giờ và địa điểm',
  ),
  audience: z
    .strictObject({
      label: text('Dành cho ai, viết ngắn'),
      parts: optionalList(
        z.strictObject({
          delegations: list(id('Mã đoàn, là tên tệp trong delegations/'), 'Các đoàn'),
          posts: list(
            text('Một dòng thành phần, nguyên văn kế hoạch'),
            'Thành phần; bỏ trống nếu là cả đoàn',
          ).optional(),
          unclear: list(id('Mã đoàn'), 'Các đoàn mà kế hoạch không nêu rõ').optional(),
        }),
        'Thành phần tham dự theo đoàn; bỏ trống nếu mục dành cho mọi người',
      ),
    })
    .describe('Thành phần tham dự'),
  points: optionalList(
    z.strictObject({
      letter: verbatim('Chữ cái của điểm, theo thứ tự a b c d đ e g h i k l'),
      text: text('Nội dung của điểm, nguyên văn kế hoạch'),
      responsible: optionalText('Đơn vị hoặc người thực hiện'),
    }),
    'Các điểm trong chương trình của mục, theo thứ tự',
  ),
  open: optionalList(text('Thông tin chưa có'), 'Những thông tin sẽ cập nhật'),
  previousIds: optionalList(id('Tên tệp cũ'), 'Các tên tệp trước đây của mục này'),
});
