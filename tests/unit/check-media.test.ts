import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { removeCopies } from './content-copy.ts';
import { type Case, check, expectOneFault } from './faults.ts';
import {
  box,
  film,
  type MediaFiles,
  mediaText,
  picture,
  putMedia,
  recordingText,
  sound,
} from './pictures.ts';

afterAll(removeCopies);

const photo = await picture('1');
const other = await picture('2');
const png = await picture('3', 'png');
const moving = await sharp(
  [photo, other].map((input) => input),
  { join: { animated: true } },
)
  .webp()
  .toBuffer();

/** A fault of a file as a whole. */
const file = (files: MediaFiles, name: string, ...says: string[]): Case => ({
  spoil: (copy) => putMedia(copy, files),
  file: `media/${name}`,
  says,
});

const ofPhoto = (media: Uint8Array | string, ending = 'jpg'): MediaFiles => ({
  [`a.${ending}`]: media,
  'a.yaml': mediaText(),
});
const ofRecording = (media: Uint8Array, ending = 'mp4'): MediaFiles => ({
  [`a.${ending}`]: media,
  'a.yaml': recordingText(),
});

const claimed = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

const names: Record<string, Case> = {
  'a photo without a text': file({ 'a.jpg': photo }, 'a.jpg', 'thiếu tệp chữ', 'a.yaml'),
  'a text without a photo': file({ 'a.yaml': mediaText() }, 'a.yaml', 'không có ảnh hoặc bản ghi cùng tên'),
  'two names that become the same': file(
    { 'Ảnh (1).jpg': photo, 'anh-1.png': png, 'anh-1.yaml': mediaText() },
    'Ảnh (1).jpg',
    '“anh-1”, trùng với tệp anh-1.png',
  ),
  'two texts of the same name': file(
    { 'anh-1.jpg': photo, 'anh-1.yaml': mediaText(), 'Ảnh 1.yaml': mediaText() },
    'Ảnh 1.yaml',
    '“anh-1”',
  ),
  'a name without a letter': file({ '!!.jpg': photo }, '!!.jpg', 'không có chữ cái'),
  'an ending that is not taken': file(ofPhoto(photo, 'heic'), 'a.heic', '“heic”', '.jpg, .png, .webp'),
  'a text that ends otherwise': file({ 'a.jpg': photo, 'a.yml': mediaText() }, 'a.yml', 'a.yaml'),
  'a folder in the folder': {
    spoil: ({ folder }) => void mkdirSync(join(folder, 'media/ngay-1'), { recursive: true }),
    file: 'media/ngay-1',
    says: ['thư mục con'],
  },
};

const bytes: Record<string, Case> = {
  'an empty file': file(ofPhoto(''), 'a.jpg', '0 byte'),
  'more than 50 MB': file(ofPhoto(Buffer.alloc(50_000_001)), 'a.jpg', '50,1 MB', 'nhiều nhất là 50 MB'),
  'a program': file(ofPhoto(Buffer.from('MZ\x90\0\x03')), 'a.jpg', 'chương trình máy tính'),
  'a program of another system': file(
    ofRecording(Buffer.from('\x7FELF\x02', 'latin1')),
    'a.mp4',
    'chương trình',
  ),
  'a script': file(ofPhoto('#!/bin/sh\nrm -rf /'), 'a.jpg', 'tập lệnh'),
  'a drawing': file(
    ofPhoto('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'png'),
    'a.png',
    'HTML, XML hoặc SVG',
  ),
  'a page': file(ofPhoto('\uFEFF  <!DOCTYPE html><script>alert(1)</script>'), 'a.jpg', 'HTML'),
  'a document': file(ofPhoto('%PDF-1.7'), 'a.jpg', 'PDF'),
  'an archive': file(ofPhoto('PK\x03\x04'), 'a.jpg', 'tệp nén'),
  'a photo of a phone by its own name': file(ofPhoto(box('ftyp', 'heic')), 'a.jpg', 'HEIC', 'JPEG'),
  'a film of a phone': file(ofRecording(box('ftyp', 'qt  ')), 'a.mp4', 'QuickTime', 'MP4'),
  'another kind of photo': file(ofPhoto(png), 'a.jpg', 'PNG', 'Đổi đuôi tệp thành .png'),
  'a photo called a film': file(ofRecording(photo), 'a.mp4', 'JPG', '.jpg'),
  'words called a photo': file(ofPhoto('Xin chào các đồng chí'), 'a.jpg', 'không phải là JPG'),
  'half a photo': file(ofPhoto(photo.subarray(0, photo.length / 2)), 'a.jpg', 'hỏng hoặc thiếu phần cuối'),
  'a photo without its end': file(ofPhoto(photo.subarray(0, -40)), 'a.jpg', 'thiếu phần cuối'),
  'a photo with a broken line': file(
    ofPhoto(Buffer.concat([png.subarray(0, -60), Buffer.from('broken'), png.subarray(-54)]), 'png'),
    'a.png',
    'hỏng',
  ),
  'a size nobody can unpack': file(
    ofPhoto(claimed(40_000, 40_000), 'png'),
    'a.png',
    '40.000 × 40.000',
    '120 triệu',
  ),
  'a moving picture': file(ofPhoto(moving, 'webp'), 'a.webp', 'ảnh động'),
  'half a film': file(ofRecording(film().subarray(0, -20)), 'a.mp4', 'bản ghi hỏng'),
  'half a sound': file(ofRecording(sound().subarray(0, -400), 'mp3'), 'a.mp3', 'bản ghi hỏng'),
  'the same photo twice': file(
    { 'a.jpg': photo, 'a.yaml': mediaText(), 'b.jpg': photo, 'b.yaml': mediaText() },
    'b.jpg',
    'giống hệt media/a.jpg',
  ),
};

describe.each(Object.entries({ names, bytes }))('%s:', (_, cases) => {
  test.each(Object.entries(cases))('%s', (_name, one) => expectOneFault(one));
});

test('names of any letters are right', async () => {
  const { lines, site } = await check((copy) =>
    putMedia(copy, {
      'Ảnh khai mạc (1).JPG': photo,
      // The same letters as another system writes them.
      [`${'Ảnh khai mạc (1)'.normalize('NFD')}.yaml`]: mediaText(),
      'Phỏng vấn.mp3': sound(),
      'Phỏng vấn.yaml': recordingText({ poster: 'anh-khai-mac-1' }),
    }),
  );
  expect(lines).toEqual([]);
  expect([...(site?.media.keys() ?? [])]).toEqual(['anh-khai-mac-1', 'phong-van']);
});
