import { isPhotoFormat, type MediaFormat } from '../../conference/media.ts';
import type { Sayings } from '../../languages.ts';
import { cleaned } from '../../media/clean.ts';
import { decodes, mostPixels, photoFacts } from '../../media/photo.ts';
import { UnknownCoding } from '../../media/recording.ts';
import { fits, type Kind, kindOf } from '../../media/signature.ts';

/** Why a file cannot be published, in words. */
export interface FileWords {
  problem: Sayings;
  remedy: Sayings;
}

const mostBytes = 50_000_000;

const fromSource = {
  vi: 'Xóa tệp này và lấy lại tệp gốc từ người chụp hoặc người ghi',
  en: 'Delete this file and ask whoever took or recorded it for the original',
};
const saveAsJpeg = { vi: 'Mở ảnh và lưu lại thành JPEG', en: 'Open the photo and save it as JPEG' };
const again = {
  vi: 'Chép lại tệp từ máy gốc, hoặc mở và lưu lại',
  en: 'Copy the file again from where it came from, or open it and save it again',
};

export const unreadable: FileWords = {
  problem: { vi: 'không đọc được tệp này', en: 'this file cannot be read' },
  remedy: {
    vi: 'Kiểm tra quyền đọc, hoặc chép lại tệp',
    en: 'Look at who may read it, or copy the file again',
  },
};

export const sizeFault = (size: number): FileWords | undefined => {
  if (size === 0)
    return { problem: { vi: 'tệp trống (0 byte)', en: 'the file is empty (0 bytes)' }, remedy: again };
  if (size <= mostBytes) return undefined;
  // Rounded up: 50.01 MB is more than 50 MB.
  const shown = (Math.ceil(size / 1e5) / 10).toFixed(1);
  return {
    problem: {
      vi: `tệp nặng ${shown.replace('.', ',')} MB, nhiều nhất là 50 MB`,
      en: `the file has ${shown} MB, 50 MB is the most`,
    },
    remedy: {
      vi: 'Lưu lại ảnh hoặc xuất lại bản ghi cho nhẹ hơn',
      en: 'Save the photo or export the recording again so that it gets smaller',
    },
  };
};

/** Kinds of files that are no photo and no recording, whatever they are called. */
const refused: Partial<Record<Kind, FileWords>> = {
  program: {
    problem: { vi: 'tệp này là một chương trình máy tính', en: 'this file is a computer program' },
    remedy: fromSource,
  },
  script: {
    problem: { vi: 'tệp này là một tập lệnh máy tính', en: 'this file is a computer script' },
    remedy: fromSource,
  },
  markup: {
    problem: { vi: 'tệp này là mã HTML, XML hoặc SVG', en: 'this file is HTML, XML or SVG' },
    remedy: fromSource,
  },
  document: {
    problem: { vi: 'tệp này là một văn bản (PDF, Word)', en: 'this file is a document (PDF, Word)' },
    remedy: fromSource,
  },
  archive: {
    problem: { vi: 'tệp này là một tệp nén', en: 'this file is an archive' },
    remedy: {
      vi: 'Giải nén và đặt từng ảnh vào thư mục này',
      en: 'Unpack it and put each photo into this folder',
    },
  },
  heic: {
    problem: { vi: 'tệp này là ảnh HEIC hoặc AVIF', en: 'this file is a HEIC or AVIF picture' },
    remedy: saveAsJpeg,
  },
  tiff: {
    problem: { vi: 'tệp này là ảnh TIFF hoặc ảnh thô', en: 'this file is a TIFF or raw picture' },
    remedy: saveAsJpeg,
  },
  gif: { problem: { vi: 'tệp này là ảnh GIF', en: 'this file is a GIF picture' }, remedy: saveAsJpeg },
  mov: {
    problem: { vi: 'tệp này là bản ghi QuickTime (.mov)', en: 'this file is a QuickTime recording (.mov)' },
    remedy: { vi: 'Xuất lại thành MP4', en: 'Export it as MP4' },
  },
};

const wrongKind = (kind: Kind | undefined, format: MediaFormat): FileWords => {
  const known = kind && refused[kind];
  if (known) return known;
  if (kind === undefined) {
    return {
      problem: {
        vi: `nội dung không phải là ${format.toUpperCase()}, tệp hỏng hoặc bị đổi đuôi`,
        en: `this is not ${format.toUpperCase()} inside, the file is damaged or its ending was changed`,
      },
      remedy: fromSource,
    };
  }
  const real = kind === 'iso' ? 'mp4' : kind;
  return {
    problem: {
      vi: `nội dung là ${real.toUpperCase()}, nhưng đuôi tệp là của ${format.toUpperCase()}`,
      en: `this is ${real.toUpperCase()} inside, but the ending of the file is that of ${format.toUpperCase()}`,
    },
    remedy: { vi: `Đổi đuôi tệp thành .${real}`, en: `Change the ending of the file to .${real}` },
  };
};

/** Sizes are asked for before anything is unpacked: a small file can claim to be enormous. */
const badPhoto = async (bytes: Buffer): Promise<FileWords | undefined> => {
  const damaged: FileWords = {
    problem: { vi: 'ảnh hỏng hoặc thiếu phần cuối', en: 'the photo is damaged or its end is missing' },
    remedy: again,
  };
  const facts = await photoFacts(bytes).catch(() => undefined);
  if (facts === undefined) return damaged;
  const { width, height, pictures } = facts;
  if (width * height > mostPixels) {
    return {
      problem: {
        vi: `ảnh rộng ${width.toLocaleString('vi')} × ${height.toLocaleString('vi')} điểm ảnh, nhiều nhất là ${mostPixels / 1e6} triệu`,
        en: `the photo has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels, ${mostPixels / 1e6} million is the most`,
      },
      remedy: { vi: 'Thu nhỏ ảnh rồi lưu lại', en: 'Make the photo smaller and save it again' },
    };
  }
  if (pictures > 1)
    return {
      problem: { vi: 'ảnh động có nhiều hình', en: 'this is a moving picture made of several' },
      remedy: saveAsJpeg,
    };
  return (await decodes(bytes)) ? undefined : damaged;
};

const noText = { caption: '', people: [], credit: '', date: '', terms: undefined };

/** The structure is walked as it will be for the published file. */
const badStructure = (bytes: Buffer, format: MediaFormat): Promise<FileWords | undefined> =>
  cleaned(bytes, format, noText).then(
    () => undefined,
    (error: unknown) =>
      error instanceof UnknownCoding
        ? {
            problem: {
              vi: 'hình hoặc tiếng của bản ghi được nén theo kiểu mà trang không nhận',
              en: 'the picture or sound of the recording is coded in a way the site does not take',
            },
            remedy: {
              vi: 'Xuất lại bản ghi thành MP4, với hình H.264 và tiếng AAC',
              en: 'Export the recording as MP4, with H.264 pictures and AAC sound',
            },
          }
        : {
            problem: {
              vi: `${isPhotoFormat(format) ? 'ảnh' : 'bản ghi'} hỏng hoặc thiếu phần cuối`,
              en: `${isPhotoFormat(format) ? 'the photo' : 'the recording'} is damaged or its end is missing`,
            },
            remedy: again,
          },
  );

/** Reads all of a file; undefined if it is what its ending says. */
export async function badFile(bytes: Buffer, format: MediaFormat): Promise<FileWords | undefined> {
  const kind = kindOf(bytes);
  if (!fits(kind, format)) return wrongKind(kind, format);
  return (isPhotoFormat(format) ? await badPhoto(bytes) : undefined) ?? badStructure(bytes, format);
}
