import { z } from 'astro/zod';
import {
  flag,
  isoDate,
  list,
  optional,
  optionalDateTime,
  optionalId,
  optionalIsoDate,
  optionalText,
  optionalVerbatim,
  order,
  text,
} from './fields.ts';
import { phase } from './phase.ts';

const draft = flag({
  vi: 'true khi còn là bản nháp, chưa đăng',
  en: 'true while this is a draft, not published',
});

export const article = z.strictObject({
  title: text({ vi: 'Tiêu đề tin', en: 'Title of the article' }),
  lead: text({ vi: 'Câu dẫn', en: 'Lead' }),
  published: isoDate({
    vi: 'Ngày đăng trên trang này, dạng 2030-05-17',
    en: 'Day of publication on this site, as in 2030-05-17',
  }),
  updated: optionalIsoDate({ vi: 'Ngày sửa nội dung gần nhất', en: 'Day of the latest change' }),
  phase,
  picture: optionalId({
    vi: 'Mã một ảnh trong media/, hiện ở đầu bài và khi chia sẻ',
    en: 'Id of a photo in media/, shown at the top and when shared',
  }),
  draft,
  source: optionalText({ vi: 'Nguồn hoặc tác giả của bài viết', en: 'Source or author of the article' }),
  outlet: optionalText({
    vi: 'Tên báo, đài, nếu tin là liên kết đến bài của nơi khác',
    en: 'Name of the paper or station, if the article is a link to one published elsewhere',
  }),
  url: optionalVerbatim({
    vi: 'Địa chỉ bài của nơi khác, bắt đầu bằng https://',
    en: 'Address of the article elsewhere, beginning with https://',
  }),
});

export const notice = z.strictObject({
  title: text({ vi: 'Tiêu đề thông báo', en: 'Title of the notice' }),
  lead: text({ vi: 'Nội dung chính trong một câu', en: 'What matters, in one sentence' }),
  published: isoDate({ vi: 'Ngày đăng, dạng 2030-05-17', en: 'Day of publication, as in 2030-05-17' }),
  urgentUntil: optionalIsoDate({
    vi: 'Ngày cuối cùng hiện trên mọi trang; bỏ trống nếu không khẩn',
    en: 'Last day on which it is shown on all pages; leave it out if it is not urgent',
  }),
  draft,
});

export const material = z
  .strictObject({
    title: text({ vi: 'Tên tài liệu', en: 'Title of the material' }),
    order: order({ vi: 'Thứ tự trong danh sách', en: 'Order in the list' }),
    phase,
    summary: text({ vi: 'Một câu mô tả', en: 'One sentence that describes it' }),
    credit: text({ vi: 'Nguồn', en: 'Source' }),
    page: optionalId({
      vi: 'Mã trang trong pages/ nếu tài liệu là một trang',
      en: 'Id of the page in pages/ if the material is a page',
    }),
    banner: optionalId({
      vi: 'Mã ma-két trong conference.yaml nếu tài liệu là ma-két',
      en: 'Id of the banner in conference.yaml if the material is a banner',
    }),
    printed: optional(z.enum(['programme', 'handbook', 'delegation', 'mark', 'code'])).meta({
      says: {
        vi: 'Bản in do trang tự tạo: programme (chương trình), handbook (sổ tay), delegation (từng đoàn), mark (biểu trưng), code (mã QR)',
        en: 'What the site prints itself: programme, handbook, delegation (one for each), mark, code (QR codes)',
      },
    }),
    terms: optionalText({
      vi: 'Điều kiện sử dụng riêng của tài liệu này',
      en: 'Terms of use of this material',
    }),
  })
  .refine(
    ({ page, banner, printed }) => [page, banner, printed].filter((one) => one !== undefined).length === 1,
    {
      params: {
        says: {
          vi: 'cần đúng một trong ba trường page, banner và printed',
          en: 'exactly one of the three fields page, banner and printed is needed',
        },
      },
      path: ['page'],
    },
  );

export const release = z.strictObject({
  title: text({ vi: 'Tiêu đề thông cáo', en: 'Title of the release' }),
  lead: text({ vi: 'Câu dẫn', en: 'Lead' }),
  published: isoDate({
    vi: 'Ngày của thông cáo, dạng 2030-05-17',
    en: 'Date of the release, as in 2030-05-17',
  }),
  place: optionalText({ vi: 'Địa danh ghi trước ngày tháng', en: 'Place written before the date' }),
  contact: optionalText({
    vi: 'Đầu mối trả lời về thông cáo này, nếu khác đầu mối báo chí chung',
    en: 'Who answers for this release, if not the general press contact',
  }),
  phase,
  draft,
  embargo: optionalDateTime({
    vi: 'Thời điểm được phép công bố, giờ nơi họp, dạng 2030-05-17T09:00; bỏ trống thì đăng từ đầu ngày của thông cáo',
    en: 'When it may be told, local time of the venue, as in 2030-05-17T09:00; if left out, from the beginning of the day of the release',
  }),
});

export const standingPage = z.strictObject({
  title: text({ vi: 'Tiêu đề trang', en: 'Title of the page' }),
  description: text({ vi: 'Một câu mô tả trang', en: 'One sentence that describes the page' }),
  role: optional(z.enum(['plan', 'accessibility', 'about', 'visit', 'press'])).meta({
    says: {
      vi: 'Phần của trang web có nội dung này: plan (kế hoạch), accessibility (trợ năng), hoặc lời mở đầu của about (giới thiệu), visit (tham quan), press (báo chí); không ghi thì trang có địa chỉ riêng',
      en: 'The part of the site that has this text: plan, accessibility, or the introduction of about, visit, press; without it the page has an address of its own',
    },
  }),
});

export const about = z.strictObject({
  purpose: text({ vi: 'Mục đích của hội nghị, theo kế hoạch', en: 'Purpose of the conference, by the plan' }),
  basis: text({ vi: 'Căn cứ ban hành kế hoạch, nguyên văn', en: 'Basis of the plan, word for word' }),
  planTitle: text({ vi: 'Tên kế hoạch, nguyên văn', en: 'Title of the plan, word for word' }),
  planReference: optionalText({ vi: 'Số và ngày ban hành kế hoạch', en: 'Number and date of the plan' }),
  host: text({ vi: 'Đơn vị đăng cai, nguyên văn', en: 'The host, word for word' }),
  signatory: z
    .strictObject({
      post: text({ vi: 'Chức vụ người ký', en: 'Post of who signed' }),
      name: text({ vi: 'Họ và tên người ký', en: 'Full name of who signed' }),
    })
    .meta({ says: { vi: 'Người ký kế hoạch', en: 'Who signed the plan' } }),
  contents: list(
    text({
      vi: 'Một nội dung, nguyên văn, không ghi số',
      en: 'One matter, word for word, without its number',
    }),
    { vi: 'Các nội dung của hội nghị', en: 'The matters of the conference' },
  ),
  funding: text({ vi: 'Kinh phí, nguyên văn', en: 'Funding, word for word' }),
  citiesNote: text({
    vi: 'Các thành phố của cụm và căn cứ của thứ tự',
    en: 'The cities of the cluster and why they are in this order',
  }),
  successors: text({
    vi: 'Quy định về cơ quan sau sắp xếp, nguyên văn',
    en: 'The rule about bodies after reorganisation, word for word',
  }),
});
