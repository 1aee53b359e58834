import { say } from '../../languages.ts';
/** Names that lead nowhere on the Internet (RFC 2606, RFC 6761, RFC 6762). */
const privateName = /(^|\.)(localhost|local|internal|test|invalid|example|example\.(com|net|org))$/i;

/** Why an address is none that readers could open, as a sentence; undefined if it is one. */
export function addressFault(siteUrl: string | undefined): string | undefined {
  const cure = {
    vi: 'Hãy đặt địa chỉ thật của trang, như SITE_URL=https://hoi-nghi.tinh.gov.vn.',
    en: 'Set the real address of the site, like SITE_URL=https://conference.example.org.',
  };
  if (siteUrl === undefined)
    return say({
      vi: `Bản phát hành cần biến SITE_URL, nhưng biến này chưa có. ${cure.vi}`,
      en: `A release needs the variable SITE_URL, which is not set. ${cure.en}`,
    });
  const { protocol, hostname } = new URL(siteUrl);
  if (protocol !== 'https:')
    return say({
      vi: `Bản phát hành cần SITE_URL bắt đầu bằng https://, không phải ${siteUrl}. ${cure.vi}`,
      en: `A release needs a SITE_URL that begins with https://, not ${siteUrl}. ${cure.en}`,
    });
  if (
    privateName.test(hostname) ||
    !hostname.includes('.') ||
    /^[\d.]+$/.test(hostname) ||
    hostname.startsWith('[')
  )
    return say({
      vi: `SITE_URL là ${siteUrl}: người đọc trên Internet không mở được địa chỉ này. ${cure.vi}`,
      en: `SITE_URL is ${siteUrl}: readers on the Internet cannot open this address. ${cure.en}`,
    });
  return undefined;
}
