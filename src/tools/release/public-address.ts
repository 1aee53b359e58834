/** Names that lead nowhere on the Internet (RFC 2606, RFC 6761, RFC 6762). */
const privateName = /(^|\.)(localhost|local|internal|test|invalid|example|example\.(com|net|org))$/i;

/** Why an address is none that readers could open, as a Vietnamese sentence; undefined if it is one. */
export function addressFault(siteUrl: string | undefined): string | undefined {
  const cure = 'Hãy đặt địa chỉ thật của trang, như SITE_URL=https://hoi-nghi.tinh.gov.vn.';
  if (siteUrl === undefined) return `Bản phát hành cần biến SITE_URL, nhưng biến này chưa có. ${cure}`;
  const { protocol, hostname } = new URL(siteUrl);
  if (protocol !== 'https:') return `Bản phát hành cần SITE_URL bắt đầu bằng https://, không phải ${siteUrl}. ${cure}`;
  if (privateName.test(hostname) || !hostname.includes('.') || /^[\d.]+$/.test(hostname) || hostname.startsWith('['))
    return `SITE_URL là ${siteUrl}: người đọc trên Internet không mở được địa chỉ này. ${cure}`;
  return undefined;
}
