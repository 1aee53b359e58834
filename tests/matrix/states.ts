import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StateName } from '../../src/accessibility/record.ts';
import { instant } from '../browser/clock.ts';
import { at, type Variant } from '../site/variant.ts';
import {
  duringWithMedia,
  heldWithOddTexts,
  lastMinute,
  moved,
  postponed,
  unchanged,
  withoutOptionalParts,
} from '../site/variants.ts';

/** What may become of a conference, and the hours of its days: the pages that tell of it. */

const home = '/';
const programme = '/chuong-trinh/';
const lobby = '/man-hinh/';
const delegation = '/doan-dai-bieu/can-tho/';
const item = '/chuong-trinh/hop-tru-bi/';
const all = [home, programme, item, delegation, '/thong-bao/', '/tham-quan/', '/bao-chi/', lobby];

export interface State {
  name: StateName;
  build: () => Promise<Variant>;
  /** What the reader's clock says. */
  clock: Date;
  paths: string[];
  /** Where only the reader's clock tells it, nobody without a script is told. */
  needsScript: boolean;
}

/** A site as it was built. */
const built = (name: StateName, build: State['build'], seconds: number): State => ({
  name,
  build,
  clock: new Date(seconds * 1000),
  paths: all,
  needsScript: false,
});

/** A site built days before. */
const hour = (name: StateName, time: string, ofItem: string): State => ({
  name,
  build: unchanged,
  clock: instant(time),
  paths: [home, programme, `/chuong-trinh/${ofItem}/`, lobby],
  needsScript: true,
});

export const states: State[] = [
  built('urgent', unchanged, lastMinute),
  built('moved', moved, at('2025-03-10T09:00')),
  built('postponed', postponed, at('2025-03-07T09:00')),
  built('cancelled', withoutOptionalParts, at('2025-03-10T09:00')),
  built('held', heldWithOddTexts, at('2025-04-01T09:00')),
  // Two at once: the visit, whose end is open, and work beside it.
  built('twoAtOnce', duringWithMedia, at('2025-03-14T16:00')),
  hour('open', '2025-03-13T14:30', 'hop-tru-bi'),
  hour('evening', '2025-03-13T22:30', 'tiep-com'),
  hour('on', '2025-03-14T09:40', 'hoi-nghi'),
  hour('gap', '2025-03-14T11:10', 'moi-com'),
];

/** Of the pages of a state those that are there: the dropped visit has none. */
export const pathsIn = ({ paths }: State, { folder }: Variant): string[] =>
  paths.filter((path) => existsSync(join(folder, path, 'index.html')));
