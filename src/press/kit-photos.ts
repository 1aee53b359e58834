import type { IsoDate } from '../conference/types.ts';
import { isPhoto } from '../conference/media.ts';
import type { Site } from '../conference/site.ts';
import type { KitFile } from './kit.ts';
import { language } from '../i18n/index.ts';
import type { Locale } from '../i18n/paths.ts';
import { mediaBytes, mediaEntry } from '../media/supplied.ts';

/** What of photos and recordings is in the archive of all press materials: photos in full, and no recordings. */

/** In bytes. More, and nobody can take the archive over a phone: the newest photos are in it then. */
const most = 100_000_000;

interface KitPhoto extends KitFile {
  date: IsoDate;
  /** What the list of credits says of it. */
  lines: string[];
}

export async function kitPhotos(site: Site, locale: Locale): Promise<KitPhoto[]> {
  const { t, files, dates } = language[locale];
  const photos: KitPhoto[] = [];
  let room = most;
  for (const photo of site.media.filter(isPhoto)) {
    const { file } = await mediaEntry(site, locale, photo);
    room -= file.size;
    if (room < 0) break;
    const name = `${files.inKit.photos}/${file.name}`;
    photos.push({
      name,
      date: file.date,
      bytes: await mediaBytes(site, photo),
      lines: [
        `${photo.caption.replace(/\.$/, '')}. ${t.common.source}: ${photo.credit}.`,
        ...(photo.terms ? [`  ${dates.capitalised(t.press.terms)}: ${photo.terms}`] : []),
        `  ${name}`,
      ],
    });
  }
  return photos;
}
