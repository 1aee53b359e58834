import { quote } from './report.ts';

/** What may be linked to, wherever a link is written: one rule for texts and for fields. */

const allowed = 'Chỉ liên kết đến trang web, mailto: hoặc tel:';

/** Letters of the Latin alphabet with their marks; letters of others look like them and lead elsewhere. */
const hostLetters = /^[\p{Script=Latin}\p{M}\d.:[\]-]+$/u;

const webFault = (url: string): [problem: string, remedy: string] | undefined => {
  const written = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  if (written === undefined || !URL.canParse(url))
    return [`địa chỉ ${quote(url)} không dùng được`, 'Chép nguyên địa chỉ của trang, bắt đầu bằng https://'];
  const { username, password } = new URL(url);
  if (written.includes('@') || username !== '' || password !== '')
    return [
      `địa chỉ ${quote(url)} có tên người dùng trước dấu @, che mất nơi thật sự đến`,
      'Xóa phần từ sau // đến hết dấu @',
    ];
  return hostLetters.test(written) && !/(^|\.)xn--/i.test(written)
    ? undefined
    : [
        `tên miền trong ${quote(url)} có chữ dễ nhầm với chữ khác`,
        'Gõ lại tên miền bằng chữ cái Latinh, chữ số và dấu chấm',
      ];
};

/**
 * What is wrong with a link, as problem and remedy; undefined for an address of the web without a user name in it, of
 * mail or of a telephone, and for one within the site. Browsers drop tabs and line breaks, and read `\` as `/`.
 */
export function addressFault(url: string): [problem: string, remedy: string] | undefined {
  if (/[\s\p{Cc}\p{Cf}\\]/u.test(url) || /%(0[0-9a-f]|1[0-9a-f]|5c|7f)/i.test(url))
    return [
      `địa chỉ ${quote(url)} có dấu cách, dấu \\ hoặc ký tự ẩn`,
      'Gõ lại địa chỉ, không dán từ nơi khác',
    ];
  if (url.startsWith('//'))
    return [`địa chỉ ${quote(url)} thiếu https: ở đầu`, 'Viết đủ địa chỉ, bắt đầu bằng https://'];
  const scheme = /^([^/?#]*?):/.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (scheme === 'http' || scheme === 'https') return webFault(url);
  return scheme === 'mailto' || scheme === 'tel'
    ? undefined
    : [`địa chỉ ${quote(url)} không dùng được`, allowed];
}
