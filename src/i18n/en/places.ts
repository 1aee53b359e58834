import type { PlaceKind } from '../../conference/types.ts';
import { listed } from './dates.ts';

/** Places, the way to them, and what to know there. */
export const places = {
  kinds: {
    venue: 'Conference venue',
    airport: 'Airport',
    station: 'Pick-up point',
    visit: 'Place of the visit',
  } satisfies Record<PlaceKind, string>,
  andDelegations: 'Venue and delegations',
  arrive: 'Getting to the venue',
  way: 'Getting there',
  sketch: 'Sketch of the ways there',
  sketchNote: 'A schematic sketch, not to scale and not a map.',
  sketchText: (to: string, ...from: string[]) => `The ways from ${listed(from)} meet at ${to}.`,
  sketchOnward: (to: string) => `From there a way leads on to ${to}.`,
  byCar: 'Delegations by car',
  maps: 'Open in a map app',
  apps: { google: 'Google Maps', apple: 'Apple Maps', osm: 'OpenStreetMap' },
  practical: 'What delegates need to know',
  emergency: 'Emergency numbers',
};
