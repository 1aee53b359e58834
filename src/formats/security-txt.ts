/** Where to report a weakness of the site (RFC 9116). */

interface Security {
  /** An address for mail, or `https://…`. */
  contact: string;
  /** Languages of the site, the preferred one first. */
  languages: readonly string[];
  /** Address of the file itself. */
  address: string;
  /** The build's clock, in milliseconds since the epoch. */
  built: number;
}

/** Less than a year, as the RFC recommends: a file nobody looks after must not stay true. */
const validFor = 364 * 24 * 60 * 60 * 1000;

export const securityTxt = ({ contact, languages, address, built }: Security): string =>
  [
    `Contact: ${contact.startsWith('https://') ? new URL(contact).href : `mailto:${contact}`}`,
    `Expires: ${new Date(built + validFor).toISOString().replace(/\.\d+Z$/, 'Z')}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${address}`,
    '',
  ].join('\n');
