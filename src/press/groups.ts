import { phases } from '../conference/phase.ts';
import type { FileFacts } from '../conference/press.ts';
import type { Phase } from '../conference/types.ts';
import type { Site } from '../conference/site.ts';
import { language } from '../i18n/index.ts';
import type { Locale } from '../i18n/paths.ts';
import { mediaEntry, shownOf, type Supplied } from '../media/supplied.ts';
import { type PressEntry, pressEntries, pressKit } from './entries.ts';

/** How the press page is divided. */

export interface PressGroup {
  phase: Phase;
  /** What follows `#` in its address. */
  id: string;
  title: string;
  /** A material of its own: its title is the group's. */
  single?: boolean;
  /** There from the first day, and much of it. */
  folded?: boolean;
  entries: PressEntry[];
  media: Supplied[];
}

const isText = ({ material }: PressEntry): boolean =>
  !material.banner && material.printed !== 'mark' && material.printed !== 'code';

/** What is newest comes first; what is there before the conference, and is most, is divided by kinds. */
export async function pressGroups(site: Site, locale: Locale): Promise<PressGroup[]> {
  const { t, anchors } = language[locale];
  const all = await pressEntries(site, locale);
  const groups = phases.toReversed().flatMap((phase): PressGroup[] => {
    const entries = all.filter(({ material }) => material.phase === phase);
    const media = shownOf(site.media, phase);
    const id = anchors.materialsOf(phase);
    if (phase !== 'before') return [{ phase, id, title: t.common.phases[phase], entries, media }];
    const others = entries.filter((entry) => !isText(entry) && !entry.material.banner);
    const group = (own: Pick<PressGroup, 'id' | 'title'> & Partial<PressGroup>): PressGroup => ({
      phase,
      entries: [],
      media: [],
      ...own,
    });
    return [
      group({ id, title: t.press.texts, folded: true, entries: entries.filter(isText) }),
      group({ id: anchors.photos, title: t.media.title, media }),
      group({
        id: anchors.banners,
        title: t.press.banners,
        folded: true,
        entries: entries.filter(({ material }) => material.banner),
      }),
      ...others.map((entry) => {
        const { title } = entry.material;
        return group({
          id: anchors.material(entry.material.id),
          title,
          single: true,
          folded: true,
          entries: [entry],
        });
      }),
    ];
  });
  return groups.filter(({ entries, media }) => entries.length + media.length > 0);
}

/** Whose each file is and under which terms it may be used, with its checksum. */
export interface PressSource {
  title: string;
  credit?: string;
  terms?: string | undefined;
  files: readonly FileFacts[];
}

/** Of photos and recordings, which have their credit and terms beside them. */
export const mediaSources = (site: Site, locale: Locale, list: readonly Supplied[]): Promise<PressSource[]> =>
  Promise.all(
    list.map(async (media) => ({
      title: media.caption,
      files: [(await mediaEntry(site, locale, media)).file],
    })),
  );

/** Of everything on the press page. */
export async function pressSources(site: Site, locale: Locale): Promise<PressSource[]> {
  const kit = await pressKit(site, locale);
  const entries = await pressEntries(site, locale);
  const shown = phases.flatMap((phase) => shownOf(site.media, phase));
  return [
    ...(kit ? [{ title: language[locale].t.press.whole, files: [kit] }] : []),
    ...entries
      .filter(({ files }) => files.length > 0)
      .map(({ material: { title, credit, terms = site.conference.press.terms }, files }) => ({
        title,
        credit,
        terms,
        files,
      })),
    ...(await mediaSources(site, locale, shown)),
  ];
}
