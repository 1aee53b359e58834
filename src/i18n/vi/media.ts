import { addresses } from './addresses.ts';

const folder = `${addresses.files.inKit.photos}/`;
const others = 'tải từng tệp tại trang báo chí.';

/** Photos and recordings. */
export const media = {
  title: 'Ảnh và bản ghi',
  description: 'Ảnh và bản ghi dành cho báo chí, bản đầy đủ để tải về.',
  inPhoto: 'Trong ảnh',
  inRecording: 'Trong bản ghi',
  taken: 'Ngày chụp',
  recorded: 'Ngày ghi',
  length: 'Thời lượng',
  transcript: 'Lời trong bản ghi',
  all: (count: number) => `Xem tất cả ${count} ảnh và bản ghi`,
  wholeHint:
    'Tài liệu và ảnh bản đầy đủ trong một tệp, kèm nguồn, điều kiện sử dụng và mã kiểm tra. Bản ghi tải từng tệp.',
  /** What of it is in the archive of all press materials. */
  inKit: (photos: number, ofPhotos: number) =>
    photos < ofPhotos
      ? `${folder}: ${photos} trong ${ofPhotos} ảnh, những ảnh mới nhất. Ảnh khác và bản ghi: ${others}`
      : `${folder}: các ảnh, bản đầy đủ. Bản ghi: ${others}`,
};
