import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { sentence } from '../../src/check/report.ts';
import type { RecordingFormat } from '../../src/conference/media.ts';
import { cleanRecording } from '../../src/media/recording.ts';
import { copyContent, removeCopies } from './content-copy.ts';
import { putMedia, recordingText } from './pictures.ts';

/** Small real films and sound (fixtures/media): what their makers' devices wrote is gone, and not a packet differs. */

afterAll(removeCopies);

const folder = new URL('../fixtures/media/', import.meta.url);
const fixture = (name: string): Buffer => readFileSync(new URL(name, folder));
const formatOf = (name: string) => name.split('.').at(-1) as RecordingFormat;
const clean = (name: string, bytes = fixture(name)) => cleanRecording(bytes, formatOf(name));

/** By file, what ffmpeg found in the originals. */
const packets = fixture('packets.txt')
  .toString()
  .trim()
  .split('\n')
  .map((line): [string, string[]] => {
    const [name = '', ...hashes] = line.split(' ');
    return [name, hashes];
  });

const secrets = ['SecretPhone', 'Serial-4711', 'private-note', '10.0345', 'Lavf'];

const open = (bytes: Buffer) => new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });

const hashesOf = async (bytes: Buffer): Promise<string[]> => {
  using input = open(bytes);
  const tracks = await input.getTracks();
  return await Promise.all(
    tracks.map(async (track) => {
      const hash = createHash('sha256');
      for await (const { data } of new EncodedPacketSink(track).packets()) hash.update(data);
      return `${track.type === 'video' ? 'v' : 'a'}=${hash.digest('hex')}`;
    }),
  );
};

describe('fault: a recording that tells where, when and by what it was made', () => {
  it.each(packets)('%s: has lost it, and every packet is the one ffmpeg read', async (name, hashes) => {
    const before = fixture(name);
    expect(before.includes('SecretPhone')).toBe(true);
    const after = await clean(name);
    for (const secret of secrets) expect(after.includes(secret), secret).toBe(false);
    expect(after.includes(Buffer.from('SecretPhone', 'utf16le'))).toBe(false);
    expect(await hashesOf(after)).toEqual(hashes);
  });

  it.concurrent.each(packets)('%s: gives the same bytes at another time', async (name) => {
    const first = await clean(name);
    await new Promise((done) => setTimeout(done, 1100));
    expect((await clean(name)).equals(first)).toBe(true);
  });

  it('has no day of creation in an MP4', async () => {
    const after = await clean('phone.mp4');
    for (const type of ['mvhd', 'tkhd', 'mdhd']) {
      const at = after.indexOf(type);
      expect(at).toBeGreaterThan(0);
      expect(after.readBigUInt64BE(at + 8), type).toBe(0n);
    }
  });

  it('has no track of data of the camera', async () => {
    // The subtitle track becomes one of timed metadata, as action cameras write it.
    const bytes = Buffer.from(
      fixture('phone.mp4').toString('latin1').replace('sbtl', 'meta').replace('tx3g', 'gpmd'),
      'latin1',
    );
    expect(bytes.includes('gpmd')).toBe(true);
    const after = await clean('phone.mp4', bytes);
    for (const secret of [...secrets, 'gpmd']) expect(after.includes(secret), secret).toBe(false);
  });
});

describe('a cleaned recording', () => {
  it('starts before all of it has arrived: the index stands before the data', async () => {
    for (const name of ['phone.mp4', 'fragmented.mp4', 'sound.m4a']) {
      const after = await clean(name);
      expect(after.indexOf('moov')).toBeLessThan(after.indexOf('mdat'));
      expect(after.includes('moof')).toBe(false);
    }
  });

  it('is as long as it was, the same way up, in the same colours', async () => {
    for (const [name] of packets) {
      using before = open(fixture(name));
      using after = open(await clean(name));
      // A WebM counted the 7 ms before its first sound.
      expect(await after.computeDuration(), name).toBeCloseTo(await before.computeDuration(), 1);
    }
    using turned = open(await clean('turned-hevc.mp4'));
    const track = await turned.getPrimaryVideoTrack();
    expect(await track?.getRotation()).toBe(270);
    expect(await track?.getColorSpace()).toMatchObject({ primaries: 'bt2020', transfer: 'hlg' });
  });
});

describe('fault: a recording that ends too early', () => {
  it.each(packets)('%s: is refused by the check, before the build', async (name) => {
    const bytes = fixture(name);
    const copy = copyContent();
    // Beyond the tags that an MP3 has behind its sound.
    const part = bytes.subarray(0, bytes.length - 300);
    putMedia(copy, { [`a.${formatOf(name)}`]: part, 'a.yaml': recordingText() });
    const { faults } = await checkContent(copy.folder);
    expect(faults.map((fault) => sentence('content', fault))).toEqual([
      expect.stringMatching(/^content\/media\/a\.\w+: bản ghi hỏng hoặc thiếu phần cuối\. \S.+\.$/),
    ]);
  });
});

it('fault: an unknown coding of the picture is refused with a way out', async () => {
  const copy = copyContent();
  const odd = Buffer.from(fixture('phone.mp4').toString('latin1').replaceAll('avc1', 'zzzz'), 'latin1');
  putMedia(copy, { 'a.mp4': odd, 'a.yaml': recordingText() });
  const { faults } = await checkContent(copy.folder);
  expect(faults.map((fault) => sentence('content', fault))).toEqual([
    expect.stringMatching(/^content\/media\/a\.mp4: hình hoặc tiếng .+ H\.264 và tiếng AAC\.$/),
  ]);
});
