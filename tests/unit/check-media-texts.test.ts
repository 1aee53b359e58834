import { afterAll, describe, test } from 'vitest';
import { removeCopies } from './content-copy.ts';
import { type Case, expectOneFault } from './faults.ts';
import { film, mediaText, picture, putMedia, recordingText, webm } from './pictures.ts';

/** What is written beside photos and recordings, and where texts show them. */

afterAll(removeCopies);

const photo = await picture('1');

/** A fault of a field of the text beside a photo or a recording. */
const field = (
  name: string,
  media: Uint8Array,
  text: string,
  of: string,
  at: string | undefined,
  ...says: string[]
): Case => ({
  spoil: (copy) => putMedia(copy, { [name]: media, [`${name.replace(/\..*$/, '')}.yaml`]: text }),
  file: `media/${name.replace(/\..*$/, '')}.yaml`,
  field: of,
  ...(at !== undefined && { at }),
  says,
});

const texts: Record<string, Case> = {
  'no credit': field('a.jpg', photo, mediaText({ credit: undefined }), 'credit', undefined, 'thiếu', 'Nguồn'),
  'no caption': field(
    'a.jpg',
    photo,
    mediaText({ caption: undefined }),
    'caption',
    undefined,
    'thiếu',
    'Chú thích',
  ),
  'no description': field(
    'a.jpg',
    photo,
    mediaText({ alt: undefined }),
    'alt',
    undefined,
    'thiếu',
    'ảnh nào cũng',
  ),
  'an empty description': field('a.jpg', photo, mediaText({ alt: '' }), 'alt', 'alt:', 'thiếu'),
  'no length': field(
    'a.mp4',
    film(),
    recordingText({ length: undefined }),
    'length',
    undefined,
    'bản ghi nào cũng',
  ),
  'a length in words': field(
    'a.mp4',
    film(),
    recordingText({ length: 'hai phút' }),
    'length',
    'length:',
    '“hai phút”',
    "'2:05'",
  ),
  'a day to come': field(
    'a.jpg',
    photo,
    mediaText({ date: '2099-01-01' }),
    'date',
    'date:',
    '“2099-01-01”',
    'chưa đến',
  ),
  'a day that does not exist': field(
    'a.jpg',
    photo,
    mediaText({ date: '2025-02-30' }),
    'date',
    'date:',
    '“2025-02-30”',
  ),
  'a length of a photo': field(
    'a.jpg',
    photo,
    mediaText({ length: "'2:05'" }),
    'length',
    'length:',
    'chỉ dùng cho bản ghi',
  ),
  'a caption without an end': field(
    'a.jpg',
    photo,
    mediaText({ caption: 'dài '.repeat(300) }),
    'caption',
    'caption:',
    '1000 ký tự',
  ),
  'a poster that is no photo': field(
    'a.mp4',
    film(),
    recordingText({ poster: 'b' }),
    'poster',
    'poster:',
    'không có ảnh “b”',
  ),
  'HTML in a caption': field(
    'a.jpg',
    photo,
    mediaText({ caption: 'Lễ <b>ký</b>' }),
    'caption',
    'caption:',
    'mã HTML',
  ),
};

const news = 'news/ke-hoach-to-chuc.mdx';
const uses: Record<string, Case> = {
  'a photo at the top that there is not': {
    spoil: (copy) => {
      putMedia(copy, { 'le-ky-ket.jpg': photo, 'le-ky-ket.yaml': mediaText() });
      copy.edit(news, 'phase:', 'picture: le-ky-ke\nphase:');
    },
    file: news,
    at: 'picture:',
    field: 'picture',
    says: ['không có ảnh “le-ky-ke”; có phải “le-ky-ket” không'],
  },
  'a photo in the text that there is not': {
    spoil: (copy) => copy.write(news, `${copy.read(news)}\n\n<Anh id="le-ky-ket" />\n`),
    file: news,
    at: '<Anh',
    field: 'phần chữ',
    says: ['không có ảnh “le-ky-ket”', 'media/'],
  },
  'a photo of an article elsewhere': {
    spoil: (copy) => {
      putMedia(copy, { 'a.jpg': photo, 'a.yaml': mediaText() });
      copy.write(
        'news/noi-khac.mdx',
        '---\ntitle: Bài của nơi khác\nlead: Hai dòng.\npublished: 2025-03-14\nphase: during\noutlet: Báo Thử\n' +
          'url: https://example.com/bai\npicture: a\n---\n',
      );
    },
    file: 'news/noi-khac.mdx',
    at: 'picture:',
    field: 'picture',
    says: ['không có ảnh', 'Xóa dòng picture'],
  },
  'a recording in the place of a photo': {
    spoil: (copy) => {
      putMedia(copy, { 'a.webm': webm(), 'a.yaml': recordingText() });
      copy.edit(news, 'phase:', 'picture: a\nphase:');
    },
    file: news,
    at: 'picture:',
    field: 'picture',
    says: ['không có ảnh “a”'],
  },
};

describe.each(Object.entries({ texts, uses }))('%s:', (_, cases) => {
  test.each(Object.entries(cases))('%s', (_name, one) => expectOneFault(one));
});
