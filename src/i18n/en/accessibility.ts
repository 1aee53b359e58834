import { counted } from './numbers.ts';

/** What readers set for themselves, and the page about accessibility. */
export const accessibility = {
  letters: 'Size of letters',
  /** How screen readers call A−, A and A+. */
  sizeNames: { small: 'Small letters', normal: 'Medium letters', large: 'Large letters' },
  contrast: 'High contrast',
  /** Where the keys 1, 2, 3 lead: numbers are the same on every keyboard. */
  keysOn: (...places: string[]) =>
    `Turn on shortcut keys: ${places.map((place, index) => `${index + 1}\u00A0${place}`).join(', ')}`,
  /** The last run of all checks, as `npm run test:matrix` wrote it down. */
  record: {
    title: 'Results of the latest check',
    run: (date: string, pages: number, widths: string, schemes: string, browser: string) =>
      `${date}, ${counted(pages, 'page', 'pages')}; widths of ${widths} pixels; ${schemes}; with and without JavaScript; ${browser}. The figures were recorded by the machine during the check.`,
    /** `views`: pages in these states, with and without script counted each. */
    inStates: (views: string, states: string) =>
      `Pages that change with the state of the conference, opened in addition: ${views} times; ${states}.`,
    /** Those that have no word elsewhere. */
    states: {
      urgent: 'with an urgent notice',
      moved: 'moved to other days',
      held: 'held',
      twoAtOnce: 'two items at once',
      open: 'an item whose end is not known',
      evening: 'in the evening',
      on: 'during an item',
      gap: 'between two items',
    },
    schemes: { light: 'light background', dark: 'dark background', forced: 'colours forced by the device' },
    /** Figures behind their words, so that one is as right as many. */
    result: (check: string, looks: string, faults: string) => `${check}: views ${looks}, faults ${faults}.`,
    checks: {
      axe: 'WCAG 2.2 rules of levels A and AA, and best practice',
      contrast: 'Contrast of text at level AAA (7:1), with High contrast too',
      reflow: 'Nothing cut off, nothing on top of other words, no scrolling sideways',
      letters: 'The same, with letters enlarged to 200%',
      spacing: 'The same, with the line and letter spacing of WCAG 1.4.12',
      targets: 'Separate places to press are at least 48 pixels high',
      form: 'The line of the programme, the current item and the choice are told by more than colour',
      motion: 'Stands still when the device asks for less motion',
    },
  },
};
