/** Words of photos and recordings in Vietnamese. Facts of a conference never stand here. */
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
  /** What of it is in the archive of everything. */
  inKit: (photos: number, ofPhotos: number) =>
    photos < ofPhotos
      ? `anh/: ${photos} trong ${ofPhotos} ảnh, những ảnh mới nhất. Ảnh khác và bản ghi: tải từng tệp tại trang báo chí.`
      : 'anh/: các ảnh, bản đầy đủ. Bản ghi: tải từng tệp tại trang báo chí.',
  credit: 'Nguồn',
};
