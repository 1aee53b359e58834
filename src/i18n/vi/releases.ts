/** Words of press releases in Vietnamese. Facts of a conference never stand here. */
export const releases = {
  kind: 'Thông cáo báo chí',
  contact: 'Đầu mối trả lời',
  document: (format: string, size: string) => `Tải thông cáo (${format}, ${size})`,
};
