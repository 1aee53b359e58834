import type { MarkVariant } from '../../conference/brand.ts';

/** Printed documents, banners and marks, and the foot of a printed page. */
export const print = {
  action: 'Print page',
  /** Short: it stands in a row with others on a phone. */
  sheet: 'Print',
  onPhone: 'On your phone',
  scan: 'Scan the code to open this page on your phone',
  version: 'Version of',
  newest: 'Newest version:',
  handbook: 'Delegates’ handbook',
  contents: 'In this handbook',
  notes: 'Your notes',
  arrival: 'Welcome of the delegations',
  delegations: 'Delegates',
  practical: 'Good to know',
  codes: 'To read on your phone',
  codesHint: 'Scan a code to open the newest version of a page.',
  reference: 'Number and date of issue',
  marks: {
    colour: 'Logo in colour',
    single: 'Logo in one colour',
    field: 'Logo on the main background',
  } satisfies Record<MarkVariant, string>,
  scale: (width: string, height: string, what: string, version: string) =>
    `Scale 1:10 · Real size ${width} × ${height} m · ${what} · ${version}`,
};
