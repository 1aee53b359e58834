import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The words that belong to one conference, read from its content: names, places, people, dates, colours. */

type Data = Record<string, unknown>;

const frontMatter = (text: string): string => /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? text;

const read = (file: string): Data => parse(frontMatter(readFileSync(file, 'utf8'))) as Data;

const readFolder = (folder: string): Data[] => readdirSync(folder).map((name) => read(join(folder, name)));

/** Every text anywhere in a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day as it may be written in a program or a text. */
function datesOf(iso: string): string[] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const numbers = [`${day}/${month}`, `${twoDigits(day)}/${twoDigits(month)}`];
  return [
    iso,
    iso.replaceAll('-', ''),
    ...numbers.map((each) => `${each}/${year}`),
    `ngày ${day} tháng ${month}`,
    `${twoDigits(day)} tháng ${twoDigits(month)}`,
    `tháng ${month} năm ${year}`,
  ];
}

const peopleIn = (lines: string[]): string[] =>
  lines.flatMap((line) => [...line.matchAll(/(?:^|\s)(?:Ông|Bà) ([^,;(]+)/g)].map(([, name]) => name ?? ''));

export function conferenceWords(content: string): string[] {
  const conference = read(join(content, 'conference.yaml'));
  const about = read(join(content, 'about.yaml'));
  const name = conference['name'] as { over: string; theme: string[][]; short: string; brand: string[] };
  const days = conference['days'] as { date: string | Date }[];
  const banners = conference['banners'] as { lines: string[] }[];
  const places = readFolder(join(content, 'places'));
  const addresses = places.flatMap(({ address }) => textsIn(address));
  const words = [
    name.over,
    name.short,
    ...name.brand,
    ...name.theme.flatMap((line) => [line.join(' '), ...line]),
    ...textsIn([conference['host'], conference['uidDomain']]),
    ...banners.flatMap(({ lines }) => lines.filter((line) => line.split(' ').length > 2)),
    ...days.flatMap(({ date }) => datesOf(date instanceof Date ? date.toISOString().slice(0, 10) : date)),
    ...readFolder(join(content, 'delegations')).flatMap((each) => textsIn([each['name'], each['shortName']])),
    ...readFolder(join(content, 'organisers')).flatMap((each) => textsIn(each['name'])),
    ...places.flatMap((each) => textsIn([each['name'], each['shortName'], each['town']])),
    ...addresses.flatMap((address) => [address, ...address.split(/,\s*/)]),
    ...peopleIn(readFolder(join(content, 'groups')).flatMap(textsIn)),
    ...textsIn((about['signatory'] as Data)['name']),
    ...textsIn(read(join(content, 'brand/brand.yaml'))).filter((each) => each.startsWith('#')),
  ];
  // White and black belong to nobody.
  return [...new Set(words)].filter((word) => word.length > 2 && !/^#(?:f{6}|0{6})$/i.test(word));
}
