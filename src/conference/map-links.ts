import type { Place } from './types.ts';

/** Plain links to map apps that look a place up by its words: no tiles, no embed, no coordinates to get wrong. */
export const mapLinks = ({ name, address, mapQuery }: Place) => {
  const words = encodeURIComponent(mapQuery ?? [name, address].filter(Boolean).join(', '));
  return [
    { app: 'google', href: `https://www.google.com/maps/search/?api=1&query=${words}` },
    { app: 'apple', href: `https://maps.apple.com/?q=${words}` },
    { app: 'osm', href: `https://www.openstreetmap.org/search?query=${words}` },
  ] as const;
};
