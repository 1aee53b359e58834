/** Words of news and notices in Vietnamese. Facts of a conference never stand here. */
export const publications = {
  withheld: 'Chưa đăng: chỉ người soạn thấy trang này.',
};
