/** The search page. What readers type stands in `search-terms.ts`. */
export const search = {
  label: 'Words to look for',
  submit: 'Find',
  hint: 'Vietnamese names may be typed with or without their marks.',
  results: 'Results',
  /** Figures behind their words, so that one is as right as many. */
  count: 'Results found: {}',
  more: 'More results: {}',
  none: 'Nothing found. Please try fewer words, or choose one of the pages below.',
  failed:
    'The search could not be loaded. Please choose one of the pages below, or try again when there is a network.',
  all: 'All pages',
};
