/** Links and buttons that hand a page on. */
export const share = {
  title: 'Share',
  sheet: 'Send with an app on this device',
  copy: 'Copy the address of this page',
  zalo: 'Share on Zalo',
  facebook: 'Share on Facebook',
  email: 'Send by email',
};
