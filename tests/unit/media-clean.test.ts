import { createHash } from 'node:crypto';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleaned } from '../../src/media/clean.ts';
import { picture, secrets } from './pictures.ts';

/** The file readers download: nothing of the phone is left, its text is in it, and not a pixel has changed. */

const text = {
  caption: 'Lễ ký <giao ước> & trao cờ "Ẩm thực"',
  alt: 'Nền xanh',
  people: [{ name: 'Đặng Thị Ổn', post: 'Trưởng ban' }],
  credit: 'Ảnh: Ban tổ chức',
  date: '2030-05-17',
  terms: 'Ghi nguồn',
};

const pixels = async (bytes: Buffer) =>
  createHash('sha256')
    .update(await sharp(bytes).raw().toBuffer())
    .digest('hex');

const formats = [
  ['jpg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
] as const;

const flat = (node: XmlElement): XmlElement[] => [
  node,
  ...node.children.flatMap((child) => (child instanceof XmlElement ? flat(child) : [])),
];

/** What libvips finds in the file, read by another reader than the one that wrote it. */
const xmpOf = async (bytes: Buffer): Promise<Map<string, string>> => {
  const { xmp } = await sharp(bytes).metadata();
  const { root } = parseXml(String(xmp).replaceAll(/<\?xpacket.*?\?>/g, ''));
  return new Map((root ? flat(root) : []).map(({ name, text: words }) => [name, words.trim()]));
};

describe.each(formats)('a photo as %s', (format, encoder) => {
  it('has lost what the phone wrote', async () => {
    const before = await picture('1', encoder, { orientation: 6 });
    expect(before.toString('latin1')).toContain('SecretPhone');
    const after = await cleaned(before, format, text);
    for (const secret of secrets) expect(after.toString('latin1')).not.toContain(secret);
    const { exif, iptc } = await sharp(after).metadata();
    // Nothing but the way up: one entry of a directory.
    expect(exif?.length ?? 0).toBeLessThan(40);
    expect(iptc).toBeUndefined();
  });

  it('carries caption, credit, date and terms', async () => {
    const xmp = await xmpOf(await cleaned(await picture('1', encoder), format, text));
    expect(xmp.get('dc:description')).toBe(text.caption);
    expect(xmp.get('photoshop:Credit')).toBe(text.credit);
    expect(xmp.get('photoshop:DateCreated')).toBe('2030-05-17');
    expect(xmp.get('xmpRights:UsageTerms')).toBe('Ghi nguồn');
    expect(xmp.get('Iptc4xmpCore:AltTextAccessibility')).toBe('Nền xanh');
    expect(xmp.get('Iptc4xmpExt:PersonInImage')).toBe('Đặng Thị Ổn');
  });

  it('shows the same pixels, the same way up', async () => {
    for (const orientation of [1, 3, 6]) {
      const before = await picture('1', encoder, { orientation });
      const after = await cleaned(before, format, text);
      expect(await pixels(after)).toBe(await pixels(before));
      const { autoOrient } = await sharp(after).metadata();
      const expected = orientation === 6 ? { width: 480, height: 640 } : { width: 640, height: 480 };
      expect(autoOrient).toMatchObject(expected);
    }
  });

  it('is the same again when it is cleaned again', async () => {
    const once = await cleaned(await picture('1', encoder), format, text);
    expect((await cleaned(once, format, text)).equals(once)).toBe(true);
  });
});

describe('a JPEG', () => {
  const segment = (code: number, content: string) => {
    const payload = Buffer.from(content, 'latin1');
    return Buffer.concat([Buffer.from([0xff, code, 0, payload.length + 2]), payload]);
  };

  it('loses notes, thumbnails and whatever is hidden behind the picture', async () => {
    const plain = await picture('1');
    const thumbnail = `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc`;
    const spoilt = Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe0, thumbnail),
      segment(0xfe, 'private note'),
      segment(0xed, 'Photoshop 3.0\x008BIM SecretPhone'),
      segment(0xe2, 'MPF\0SecretPhone'),
      plain.subarray(2),
      Buffer.from('SecretPhone film behind the picture'),
    ]);
    const after = (await cleaned(spoilt, 'jpg', text)).toString('latin1');
    for (const secret of [...secrets, 'abc', 'MPF']) expect(after).not.toContain(secret);
    expect(await pixels(Buffer.from(after, 'latin1'))).toBe(await pixels(plain));
  });

  it('may be progressive', async () => {
    const progressive = await sharp(await picture('1'))
      .jpeg({ progressive: true })
      .toBuffer();
    expect(await pixels(await cleaned(progressive, 'jpg', text))).toBe(await pixels(progressive));
  });

  it('keeps a colour profile', async () => {
    const wide = await sharp(await picture('1'))
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const { icc } = await sharp(await cleaned(wide, 'jpg', text)).metadata();
    expect(icc?.equals((await sharp(wide).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
  });
});

it('keeps the transparency of a WebP', async () => {
  const clear = { create: { width: 40, height: 30, channels: 4, background: '#0000' } } as const;
  for (const lossless of [true, false]) {
    const before = await sharp(clear).webp({ lossless }).toBuffer();
    const after = await cleaned(before, 'webp', text);
    expect((await sharp(after).metadata()).hasAlpha).toBe(true);
    expect(await pixels(after)).toBe(await pixels(before));
  }
});
