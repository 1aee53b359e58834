/** EXIF with nothing but the way up: a TIFF of one directory with one entry, 0x0112 Orientation (CIPA DC-008). */
export const orientationOnly = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  // Type SHORT, one of it.
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return tiff;
};
