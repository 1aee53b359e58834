import type { ConfigData } from 'html-validate';

/** html-validate's recommended rules, and why some of them are set otherwise here. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Official names are long, and the conference's name belongs into every title.
    'long-title': 'off',
    // Astro's white space and MDX's `<br/>`: a browser reads them all the same.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-raw-characters': 'off',
    // Markdown makes ids from headings, which may start with a figure; the standard allows it.
    'valid-id': ['error', { relaxed: true }],
    // The links hold names of services beside the number; the numbers have no spaces.
    'tel-non-breaking': 'off',
  },
};
