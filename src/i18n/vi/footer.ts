/** The foot of every page: who answers for it, how to reach them, how to read its times. */
export const footer = {
  responsible: 'Cơ quan chịu trách nhiệm',
  parent: 'cơ quan chủ quản',
  person: 'người chịu trách nhiệm nội dung',
  address: 'địa chỉ',
  email: 'thư điện tử',
  phone: 'điện thoại',
  updated: 'Nội dung trang này cập nhật',
  links: 'Các trang',
  timeZone: (offset: string) => `Giờ ghi trên trang là giờ nơi họp (UTC${offset}).`,
  noTracking: 'Trang không dùng cookie và không theo dõi người đọc.',
};
