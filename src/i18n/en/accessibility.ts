import { counted } from './numbers.ts';

/** What readers set for themselves, and the page about accessibility. */
export const accessibility = {
  letters: 'Size of letters',
  /** How screen readers call A−, A and A+. */
  sizeNames: { small: 'Small letters', normal: 'Medium letters', large: 'Large letters' },
  contrast: 'High contrast',
  /** Which key leads where; the keys are numbers, so that they are the same on every keyboard. */
  keysOn: (places: string) => `Turn on shortcut keys: ${places}`,
  /** The last run of all checks, as `npm run test:matrix` wrote it down. */
  record: {
    title: 'Results of the latest check',
    run: (date: string, pages: number, widths: string, schemes: string, browser: string) =>
      `${date}, ${counted(pages, 'page', 'pages')}; widths of ${widths} pixels; ${schemes}; with and without JavaScript; ${browser}. The figures were recorded by the machine during the check.`,
    from: (width: number) => `from a width of ${width} pixels`,
    schemes: { light: 'light background', dark: 'dark background', forced: 'colours forced by the device' },
    /** Figures behind their words, so that one is as right as many. */
    result: (check: string, looks: string, faults: string) => `${check}: views ${looks}, faults ${faults}.`,
    /** `spacing` is followed by the least width at which it was tried. */
    checks: {
      axe: 'WCAG 2.2 rules of levels A and AA, and best practice',
      reflow: 'Nothing cut off, no scrolling sideways',
      letters: 'The same, with letters enlarged to 200%',
      spacing: 'The same, with the line and letter spacing of WCAG 1.4.12',
      targets: 'Separate places to press are at least 48 pixels high',
      motion: 'Stands still when the device asks for less motion',
    },
  },
};
