import type { Identified } from '../conference/changes.ts';
import type { Conference } from '../conference/types.ts';
import { uuidV5 } from './uuid.ts';

/**
 * What calendars and conference apps know an item by. Never changes: not with its title, its time or its file's
 * name, and not with the address of the site.
 */

/** RFC 9562 section 6.6: the namespace of domain names. */
const domains = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/** The id under which the item was first published. */
const firstId = ({ id, previousIds }: Identified): string => previousIds[0] ?? id;

/** UID of RFC 5545 section 3.8.4.7. */
export const uidOf = (item: Identified, { uidDomain }: Pick<Conference, 'uidDomain'>): string =>
  `${firstId(item)}@${uidDomain}`;

/** The UID as a UUID: its left half in the namespace of its right half. */
export const guidOf = (item: Identified, { uidDomain }: Pick<Conference, 'uidDomain'>): string =>
  uuidV5(firstId(item), uuidV5(uidDomain, domains));

/** A place as a UUID. Not the UUID of an item, should both have the same id. */
export const placeGuid = (place: string, { uidDomain }: Pick<Conference, 'uidDomain'>): string =>
  uuidV5(`place/${place}`, uuidV5(uidDomain, domains));
