import { z } from 'astro/zod';
import {
  flag,
  id,
  isoDate,
  list,
  optionalList,
  optionalSecurityContact,
  optionalText,
  optionalVerbatim,
  text,
  verbatim,
} from './fields.ts';

export const schedule = z.enum(['tentative', 'confirmed', 'moved', 'postponed', 'cancelled']);

export const conference = z.strictObject({
  name: z
    .strictObject({
      over: text('Dòng trên tên hội nghị (cụm, cơ quan), viết thường'),
      kind: text('Loại cuộc họp, ví dụ: Hội nghị'),
      theme: list(
        list(text('Cụm từ không được ngắt dòng ở giữa'), 'Một dòng, gồm các cụm từ'),
        'Tên hội nghị, mỗi dòng một danh sách cụm từ, viết thường',
      ),
      short: text('Tên ngắn, dùng trong tiêu đề trang'),
      brand: z
        .tuple([text('Dòng thứ nhất cạnh biểu trưng'), text('Dòng thứ hai cạnh biểu trưng')])
        .describe('Hai dòng ngắn cạnh biểu trưng ở đầu trang'),
    })
    .describe('Tên hội nghị'),
  host: text('Địa phương đăng cai, ví dụ: tỉnh hoặc thành phố'),
  summary: text('Một câu giới thiệu, dùng cho kết quả tìm kiếm và khi chia sẻ liên kết'),
  subject: optionalText(
    'Một câu cho trang chủ: hội nghị làm những việc gì, theo kế hoạch; để trống thì trang chủ không có câu này',
  ),
  addressNote: text('Ghi chú về địa giới hành chính của các địa chỉ'),
  days: list(
    z.strictObject({
      id: id('Mã ngày, giữ nguyên mãi, ví dụ: ngay-1'),
      date: isoDate('Ngày dương lịch, dạng 2030-05-17'),
      core: z.boolean().describe('true nếu là ngày họp chính thức, false nếu không (ví dụ ngày tiễn đoàn)'),
    }),
    'Các ngày của hội nghị, theo thứ tự',
  ),
  languages: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? [])
    .describe(
      'Các ngôn ngữ của trang, thứ tiếng chính đứng đầu, ví dụ: [vi, en]; bỏ trống nếu chỉ có tiếng Việt',
    ),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Asia/Ho_Chi_Minh')
    .describe('Múi giờ theo tên IANA, ví dụ: Asia/Ho_Chi_Minh'),
  schedule: schedule.describe(
    'Tình trạng lịch: tentative (dự kiến), confirmed (chính thức), moved (đã dời sang ngày mới chính thức), postponed (hoãn, chưa có ngày mới), cancelled (không tổ chức)',
  ),
  held: flag('Chỉ đặt true khi hội nghị thực sự đã diễn ra'),
  /** Right-hand side of every calendar UID; never the address of the site. */
  uidDomain: verbatim('Tên miền dùng trong mã lịch; giữ nguyên mãi'),
  venue: id('Mã địa điểm chính, là tên tệp trong places/'),
  expectedAttendance: text('Số lượng đại biểu, nguyên văn kế hoạch'),
  banners: optionalList(
    z.strictObject({
      id: id('Mã ma-két'),
      title: text('Tên ma-két'),
      lines: list(verbatim('Một dòng chữ, nguyên văn'), 'Các dòng chữ, nguyên văn'),
      size: z
        .strictObject({
          width: z.number().min(0.5).max(40).describe('Chiều rộng thật, tính bằng mét, từ 0.5 đến 40'),
          height: z.number().min(0.5).max(40).describe('Chiều cao thật, tính bằng mét, từ 0.5 đến 40'),
        })
        .optional()
        .describe('Khổ thật của ma-két, tính bằng mét; bỏ trống thì rộng 6, cao 3'),
    }),
    'Ma-két: nguyên văn, giữ nguyên dòng',
  ),
  responsible: z
    .strictObject({
      body: text('Cơ quan chịu trách nhiệm về trang'),
      parent: optionalText('Cơ quan chủ quản'),
      person: optionalText('Người chịu trách nhiệm nội dung'),
      address: optionalText('Địa chỉ liên hệ'),
      email: optionalVerbatim('Thư điện tử liên hệ và góp ý'),
      phone: optionalVerbatim('Điện thoại liên hệ'),
      security: optionalSecurityContact(
        'Nơi nhận tin báo lỗ hổng bảo mật: địa chỉ thư điện tử hoặc trang https://…; để trống thì trang không có tệp security.txt',
      ),
    })
    .describe('Cơ quan chịu trách nhiệm và thông tin liên hệ'),
  press: z
    .strictObject({
      contact: optionalText('Đầu mối liên hệ báo chí'),
      spokesperson: optionalText('Người phát ngôn'),
      registration: optionalText('Cách đăng ký tác nghiệp'),
      terms: optionalText('Điều kiện sử dụng tài liệu báo chí'),
      description: optionalText('Đoạn giới thiệu khoảng một trăm chữ để chép; không ghi ngày'),
      people: optionalList(
        z.strictObject({
          name: text('Họ và tên, như trong kế hoạch'),
          post: text('Chức vụ, như trong kế hoạch'),
        }),
        'Họ tên và chức vụ viết đúng, để chép',
      ),
      corrections: optionalList(
        z.strictObject({
          date: isoDate('Ngày đính chính, dạng 2030-05-17'),
          text: text('Nội dung đính chính'),
        }),
        'Đính chính các tài liệu đã đăng, mới nhất trước',
      ),
    })
    .describe('Thông tin cho báo chí'),
  practical: optionalList(
    z.strictObject({
      label: text('Điều đại biểu cần biết, ví dụ: Đường dây nóng'),
      answer: optionalText('Câu trả lời; để trống thì trang ghi “Sẽ cập nhật”'),
    }),
    'Điều đại biểu thường hỏi',
  ),
  emergency: optionalList(
    z.strictObject({
      number: z
        .string()
        .regex(/^\d{3,11}$/)
        .describe('Số điện thoại khẩn cấp, chỉ gồm chữ số, đặt trong dấu nháy'),
      name: text('Tên dịch vụ'),
    }),
    'Số khẩn cấp',
  ),
  filming: text('Thông báo về việc ghi hình tại hội nghị'),
});
