/** Menus, the pages of a list, and addresses that lead nowhere. */
export const navigation = {
  skip: 'Skip to the content',
  menu: 'Menu',
  close: 'Close',
  main: 'Main pages',
  home: 'Home',
  notFound: {
    title: 'Page not found',
    reason: 'The link may be incomplete, or the page may have moved.',
    try: 'Please try one of these pages',
  },
  /** The pages of a long list, and of a document. */
  paging: {
    label: 'Pages of the list',
    first: 'First page',
    last: 'Last page',
    page: (page: number) => `page ${page}`,
    pageOf: (page: number | string, pages: number | string) => `Page ${page} of ${pages}`,
  },
};
