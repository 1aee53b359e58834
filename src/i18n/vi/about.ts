/** What the conference is: purpose, contents, organisers, plan. */
export const about = {
  purpose: 'Mục đích',
  contents: 'Nội dung',
  organisers: 'Cơ quan tổ chức và nhiệm vụ',
  funding: 'Kinh phí',
  planTitle: 'Tên kế hoạch',
  /** Before the name of the programme's page. */
  original: 'Văn bản gốc; giờ và ngày hiện nay xem',
  basis: 'Căn cứ',
  host: 'Cơ quan ban hành',
  reference: 'số và ngày ban hành kế hoạch',
  signatory: 'Người ký',
  readPlan: 'Đọc toàn văn kế hoạch',
  cities: 'Các thành phố',
};
