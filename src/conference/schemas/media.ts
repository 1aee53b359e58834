import { z } from 'astro/zod';
import { isoDate, optional, optionalId, optionalList, optionalText, text } from './fields.ts';
import { phase } from './phase.ts';

/** The text beside a photo or a recording. Which fields a file needs depends on what it is: `src/check/media/`. */
export const media = z.strictObject({
  caption: text({ vi: 'Chú thích: ai, làm gì, ở đâu', en: 'Caption: who, doing what, where' }),
  alt: optionalText({
    vi: 'Ảnh cho thấy gì, cho người không nhìn thấy ảnh',
    en: 'What the photo shows, for those who cannot see it',
  }),
  people: optionalList(
    z.strictObject({
      name: text({ vi: 'Họ và tên', en: 'Full name' }),
      post: text({ vi: 'Chức vụ', en: 'Post' }),
    }),
    {
      vi: 'Những người trong ảnh hoặc bản ghi, mỗi người gồm name và post',
      en: 'The people in the photo or recording, each with name and post',
    },
  ),
  credit: text({
    vi: 'Nguồn: tên người chụp hoặc cơ quan cung cấp',
    en: 'Source: the name of the photographer or of the body that supplied it',
  }),
  date: isoDate({
    vi: 'Ngày chụp hoặc ghi, dạng 2030-05-17',
    en: 'Day it was taken or recorded, as in 2030-05-17',
  }),
  terms: optionalText({
    vi: 'Điều kiện sử dụng riêng; bỏ trống thì theo điều kiện chung',
    en: 'Terms of use of its own; if left out, the general terms hold',
  }),
  phase,
  length: optional(z.string().regex(/^(\d{1,2}:)?[0-5]?\d:[0-5]\d$/)).meta({
    says: {
      vi: "Thời lượng bản ghi, phút:giây hoặc giờ:phút:giây, đặt trong dấu nháy, ví dụ '2:05'",
      en: "Length of the recording, minutes:seconds or hours:minutes:seconds, in quotation marks, such as '2:05'",
    },
  }),
  poster: optionalId({
    vi: 'Mã một ảnh trong media/ đứng thay cho bản ghi khi chưa phát',
    en: 'Id of a photo in media/ that stands for the recording until it plays',
  }),
  transcript: optionalText({
    vi: 'Lời trong bản ghi; bỏ trống thì trang ghi Sẽ cập nhật',
    en: 'What is said in the recording; if left out, the site says that it will be updated',
  }),
});
