import type { Dirent } from 'node:fs';
import type { MediaFormat } from '../../conference/media.ts';
import { claimedFormat, mediaId, nameParts } from '../../media/files.ts';
import type { Source } from '../files.ts';
import { type Fault, quote } from '../report.ts';
import { didYouMean } from '../suggest.ts';

/** Which photo or recording belongs to which text, by their names, which may be of any letters. */

export interface MediaSource {
  id: string;
  /** Relative to the content folder. */
  file: string;
  format: MediaFormat;
}

interface MediaListing {
  sources: Source[];
  mediaFiles: MediaSource[];
  faults: Fault[];
}

const textFormat = 'yaml';
const accepted = 'ảnh .jpg, .png, .webp hoặc bản ghi .mp4, .webm, .m4a, .mp3';

const isText = (name: string): boolean => name.endsWith(`.${textFormat}`);

/** A file that is neither a text nor a photo nor a recording, by its name. */
const strange = (entry: Dirent): Fault | undefined => {
  const file = `media/${entry.name}`;
  if (entry.isDirectory()) {
    return {
      file,
      problem: 'trang không đọc thư mục con ở đây',
      remedy: 'Chuyển các tệp ra thẳng thư mục media',
    };
  }
  const { stem, ending } = nameParts(entry.name);
  if (ending === 'yml' || (ending === textFormat && !isText(entry.name))) {
    return {
      file,
      problem: `đuôi tệp ${quote(ending)} không dùng được`,
      remedy: `Đổi tên tệp thành ${stem}.yaml`,
    };
  }
  if (!isText(entry.name) && claimedFormat(entry.name) === undefined) {
    return {
      file,
      problem: ending ? `trang không nhận tệp đuôi ${quote(ending)}` : 'tên tệp không có đuôi',
      remedy: `Chỉ nhận ${accepted}; hãy mở tệp và lưu lại ở một dạng ấy`,
    };
  }
  return mediaId(entry.name) === ''
    ? {
        file,
        problem: 'tên tệp không có chữ cái hay chữ số nào',
        remedy: 'Đặt tên nói lên nội dung, ví dụ le-khai-mac',
      }
    : undefined;
};

/** Every file after the first that would be published under the same name. */
const collisions = (names: readonly string[]): Fault[] => {
  const first = new Map<string, string>();
  return names.flatMap((name): Fault[] => {
    const id = mediaId(name);
    const before = first.get(id);
    if (before === undefined) first.set(id, name);
    return before === undefined
      ? []
      : [
          {
            file: `media/${name}`,
            problem: `tên này khi đăng thành ${quote(id)}, trùng với tệp ${before}`,
            remedy: 'Đổi tên một trong hai tệp, cùng với tệp chữ của nó',
          },
        ];
  });
};

export function mediaListing(entries: readonly Dirent[]): MediaListing {
  const odd = new Map(
    entries.flatMap((entry) => {
      const fault = strange(entry);
      return fault ? [[entry.name, fault] as const] : [];
    }),
  );
  const named = entries.map(({ name }) => name);
  const good = named.filter((name) => !odd.has(name));
  const texts = good.filter(isText);
  const files = good.filter((name) => !isText(name));
  // What is refused for another reason is there all the same: its partner is not missing.
  const oddIds = [...odd.keys()].map(mediaId);
  const withText = new Set([...texts.map(mediaId), ...oddIds]);
  const withFile = new Set([...files.map(mediaId), ...oddIds]);
  const lonelyFiles = files
    .filter((name) => !withText.has(mediaId(name)))
    .map((name): Fault => ({
      file: `media/${name}`,
      problem: 'thiếu tệp chữ cùng tên',
      remedy: `Thêm tệp ${nameParts(name).stem}.yaml với caption, alt (cho ảnh), credit, date và phase`,
    }));
  const lonelyTexts = texts
    .filter((name) => !withFile.has(mediaId(name)))
    .map((name): Fault => ({
      file: `media/${name}`,
      problem: `không có ảnh hoặc bản ghi cùng tên${didYouMean(
        nameParts(name).stem,
        files.map((one) => nameParts(one).stem),
      )}`,
      remedy: 'Đặt tệp ảnh hoặc bản ghi cùng tên vào thư mục này, hoặc xóa tệp chữ',
    }));
  return {
    sources: texts.map((name): Source => ({ of: 'media', id: mediaId(name), file: `media/${name}` })),
    mediaFiles: files.map((name) => ({
      id: mediaId(name),
      file: `media/${name}`,
      format: claimedFormat(name) ?? 'jpg',
    })),
    faults: [...odd.values(), ...collisions(texts), ...collisions(files), ...lonelyFiles, ...lonelyTexts],
  };
}
