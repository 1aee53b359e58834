/** Plain links that hand a page on: nothing of anybody else is loaded before the reader follows one. */

export interface Shared {
  title: string;
  /** Absolute. */
  url: string;
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/**
 * Zalo documents no plain link, only a button by its own script; this is the address that button opens, with the page
 * as base64 of JSON.
 */
const zalo = ({ url }: Shared): string =>
  `https://button-share.zalo.me/share_external?d=${encodeURIComponent(base64(JSON.stringify({ url })))}`;

const facebook = ({ url }: Shared): string =>
  `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`;

/** RFC 6068: percent-encoded UTF-8, a line break as CR LF. */
const email = ({ title, url }: Shared): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${url}`)}`;

export const shareLinks = (page: Shared) => ({
  zalo: zalo(page),
  facebook: facebook(page),
  email: email(page),
});
