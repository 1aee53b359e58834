import { createHash } from 'node:crypto';
import type { ItemVersion, Version } from '../conference/journal.ts';
import { translationId } from '../conference/schemas/translation.ts';
import { hasDates } from '../conference/programme.ts';
import type { Item } from '../conference/types.ts';
import { collectionNames } from '../reader/collections.ts';
import type { ContentValues } from '../reader/content.ts';

/**
 * A value with its keys in order and without what says nothing: null, false and empty lists are the defaults
 * of the schemas, so that a new field with a default does not count as a change of every entry.
 */
const canonical = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(
    ([, part]) =>
      part !== undefined && part !== null && part !== false && !(Array.isArray(part) && !part.length),
  );
  return Object.fromEntries(
    said.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]),
  );
};

/** A text as it is read: line ends, spaces at line ends and empty lines around it are no content. */
const settled = (body: string): string =>
  body
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');

const digest = (data: unknown, body = ''): string =>
  createHash('sha256')
    .update(JSON.stringify([canonical(data), settled(body)]))
    .digest('hex')
    .slice(0, 16);

/** An item as readers see it: with what the whole schedule, its day and its place say of it. */
const itemVersion = (item: Item, { conference, places }: ContentValues): ItemVersion => {
  const place = item.place === undefined ? undefined : places.get(item.place);
  const delegations = new Set(item.audience.parts.flatMap((part) => part.delegations));
  return {
    title: item.title,
    day: item.day,
    date: hasDates(conference) ? conference.days.find(({ id }) => id === item.day)?.date : undefined,
    start: item.start,
    end: item.end,
    place: place && [place.name, place.address].filter(Boolean).join(', '),
    tentative: item.tentative,
    placeTentative: place && item.placeTentative,
    cancelled: item.cancelled || conference.schedule === 'cancelled',
    ...(delegations.size > 0 && { delegations: [...delegations] }),
    ...(item.previousIds.length > 0 && { previousIds: item.previousIds }),
  };
};

/** The present version of every entry, for the journal. A programme item changes with its day and place, too. */
export function versionsOf(values: ContentValues): Version[] {
  const entries = collectionNames.flatMap((name) =>
    [...values[name].values()].map((data): Version => {
      const entry = `${name}/${data.id}`;
      const body = values.bodies.get(entry);
      // Which page shows a text is nothing that readers are told.
      if (name === 'pages') return { entry, digest: digest({ ...data, role: undefined }, body) };
      if (name !== 'programme') return { entry, digest: digest(data, body) };
      const item = data as Item;
      const version = itemVersion(item, values);
      // A schedule that becomes final makes every event a confirmed one: a new version, though nothing moves.
      const final = values.conference.schedule === 'confirmed';
      return { entry, digest: digest({ ...item, version, final }, body), item: version };
    }),
  );
  return [
    {
      entry: 'conference',
      digest: digest(values.conference),
      schedule: values.conference.schedule,
      ...(values.conference.held && { held: true }),
      outside: values.conference.days.filter(({ core }) => !core).map(({ id }) => id),
    },
    ...(values.about ? [{ entry: 'about', digest: digest(values.about) }] : []),
    { entry: 'brand', digest: digest(values.brand, values.mark) },
    ...entries,
    ...values.translations.map(({ language, of, texts, body, original }): Version => ({
      entry: translationId(language, of),
      digest: digest(texts, body),
      original: digest(original.texts ?? {}, original.body),
    })),
  ];
}
