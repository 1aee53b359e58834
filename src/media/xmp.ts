import type { MediaText } from '../conference/media.ts';
import { element } from '../formats/xml.ts';

/** What a photo says of itself when it has left the site: IPTC Photo Metadata Standard, as XMP (ISO 16684-1). */

export type XmpText = Pick<MediaText, 'caption' | 'alt' | 'people' | 'credit' | 'date'> & {
  terms: string | undefined;
};

const inDefaultLanguage = (name: string, text: string | undefined): string[] =>
  text === undefined
    ? []
    : [element(name, {}, [element('rdf:Alt', {}, [element('rdf:li', { 'xml:lang': 'x-default' }, text)])])];

const namespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:Iptc4xmpCore': 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  'xmlns:Iptc4xmpExt': 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};

/** A packet of XMP, in UTF-8: Description, Alt Text, Person Shown, Credit Line, Date Created, Rights Usage Terms. */
export function xmpPacket({ caption, alt, people, credit, date, terms }: XmpText): Buffer {
  const names = people.map(({ name }) => element('rdf:li', {}, name));
  const description = element('rdf:Description', { 'rdf:about': '', ...namespaces }, [
    ...inDefaultLanguage('dc:description', caption),
    ...inDefaultLanguage('Iptc4xmpCore:AltTextAccessibility', alt),
    ...(names.length ? [element('Iptc4xmpExt:PersonInImage', {}, [element('rdf:Bag', {}, names)])] : []),
    element('photoshop:Credit', {}, credit),
    element('photoshop:DateCreated', {}, date),
    ...inDefaultLanguage('xmpRights:UsageTerms', terms),
  ]);
  const rdf = element('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
    description,
  ]);
  const meta = element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [rdf]);
  return Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${meta}\n<?xpacket end="r"?>`,
  );
}
