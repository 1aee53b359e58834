import { domainToUnicode } from 'node:url';
import { quote } from './report.ts';

/** What may be linked to, wherever a link is written: one rule for texts and for fields. */

const allowed = 'Chỉ liên kết đến trang web, mailto: hoặc tel:';

/**
 * Whether a host leads where it seems to: letters of the Vietnamese alphabet and others with marks, but none that look
 * like them (а of Cyrillic, ɡ, ı, ｅ), no coded names, and no numbers in a form that browsers turn into another
 * (`0x7f.1` is 127.0.0.1).
 */
const isPlainHost = (written: string, { host, port }: URL): boolean => {
  const seen = written.toLowerCase().normalize('NFC');
  const named = domainToUnicode(new URL(`http://${host}`).hostname) + (port && `:${port}`);
  return (
    /^[a-zđ\d\p{M}._:[\]-]+$/u.test(seen.normalize('NFD')) &&
    !/(^|\.)xn--/.test(seen) &&
    seen.replace(/:(80|443)?$/, '') === named
  );
};

const webFault = (url: string): [problem: string, remedy: string] | undefined => {
  const written = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  if (written === undefined || !URL.canParse(url))
    return [`địa chỉ ${quote(url)} không dùng được`, 'Chép nguyên địa chỉ của trang, bắt đầu bằng https://'];
  const parsed = new URL(url);
  if (written.includes('@') || parsed.username !== '' || parsed.password !== '')
    return [
      `địa chỉ ${quote(url)} có tên người dùng trước dấu @, che mất nơi thật sự đến`,
      'Xóa phần từ sau // đến hết dấu @',
    ];
  return isPlainHost(written, parsed)
    ? undefined
    : [
        `tên miền trong ${quote(url)} có chữ dễ nhầm với chữ khác`,
        'Gõ lại tên miền bằng chữ cái Việt hoặc Anh, chữ số và dấu chấm',
      ];
};

/** One address (RFC 6068) and at most its subject, no hidden recipients; a number (RFC 3966), no code of the network. */
const reachable = {
  mailto: /^mailto:[\p{L}\d.!'*+/=_-]+@[\p{L}\p{M}\d-]+(\.[\p{L}\p{M}\d-]+)+(\?subject=[^&]*)?$/iu,
  tel: /^tel:\+?\d[\d().-]*$/i,
};

/**
 * What is wrong with a link, as problem and remedy; undefined for an address of the web without a user name in it, of
 * mail or of a telephone, and for one within the site, from its root or of the same page. Browsers drop tabs and line breaks, and read `\` as `/`.
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
  if (scheme === undefined)
    return /^[/#]/.test(url)
      ? undefined
      : [
          `địa chỉ ${quote(url)} thiếu phần đầu`,
          'Viết https://… cho trang web khác, hoặc bắt đầu bằng dấu / cho trang ở đây',
        ];
  if (scheme === 'http' || scheme === 'https') return webFault(url);
  if (scheme !== 'mailto' && scheme !== 'tel') return [`địa chỉ ${quote(url)} không dùng được`, allowed];
  return reachable[scheme].test(url)
    ? undefined
    : [
        `địa chỉ ${quote(url)} không dùng được`,
        'Viết mailto:ten@co-quan.vn hoặc tel:+842923000000, không thêm gì',
      ];
}
