/**
 * The types of schema.org that the site uses, each with the properties it may have there (schema.org/version/latest,
 * inherited ones included) and what their values look like. Kept by hand and short: whatever is not here was not
 * looked up.
 */

type Rule = (value: unknown) => boolean;

const text: Rule = (value) => typeof value === 'string' && value.trim() !== '';
const address: Rule = (value) =>
  typeof value === 'string' && /^https?:\/\/[^/\s]+\//.test(value) && URL.canParse(value);
const date: Rule = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const country: Rule = (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value);
const count: Rule = (value) => Number.isInteger(value) && Number(value) > 0;
const oneOf =
  (prefix: string, ...names: string[]): Rule =>
  (value) =>
    names.some((name) => value === `https://schema.org/${prefix}${name}`);
const node =
  (...types: string[]): Rule =>
  (value) =>
    typeof value === 'object' && value !== null && types.includes((value as { '@type': string })['@type']);
const either =
  (...rules: Rule[]): Rule =>
  (value) =>
    rules.some((rule) => rule(value));
const listOf =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(rule);

const types: Record<string, Record<string, Rule>> = {
  Event: {
    '@id': address,
    name: text,
    alternateName: text,
    description: text,
    url: address,
    image: either(address, listOf(address), node('ImageObject')),
    eventStatus: oneOf('Event', 'Scheduled', 'Cancelled', 'Postponed', 'Rescheduled'),
    eventAttendanceMode: oneOf('', 'OfflineEventAttendanceMode'),
    startDate: date,
    endDate: date,
    previousStartDate: date,
    location: node('Place'),
    inLanguage: text,
    organizer: node('Organization'),
    subEvent: listOf(node('Event')),
    superEvent: node('Event'),
  },
  Place: { name: text, address: either(text, node('PostalAddress')) },
  PostalAddress: { streetAddress: text, addressLocality: text, addressCountry: country },
  Organization: {
    name: text,
    url: address,
    parentOrganization: node('Organization'),
    address: either(text, node('PostalAddress')),
    email: text,
    telephone: text,
  },
  NewsArticle: {
    headline: text,
    description: text,
    url: address,
    mainEntityOfPage: address,
    inLanguage: text,
    datePublished: date,
    dateModified: date,
    creditText: text,
    author: node('Organization', 'Person'),
    image: either(address, listOf(address), node('ImageObject'), listOf(node('ImageObject'))),
    publisher: node('Organization'),
  },
  ImageObject: {
    url: address,
    contentUrl: address,
    width: count,
    height: count,
    caption: text,
    creditText: text,
    creator: node('Organization', 'Person'),
  },
  BreadcrumbList: { itemListElement: listOf(node('ListItem')) },
  ListItem: { position: count, name: text, item: address },
};

/**
 * What search engines ask for beside a name before they show an event, an article, a place
 * (developers.google.com/search/docs/appearance/structured-data); without `location` an event is an error to them.
 */
const wanted: Record<string, string[]> = {
  Event: ['eventStatus', 'location', 'image', 'organizer'],
  Place: ['name', 'address'],
  PostalAddress: ['addressLocality', 'addressCountry'],
  NewsArticle: ['headline', 'datePublished', 'author', 'image'],
};

/** A line for everything that search engines miss. */
export function missingParts(data: unknown): string[] {
  const { '@type': type = '', ...fields } = data as Record<string, unknown>;
  const starts = ['startDate', 'previousStartDate'];
  return [
    ...(wanted[String(type)] ?? [])
      .filter((name) => !(name in fields))
      .map((name) => `${String(type)}.${name}`),
    ...(type === 'Event' && !starts.some((name) => name in fields) ? ['Event without any start'] : []),
    ...Object.values(fields)
      .flat()
      .filter((one) => typeof one === 'object')
      .flatMap((one) => missingParts(one)),
  ];
}

/** A line for everything in the data of a page that schema.org does not know, or not so. */
export function schemaFaults(data: unknown, isTop = true): string[] {
  const { '@type': type = '', '@context': context, ...fields } = data as Record<string, unknown>;
  const known = types[String(type)];
  if (known === undefined) return [`type ${String(type)}`];
  return [
    ...(isTop === (context === 'https://schema.org') ? [] : [`@context of ${String(type)}`]),
    ...Object.entries(fields).flatMap(([name, value]) => {
      const rule = known[name];
      if (rule === undefined) return [`${String(type)}.${name}`];
      if (!rule(value)) return [`${String(type)}.${name}: ${JSON.stringify(value)}`];
      const nodes = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'object');
      return nodes.flatMap((one) => schemaFaults(one, false));
    }),
  ];
}
