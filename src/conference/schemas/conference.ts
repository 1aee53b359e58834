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
      over: text({
        vi: 'Dòng trên tên hội nghị (cụm, cơ quan), viết thường',
        en: 'The line above the name of the conference (cluster, body), in lower case',
      }),
      kind: text({ vi: 'Loại cuộc họp, ví dụ: Hội nghị', en: 'Kind of meeting, such as: Conference' }),
      theme: list(
        list(text({ vi: 'Cụm từ không được ngắt dòng ở giữa', en: 'Words that no line break may part' }), {
          vi: 'Một dòng, gồm các cụm từ',
          en: 'One line, made of phrases',
        }),
        {
          vi: 'Tên hội nghị, mỗi dòng một danh sách cụm từ, viết thường',
          en: 'Name of the conference, for each line a list of phrases, in lower case',
        },
      ),
      short: text({ vi: 'Tên ngắn, dùng trong tiêu đề trang', en: 'Short name, used in page titles' }),
      brand: z
        .tuple([
          text({ vi: 'Dòng thứ nhất cạnh biểu trưng', en: 'First line beside the mark' }),
          text({ vi: 'Dòng thứ hai cạnh biểu trưng', en: 'Second line beside the mark' }),
        ])
        .meta({
          says: {
            vi: 'Hai dòng ngắn cạnh biểu trưng ở đầu trang',
            en: 'Two short lines beside the mark at the top of the page',
          },
        }),
    })
    .meta({ says: { vi: 'Tên hội nghị', en: 'Name of the conference' } }),
  host: text({
    vi: 'Địa phương đăng cai, ví dụ: tỉnh hoặc thành phố',
    en: 'The host, such as a province or a city',
  }),
  summary: text({
    vi: 'Một câu giới thiệu, dùng cho kết quả tìm kiếm và khi chia sẻ liên kết',
    en: 'One sentence about the conference, for search engines and shared links',
  }),
  subject: optionalText({
    vi: 'Một câu cho trang chủ: hội nghị làm những việc gì, theo kế hoạch; để trống thì trang chủ không có câu này',
    en: 'One sentence for the home page: what the conference does, by the plan; if empty, the home page does without',
  }),
  addressNote: text({
    vi: 'Ghi chú về địa giới hành chính của các địa chỉ',
    en: 'Note about the administrative boundaries in the addresses',
  }),
  days: list(
    z.strictObject({
      id: id({
        vi: 'Mã ngày, giữ nguyên mãi, ví dụ: ngay-1',
        en: 'Id of the day, never changed, such as: day-1',
      }),
      date: isoDate({ vi: 'Ngày dương lịch, dạng 2030-05-17', en: 'Calendar date, as in 2030-05-17' }),
      core: z.boolean().meta({
        says: {
          vi: 'true nếu là ngày họp chính thức, false nếu không (ví dụ ngày tiễn đoàn)',
          en: 'true for a day of the conference proper, false for another (such as the day of departure)',
        },
      }),
    }),
    { vi: 'Các ngày của hội nghị, theo thứ tự', en: 'The days of the conference, in order' },
  ),
  languages: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? [])
    .meta({
      says: {
        vi: 'Các ngôn ngữ của trang, thứ tiếng chính đứng đầu, ví dụ: [vi, en]; bỏ trống nếu chỉ có tiếng Việt',
        en: 'The languages of the site, the main one first, such as: [en, vi]; leave empty for Vietnamese alone',
      },
    }),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Asia/Ho_Chi_Minh')
    .meta({
      says: {
        vi: 'Múi giờ theo tên IANA, ví dụ: Asia/Ho_Chi_Minh',
        en: 'Time zone by its IANA name, such as: Asia/Ho_Chi_Minh',
      },
    }),
  schedule: schedule.meta({
    says: {
      vi: 'Tình trạng lịch: tentative (dự kiến), confirmed (chính thức), moved (đã dời sang ngày mới chính thức), postponed (hoãn, chưa có ngày mới), cancelled (không tổ chức)',
      en: 'State of the schedule: tentative, confirmed, moved (to a new confirmed date), postponed (no new date yet), cancelled',
    },
  }),
  held: flag({
    vi: 'Chỉ đặt true khi hội nghị thực sự đã diễn ra',
    en: 'Set to true only when the conference has taken place',
  }),
  /** Right-hand side of every calendar UID; never the address of the site. */
  uidDomain: verbatim({
    vi: 'Tên miền dùng trong mã lịch; giữ nguyên mãi',
    en: 'Domain used in the ids of calendar events; never changed',
  }),
  venue: id({
    vi: 'Mã địa điểm chính, là tên tệp trong places/',
    en: 'Id of the main venue, its file name in places/',
  }),
  expectedAttendance: text({
    vi: 'Số lượng đại biểu, nguyên văn kế hoạch',
    en: 'Number of delegates, word for word as in the plan',
  }),
  banners: optionalList(
    z.strictObject({
      id: id({ vi: 'Mã ma-két', en: 'Id of the banner' }),
      title: text({ vi: 'Tên ma-két', en: 'Name of the banner' }),
      lines: list(verbatim({ vi: 'Một dòng chữ, nguyên văn', en: 'One line, word for word' }), {
        vi: 'Các dòng chữ, nguyên văn',
        en: 'The lines, word for word',
      }),
      size: z
        .strictObject({
          width: z
            .number()
            .min(0.5)
            .max(40)
            .meta({
              says: {
                vi: 'Chiều rộng thật, tính bằng mét, từ 0.5 đến 40',
                en: 'Real width in metres, from 0.5 to 40',
              },
            }),
          height: z
            .number()
            .min(0.5)
            .max(40)
            .meta({
              says: {
                vi: 'Chiều cao thật, tính bằng mét, từ 0.5 đến 40',
                en: 'Real height in metres, from 0.5 to 40',
              },
            }),
        })
        .optional()
        .meta({
          says: {
            vi: 'Khổ thật của ma-két, tính bằng mét; bỏ trống thì rộng 6, cao 3',
            en: 'Real size of the banner in metres; if left out, 6 wide and 3 high',
          },
        }),
    }),
    { vi: 'Ma-két: nguyên văn, giữ nguyên dòng', en: 'Banners: word for word, line by line' },
  ),
  responsible: z
    .strictObject({
      body: text({ vi: 'Cơ quan chịu trách nhiệm về trang', en: 'Body responsible for the site' }),
      parent: optionalText({ vi: 'Cơ quan chủ quản', en: 'Its parent body' }),
      person: optionalText({
        vi: 'Người chịu trách nhiệm nội dung',
        en: 'Person responsible for the content',
      }),
      address: optionalText({ vi: 'Địa chỉ liên hệ', en: 'Contact address' }),
      email: optionalVerbatim({ vi: 'Thư điện tử liên hệ và góp ý', en: 'Email for contact and comments' }),
      phone: optionalVerbatim({ vi: 'Điện thoại liên hệ', en: 'Contact phone' }),
      security: optionalSecurityContact({
        vi: 'Nơi nhận tin báo lỗ hổng bảo mật: địa chỉ thư điện tử hoặc trang https://…; để trống thì trang không có tệp security.txt',
        en: 'Where to report a security weakness: an email address or a page https://…; if empty, the site has no security.txt',
      }),
    })
    .meta({
      says: { vi: 'Cơ quan chịu trách nhiệm và thông tin liên hệ', en: 'Responsible body and contacts' },
    }),
  press: z
    .strictObject({
      contact: optionalText({ vi: 'Đầu mối liên hệ báo chí', en: 'Press contact' }),
      spokesperson: optionalText({ vi: 'Người phát ngôn', en: 'Spokesperson' }),
      registration: optionalText({ vi: 'Cách đăng ký tác nghiệp', en: 'How to register as press' }),
      terms: optionalText({
        vi: 'Điều kiện sử dụng tài liệu báo chí',
        en: 'Terms of use of the press materials',
      }),
      description: optionalText({
        vi: 'Đoạn giới thiệu khoảng một trăm chữ để chép; không ghi ngày',
        en: 'A paragraph of about a hundred words to copy; without a date',
      }),
      people: optionalList(
        z.strictObject({
          name: text({ vi: 'Họ và tên, như trong kế hoạch', en: 'Full name, as in the plan' }),
          post: text({ vi: 'Chức vụ, như trong kế hoạch', en: 'Post, as in the plan' }),
        }),
        {
          vi: 'Họ tên và chức vụ viết đúng, để chép',
          en: 'Names and posts as they are rightly written, to copy',
        },
      ),
      corrections: optionalList(
        z.strictObject({
          date: isoDate({
            vi: 'Ngày đính chính, dạng 2030-05-17',
            en: 'Date of the correction, as in 2030-05-17',
          }),
          text: text({ vi: 'Nội dung đính chính', en: 'What is corrected' }),
        }),
        {
          vi: 'Đính chính các tài liệu đã đăng, mới nhất trước',
          en: 'Corrections of published materials, the newest first',
        },
      ),
    })
    .meta({ says: { vi: 'Thông tin cho báo chí', en: 'Information for the press' } }),
  practical: optionalList(
    z.strictObject({
      label: text({
        vi: 'Điều đại biểu cần biết, ví dụ: Đường dây nóng',
        en: 'What delegates need to know, such as: Hotline',
      }),
      answer: optionalText({
        vi: 'Câu trả lời; để trống thì trang ghi “Sẽ cập nhật”',
        en: 'The answer; if empty, the site says that it will be updated',
      }),
    }),
    { vi: 'Điều đại biểu thường hỏi', en: 'What delegates often ask' },
  ),
  emergency: optionalList(
    z.strictObject({
      number: z
        .string()
        .regex(/^\d{3,11}$/)
        .meta({
          says: {
            vi: 'Số điện thoại khẩn cấp, chỉ gồm chữ số, đặt trong dấu nháy',
            en: 'Emergency number, digits only, in quotation marks',
          },
        }),
      name: text({ vi: 'Tên dịch vụ', en: 'Name of the service' }),
    }),
    { vi: 'Số khẩn cấp', en: 'Emergency numbers' },
  ),
  filming: text({
    vi: 'Thông báo về việc ghi hình tại hội nghị',
    en: 'Notice about filming at the conference',
  }),
});
