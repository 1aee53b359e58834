import { domainToUnicode } from 'node:url';
import type { Sayings } from '../languages.ts';
import { quote } from './report.ts';

/** What may be linked to, wherever a link is written: one rule for texts and for fields. */

const allowed = {
  vi: 'Chỉ liên kết đến trang web, mailto: hoặc tel:',
  en: 'Link to web pages, mailto: or tel: only',
};

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

const webFault = (url: string): [problem: Sayings, remedy: Sayings] | undefined => {
  const written = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  if (written === undefined || !URL.canParse(url))
    return [
      { vi: `địa chỉ ${quote(url)} không dùng được`, en: `the address ${quote(url)} cannot be used` },
      {
        vi: 'Chép nguyên địa chỉ của trang, bắt đầu bằng https://',
        en: 'Copy the whole address of the page, beginning with https://',
      },
    ];
  const parsed = new URL(url);
  if (written.includes('@') || parsed.username !== '' || parsed.password !== '')
    return [
      {
        vi: `địa chỉ ${quote(url)} có tên người dùng trước dấu @, che mất nơi thật sự đến`,
        en: `the address ${quote(url)} has a user name before the @, which hides where it really leads`,
      },
      { vi: 'Xóa phần từ sau // đến hết dấu @', en: 'Delete everything after // up to the @' },
    ];
  return isPlainHost(written, parsed)
    ? undefined
    : [
        {
          vi: `tên miền trong ${quote(url)} có chữ dễ nhầm với chữ khác`,
          en: `the domain in ${quote(url)} has a letter that is easily taken for another`,
        },
        {
          vi: 'Gõ lại tên miền bằng chữ cái Việt hoặc Anh, chữ số và dấu chấm',
          en: 'Type the domain again with Vietnamese or English letters, digits and dots',
        },
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
export function addressFault(url: string): [problem: Sayings, remedy: Sayings] | undefined {
  if (/[\s\p{Cc}\p{Cf}\\]/u.test(url) || /%(0[0-9a-f]|1[0-9a-f]|5c|7f)/i.test(url))
    return [
      {
        vi: `địa chỉ ${quote(url)} có dấu cách, dấu \\ hoặc ký tự ẩn`,
        en: `the address ${quote(url)} has a space, a \\ or a hidden character in it`,
      },
      {
        vi: 'Gõ lại địa chỉ, không dán từ nơi khác',
        en: 'Type the address again, do not paste it from elsewhere',
      },
    ];
  if (url.startsWith('//'))
    return [
      {
        vi: `địa chỉ ${quote(url)} thiếu https: ở đầu`,
        en: `the address ${quote(url)} lacks https: at its beginning`,
      },
      {
        vi: 'Viết đủ địa chỉ, bắt đầu bằng https://',
        en: 'Write the whole address, beginning with https://',
      },
    ];
  const scheme = /^([^/?#]*?):/.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined)
    return /^[/#]/.test(url)
      ? undefined
      : [
          { vi: `địa chỉ ${quote(url)} thiếu phần đầu`, en: `the address ${quote(url)} lacks its beginning` },
          {
            vi: 'Viết https://… cho trang web khác, hoặc bắt đầu bằng dấu / cho trang ở đây',
            en: 'Write https://… for another website, or begin with / for a page of this one',
          },
        ];
  if (scheme === 'http' || scheme === 'https') return webFault(url);
  if (scheme !== 'mailto' && scheme !== 'tel')
    return [
      { vi: `địa chỉ ${quote(url)} không dùng được`, en: `the address ${quote(url)} cannot be used` },
      allowed,
    ];
  return reachable[scheme].test(url)
    ? undefined
    : [
        { vi: `địa chỉ ${quote(url)} không dùng được`, en: `the address ${quote(url)} cannot be used` },
        {
          vi: 'Viết mailto:ten@co-quan.vn hoặc tel:+842923000000, không thêm gì',
          en: 'Write mailto:name@office.vn or tel:+842923000000, and nothing else',
        },
      ];
}
