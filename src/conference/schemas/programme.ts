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
  title: text({ vi: 'Tên mục', en: 'Name of the item' }),
  number: order({
    vi: 'Số của mục cho ứng dụng hội nghị, không trùng, giữ nguyên mãi',
    en: 'Number of the item for conference applications, used once, never changed',
  }),
  day: id({
    vi: 'Mã ngày, có trong conference.yaml, ví dụ: ngay-1',
    en: 'Id of the day, as in conference.yaml, such as: day-1',
  }),
  start: optionalClockTime({
    vi: 'Giờ bắt đầu, dạng "14:00", đặt trong dấu nháy',
    en: 'Start, as in "14:00", in quotation marks',
  }),
  end: optionalClockTime({
    vi: 'Giờ kết thúc, dạng "16:30"; bỏ trống nếu kế hoạch không nêu',
    en: 'End, as in "16:30"; leave it out if the plan does not say',
  }),
  tentative: flag({
    vi: 'true nếu giờ của mục này là dự kiến',
    en: 'true if the time of this item is tentative',
  }),
  cancelled: flag({ vi: 'true nếu mục này không còn tổ chức', en: 'true if this item is no longer held' }),
  kind: z.enum(['arrival', 'meeting', 'meal', 'reception', 'session', 'visit', 'departure']).meta({
    says: {
      vi: 'Loại mục: arrival (đón), meeting (họp), meal (bữa ăn), reception (đón tiếp), session (phiên họp), visit (tham quan), departure (tiễn)',
      en: 'Kind of item: arrival, meeting, meal, reception, session, visit, departure',
    },
  }),
  place: optionalId({
    vi: 'Mã địa điểm, là tên tệp trong places/',
    en: 'Id of the place, its file name in places/',
  }),
  placeTentative: flag({ vi: 'true nếu địa điểm là dự kiến', en: 'true if the place is tentative' }),
  order: optionalOrder({
    vi: 'Thứ tự giữa các mục cùng giờ, và chỗ trong ngày của mục không có giờ; mục có giờ riêng thì bỏ được',
    en: 'Order between items at the same time, and the place in the day of an item without a time; an item with a time of its own can do without',
  }),
  statements: optionalList(text({ vi: 'Một câu của kế hoạch', en: 'One sentence of the plan' }), {
    vi: 'Nguyên văn kế hoạch; viết {giờ}, {địa điểm}, {địa chỉ} ở chỗ giờ và địa điểm',
    en: 'Word for word as in the plan; write {time}, {place}, {address} where time and place stand',
  }),
  audience: z
    .strictObject({
      label: text({ vi: 'Dành cho ai, viết ngắn', en: 'Whom it is for, in a few words' }),
      parts: optionalList(
        z.strictObject({
          delegations: list(
            id({
              vi: 'Mã đoàn, là tên tệp trong delegations/',
              en: 'Id of the delegation, its file name in delegations/',
            }),
            { vi: 'Các đoàn', en: 'The delegations' },
          ),
          posts: list(
            text({
              vi: 'Một dòng thành phần, nguyên văn kế hoạch',
              en: 'One line of participants, word for word as in the plan',
            }),
            {
              vi: 'Thành phần; bỏ trống nếu là cả đoàn',
              en: 'Participants; leave it out for the whole delegation',
            },
          ).optional(),
          unclear: list(id({ vi: 'Mã đoàn', en: 'Id of the delegation' }), {
            vi: 'Các đoàn mà kế hoạch không nêu rõ',
            en: 'Delegations of which the plan does not say it clearly',
          }).optional(),
        }),
        {
          vi: 'Thành phần tham dự theo đoàn; bỏ trống nếu mục dành cho mọi người',
          en: 'Participants by delegation; leave it out if the item is for everybody',
        },
      ),
    })
    .meta({ says: { vi: 'Thành phần tham dự', en: 'Participants' } }),
  points: optionalList(
    z.strictObject({
      letter: verbatim({
        vi: 'Chữ cái của điểm, theo thứ tự a b c d đ e g h i k l',
        en: 'Letter of the point, in the order of the plan',
      }),
      text: text({
        vi: 'Nội dung của điểm, nguyên văn kế hoạch',
        en: 'What the point is about, word for word as in the plan',
      }),
      responsible: optionalText({ vi: 'Đơn vị hoặc người thực hiện', en: 'Body or person responsible' }),
    }),
    { vi: 'Các điểm trong chương trình của mục, theo thứ tự', en: 'The points of the item, in order' },
  ),
  open: optionalList(text({ vi: 'Thông tin chưa có', en: 'What is not known yet' }), {
    vi: 'Những thông tin sẽ cập nhật',
    en: 'What will be updated',
  }),
  previousIds: optionalList(id({ vi: 'Tên tệp cũ', en: 'Earlier file name' }), {
    vi: 'Các tên tệp trước đây của mục này',
    en: 'Earlier file names of this item',
  }),
});
