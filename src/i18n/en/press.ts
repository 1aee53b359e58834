import { addresses } from './addresses.ts';
import { listed } from './dates.ts';
import { counted } from './numbers.ts';
import { print } from './print.ts';

const terms = 'terms of use';
const { files } = addresses;

/** The press room: materials, releases, the archive of all of them. */
export const press = {
  materials: 'Materials',
  texts: 'Texts',
  banners: 'Banner artwork',
  /** Of phases without materials, each perhaps with a day to come back. */
  empty: (...phases: string[]) => `No materials yet for the time ${listed(phases)}`,
  comeBack: (phase: string, date: string, isTentative: boolean) =>
    `${phase} (please look again ${isTentative ? 'tentatively ' : ''}from ${date})`,
  whole: 'Download everything',
  onThisPage: 'On this page',
  read: 'Open to read',
  files: (count: number, formats: string) => counted(count, `${formats} file`, `${formats} files`),
  wholeHint: 'With sources, terms of use and checksums.',
  preview: (title: string) => `Preview: ${title}`,
  sources: 'Sources and checksums',
  checksums: (count: number) => `SHA-256 checksums of ${counted(count, 'file', 'files')}`,
  terms,
  forms: {
    banner:
      'PDF for printing the backdrop, scale 1:10, with bleed; SVG for editing in drawing software; PNG for the web.',
    mark: 'PDF for printing; SVG for editing in drawing software; PNG for the web.',
  },
  bannerTexts: 'Exact wording and print specifications',
  /** `bleed`: millimetres of the file, which is a tenth of the banner. */
  bleed: (bleed: number) =>
    `The PDF file for printing: scale 1:10, with its finished size (TrimBox), crop marks and a bleed of ${bleed} mm on each side, which is ${bleed} cm at full size.`,
  copy: 'Copy',
  copyRefused: 'The browser does not allow copying. The text has been selected for you to copy.',
  names: 'Names to copy',
  fullName: 'Full name',
  shortName: 'Short name',
  description: 'About the conference in some hundred words',
  people: 'Name and post',
  contact: 'Contact',
  contactTitle: 'Contact for the press',
  contactPerson: 'press contact',
  spokesperson: 'spokesperson',
  registration: 'press registration',
  corrections: 'Correction of',
  noCorrections: 'There are no corrections so far.',
  filming: 'Filming and photography',
  release: {
    kind: 'Press release',
    contact: 'Contact for questions',
    document: (format: string, size: string) => `Download the press release (${format}, ${size})`,
  },
  /** What the archive says of itself. */
  readme: (conference: string, date: string, address: string, hasTerms: boolean) => [
    conference,
    `Materials for the press, version of ${date}.`,
    `${print.newest} ${address}`,
    '',
    `${files.inKit.sources}: name and source of each of the materials.`,
    ...(hasTerms ? [`${files.inKit.terms}: ${terms}.`] : []),
    'SHA256SUMS: checksums; check them with: sha256sum -c SHA256SUMS',
  ],
};
