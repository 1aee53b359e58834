/** What the conference is: purpose, contents, organisers, plan. */
export const about = {
  purpose: 'Mục đích',
  contents: 'Nội dung',
  organisers: 'Cơ quan tổ chức và nhiệm vụ',
  funding: 'Kinh phí',
  planTitle: 'Tên kế hoạch',
  /** `page`: the name of the programme's. */
  original: (page: string) => `Văn bản gốc; giờ và ngày hiện nay xem ${page}`,
  basis: 'Căn cứ',
  host: 'Cơ quan ban hành',
  reference: 'số và ngày ban hành kế hoạch',
  signatory: 'Người ký',
  person: (post: string, name: string) => `${post} ${name}`,
  signedBy: (post: string, name: string) => `Người ký: ${post.toLocaleLowerCase('vi')} ${name}`,
  readPlan: 'Đọc toàn văn kế hoạch',
  cities: 'Các thành phố',
};
