import { z } from 'astro/zod';
import { isoDate, optional, optionalId, optionalList, optionalText, text } from './fields.ts';
import { phase } from './phase.ts';

/** The text beside a photo or a recording. Which fields a file needs depends on what it is: `src/check/media/`. */
export const media = z.strictObject({
  caption: text('Chú thích: ai, làm gì, ở đâu'),
  alt: optionalText('Ảnh cho thấy gì, cho người không nhìn thấy ảnh'),
  people: optionalList(
    z.strictObject({ name: text('Họ và tên'), post: text('Chức vụ') }),
    'Những người trong ảnh hoặc bản ghi, mỗi người gồm name và post',
  ),
  credit: text('Nguồn: tên người chụp hoặc cơ quan cung cấp'),
  date: isoDate('Ngày chụp hoặc ghi, dạng 2030-05-17'),
  terms: optionalText('Điều kiện sử dụng riêng; bỏ trống thì theo điều kiện chung'),
  phase,
  length: optional(z.string().regex(/^(\d{1,2}:)?[0-5]?\d:[0-5]\d$/)).describe(
    "Thời lượng bản ghi, phút:giây hoặc giờ:phút:giây, đặt trong dấu nháy, ví dụ '2:05'",
  ),
  poster: optionalId('Mã một ảnh trong media/ đứng thay cho bản ghi khi chưa phát'),
  transcript: optionalText('Lời trong bản ghi; bỏ trống thì trang ghi Sẽ cập nhật'),
});
