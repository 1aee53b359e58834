import { isPhotoFormat, type MediaFormat } from '../../conference/media.ts';
import { cleaned } from '../../media/clean.ts';
import { decodes, mostPixels, photoFacts } from '../../media/photo.ts';
import { UnknownCoding } from '../../media/recording.ts';
import { fits, type Kind, kindOf } from '../../media/signature.ts';

/** Why a file cannot be published, in words. */
export interface FileWords {
  problem: string;
  remedy: string;
}

const mostBytes = 50_000_000;

const fromSource = 'Xóa tệp này và lấy lại tệp gốc từ người chụp hoặc người ghi';
const saveAsJpeg = 'Mở ảnh và lưu lại thành JPEG';
const again = 'Chép lại tệp từ máy gốc, hoặc mở và lưu lại';

export const unreadable: FileWords = {
  problem: 'không đọc được tệp này',
  remedy: 'Kiểm tra quyền đọc, hoặc chép lại tệp',
};

export const sizeFault = (size: number): FileWords | undefined => {
  if (size === 0) return { problem: 'tệp trống (0 byte)', remedy: again };
  if (size <= mostBytes) return undefined;
  // Rounded up: 50.01 MB is more than 50 MB.
  const shown = (Math.ceil(size / 1e5) / 10).toFixed(1).replace('.', ',');
  return {
    problem: `tệp nặng ${shown} MB, nhiều nhất là 50 MB`,
    remedy: 'Lưu lại ảnh hoặc xuất lại bản ghi cho nhẹ hơn',
  };
};

/** Kinds of files that are no photo and no recording, whatever they are called. */
const refused: Partial<Record<Kind, FileWords>> = {
  program: { problem: 'tệp này là một chương trình máy tính', remedy: fromSource },
  script: { problem: 'tệp này là một tập lệnh máy tính', remedy: fromSource },
  markup: { problem: 'tệp này là mã HTML, XML hoặc SVG', remedy: fromSource },
  document: { problem: 'tệp này là một văn bản (PDF, Word)', remedy: fromSource },
  archive: { problem: 'tệp này là một tệp nén', remedy: 'Giải nén và đặt từng ảnh vào thư mục này' },
  heic: { problem: 'tệp này là ảnh HEIC hoặc AVIF', remedy: saveAsJpeg },
  tiff: { problem: 'tệp này là ảnh TIFF hoặc ảnh thô', remedy: saveAsJpeg },
  gif: { problem: 'tệp này là ảnh GIF', remedy: saveAsJpeg },
  mov: { problem: 'tệp này là bản ghi QuickTime (.mov)', remedy: 'Xuất lại thành MP4' },
};

const wrongKind = (kind: Kind | undefined, format: MediaFormat): FileWords => {
  const known = kind && refused[kind];
  if (known) return known;
  if (kind === undefined) {
    return {
      problem: `nội dung không phải là ${format.toUpperCase()}, tệp hỏng hoặc bị đổi đuôi`,
      remedy: fromSource,
    };
  }
  const real = kind === 'iso' ? 'mp4' : kind;
  return {
    problem: `nội dung là ${real.toUpperCase()}, nhưng đuôi tệp là của ${format.toUpperCase()}`,
    remedy: `Đổi đuôi tệp thành .${real}`,
  };
};

const vietnamese = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** Sizes are asked for before anything is unpacked: a small file can claim to be enormous. */
const badPhoto = async (bytes: Buffer): Promise<FileWords | undefined> => {
  const damaged: FileWords = { problem: 'ảnh hỏng hoặc thiếu phần cuối', remedy: again };
  const facts = await photoFacts(bytes).catch(() => undefined);
  if (facts === undefined) return damaged;
  const { width, height, pictures } = facts;
  if (width * height > mostPixels) {
    return {
      problem: `ảnh rộng ${vietnamese(width)} × ${vietnamese(height)} điểm ảnh, nhiều nhất là ${mostPixels / 1e6} triệu`,
      remedy: 'Thu nhỏ ảnh rồi lưu lại',
    };
  }
  if (pictures > 1) return { problem: 'ảnh động có nhiều hình', remedy: saveAsJpeg };
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
            problem: 'hình hoặc tiếng của bản ghi được nén theo kiểu mà trang không nhận',
            remedy: 'Xuất lại bản ghi thành MP4, với hình H.264 và tiếng AAC',
          }
        : {
            problem: `${isPhotoFormat(format) ? 'ảnh' : 'bản ghi'} hỏng hoặc thiếu phần cuối`,
            remedy: again,
          },
  );

/** Reads all of a file; undefined if it is what its ending says. */
export async function badFile(bytes: Buffer, format: MediaFormat): Promise<FileWords | undefined> {
  const kind = kindOf(bytes);
  if (!fits(kind, format)) return wrongKind(kind, format);
  return (isPhotoFormat(format) ? await badPhoto(bytes) : undefined) ?? badStructure(bytes, format);
}
