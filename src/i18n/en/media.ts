import { addresses } from './addresses.ts';
import { counted } from './numbers.ts';

const folder = `${addresses.files.inKit.photos}/`;
const others = 'one by one from the press page.';

/** Photos and recordings. */
export const media = {
  title: 'Photos and recordings',
  description: 'Photos and recordings for the press, to download in full quality.',
  inPhoto: 'In the photo',
  inRecording: 'In the recording',
  taken: 'Taken on',
  recorded: 'Recorded on',
  length: 'Length',
  transcript: 'Words of the recording',
  all: (count: number) => `See ${counted(count, 'photo or recording', 'photos and recordings')}`,
  wholeHint:
    'Materials and photos in full quality in one file, with sources, terms of use and checksums. Recordings are downloaded one by one.',
  /** What of it is in the archive of all press materials. */
  inKit: (photos: number, ofPhotos: number) =>
    photos < ofPhotos
      ? `${folder}: ${photos} of ${counted(ofPhotos, 'photo', 'photos')}, the newest. Other photos and recordings: ${others}`
      : `${folder}: the photos in full quality. Recordings: ${others}`,
};
