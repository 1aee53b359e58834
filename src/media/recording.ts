import {
  BufferSource,
  BufferTarget,
  Conversion,
  EncodedPacketSink,
  type InputFormat,
  Input,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import type { RecordingFormat } from '../conference/media.ts';
import { blankVorbisComments, isWhole, resetClock } from './containers.ts';
import { Damaged } from './damaged.ts';

/**
 * Films and sound written anew by mediabunny: a new container around the coded pictures and sound, which are copied
 * packet by packet and never compressed again. What is not picture or sound does not reach the new file: position,
 * titles, chapters, covers, subtitles, data of the camera, attachments, names of tracks and programs.
 */

/** A recording whose picture or sound is coded in a way that cannot be taken over unchanged. */
export class UnknownCoding extends Error {}

// The index stands before the data, so that a film starts before all of it has arrived.
const mp4 = { from: [MP4, QTFF], to: () => new Mp4OutputFormat({ fastStart: 'in-memory' }) };

const containers: Record<RecordingFormat, { from: InputFormat[]; to: () => OutputFormat }> = {
  mp4,
  m4a: mp4,
  webm: { from: [WEBM], to: () => new WebMOutputFormat() },
  mp3: { from: [MP3], to: () => new Mp3OutputFormat() },
};

/** An MP3 is its frames one after the other, and behind them perhaps tags, but no beginning of another frame. */
async function isWholeMp3(input: Input, bytes: Buffer): Promise<boolean> {
  const track = await input.getPrimaryAudioTrack();
  let end: number | undefined;
  if (track === null) return false;
  for await (const { data } of new EncodedPacketSink(track).packets()) {
    end ??= bytes.indexOf(data);
    if (!bytes.subarray(end, end + data.length).equals(data)) return false;
    end += data.length;
  }
  return end !== undefined && !(bytes[end] === 0xff && ((bytes[end + 1] ?? 0xff) & 0xe0) === 0xe0);
}

/** A file that was cut off on its way is refused: the library would take what there is of it. */
const isComplete = (input: Input, bytes: Buffer, format: RecordingFormat): Promise<boolean> | boolean =>
  format === 'mp3' ? isWholeMp3(input, bytes).catch(() => false) : isWhole(bytes, format);

const pictureOrSound = ['video', 'audio'];

/**
 * The recording without anything but picture and sound; the same bytes for the same input. Works in memory: the check
 * lets no file of more than 50 MB through.
 *
 * @throws {Damaged} if it cannot be read to its end
 * @throws {UnknownCoding} if its picture or sound cannot be copied
 */
export async function cleanRecording(bytes: Buffer, format: RecordingFormat): Promise<Buffer> {
  const { from, to } = containers[format];
  using input = new Input({ source: new BufferSource(bytes), formats: from });
  if (!(await isComplete(input, bytes, format))) throw new Damaged();
  const target = new BufferTarget();
  const output = new Output({ format: to(), target });
  const conversion = await Conversion.init({
    input,
    output,
    copy: { mode: 'forced', shiftTolerance: Infinity },
    tags: {},
    showWarnings: false,
  }).catch(() => {
    throw new Damaged();
  });
  const lost = conversion.discardedTracks.filter(({ track }) => pictureOrSound.includes(track.type));
  if (lost.length > 0) throw new UnknownCoding();
  if (!conversion.isValid || conversion.utilizedTracks.length === 0) throw new Damaged();
  for (const { metadata } of output.tracks) delete metadata.name;
  const codecs = await Promise.all(conversion.utilizedTracks.map((track) => track.getCodec()));
  await conversion.execute().catch(() => {
    throw new Damaged();
  });
  if (target.buffer === null) throw new Damaged();
  const written = Buffer.from(target.buffer);
  if (format === 'mp4' || format === 'm4a') resetClock(written);
  if (format === 'webm' && codecs.includes('vorbis')) blankVorbisComments(written);
  return written;
}
