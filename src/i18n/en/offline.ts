/** What home says of the copy on the device, a page when it is the copy, or when there is a newer one. */
export const offline = {
  works:
    'Once opened in the browser of your device, the pages here can be read without a network; there is nothing to install.',
  copy: 'Copy saved on this device, content as of',
  unchecked: 'Whether there is a newer one could not be checked.',
  newer: 'There is a new version of this page.',
  reload: 'Open the new version',
  missing:
    'The page you opened could not be loaded, and it is not in the copy on this device. Pages in the copy:',
  answers: 'The network is back.',
  wanted: 'Open the page you chose',
};
