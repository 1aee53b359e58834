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

const draft = flag('true khi còn là bản nháp, chưa đăng');

export const article = z.strictObject({
  title: text('Tiêu đề tin'),
  lead: text('Câu dẫn'),
  published: isoDate('Ngày đăng trên trang này, dạng 2030-05-17'),
  updated: optionalIsoDate('Ngày sửa nội dung gần nhất'),
  phase,
  picture: optionalId('Mã một ảnh trong media/, hiện ở đầu bài và khi chia sẻ'),
  draft,
  source: optionalText('Nguồn hoặc tác giả của bài viết'),
  outlet: optionalText('Tên báo, đài, nếu tin là liên kết đến bài của nơi khác'),
  url: optionalVerbatim('Địa chỉ bài của nơi khác, bắt đầu bằng https://'),
});

export const notice = z.strictObject({
  title: text('Tiêu đề thông báo'),
  lead: text('Nội dung chính trong một câu'),
  published: isoDate('Ngày đăng, dạng 2030-05-17'),
  urgentUntil: optionalIsoDate('Ngày cuối cùng hiện trên mọi trang; bỏ trống nếu không khẩn'),
  draft,
});

export const material = z
  .strictObject({
    title: text('Tên tài liệu'),
    order: order('Thứ tự trong danh sách'),
    phase,
    summary: text('Một câu mô tả'),
    credit: text('Nguồn'),
    page: optionalId('Mã trang trong pages/ nếu tài liệu là một trang'),
    banner: optionalId('Mã ma-két trong conference.yaml nếu tài liệu là ma-két'),
    printed: optional(z.enum(['programme', 'handbook', 'delegation', 'mark', 'code'])).describe(
      'Bản in do trang tự tạo: programme (chương trình), handbook (sổ tay), delegation (từng đoàn), mark (biểu trưng), code (mã QR)',
    ),
    terms: optionalText('Điều kiện sử dụng riêng của tài liệu này'),
  })
  .refine(
    ({ page, banner, printed }) => [page, banner, printed].filter((one) => one !== undefined).length === 1,
    { error: 'cần đúng một trong ba trường page, banner và printed', path: ['page'] },
  );

export const release = z.strictObject({
  title: text('Tiêu đề thông cáo'),
  lead: text('Câu dẫn'),
  published: isoDate('Ngày của thông cáo, dạng 2030-05-17'),
  place: optionalText('Địa danh ghi trước ngày tháng'),
  contact: optionalText('Đầu mối trả lời về thông cáo này, nếu khác đầu mối báo chí chung'),
  phase,
  draft,
  embargo: optionalDateTime(
    'Thời điểm được phép công bố, giờ nơi họp, dạng 2030-05-17T09:00; bỏ trống thì đăng từ đầu ngày của thông cáo',
  ),
});

export const standingPage = z.strictObject({
  title: text('Tiêu đề trang'),
  description: text('Một câu mô tả trang'),
  role: optional(z.enum(['plan', 'accessibility', 'about', 'visit', 'press'])).describe(
    'Phần của trang web có nội dung này: plan (kế hoạch), accessibility (trợ năng), hoặc lời mở đầu của about (giới thiệu), visit (tham quan), press (báo chí); không ghi thì trang có địa chỉ riêng',
  ),
});

export const about = z.strictObject({
  purpose: text('Mục đích của hội nghị, theo kế hoạch'),
  basis: text('Căn cứ ban hành kế hoạch, nguyên văn'),
  planTitle: text('Tên kế hoạch, nguyên văn'),
  planReference: optionalText('Số và ngày ban hành kế hoạch'),
  host: text('Đơn vị đăng cai, nguyên văn'),
  signatory: z
    .strictObject({
      post: text('Chức vụ người ký'),
      name: text('Họ và tên người ký'),
    })
    .describe('Người ký kế hoạch'),
  contents: list(text('Một nội dung, nguyên văn, không ghi số'), 'Các nội dung của hội nghị'),
  funding: text('Kinh phí, nguyên văn'),
  citiesNote: text('Các thành phố của cụm và căn cứ của thứ tự'),
  successors: text('Quy định về cơ quan sau sắp xếp, nguyên văn'),
});
