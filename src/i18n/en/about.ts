/** What the conference is: purpose, contents, organisers, plan. */
export const about = {
  purpose: 'Purpose',
  contents: 'Contents',
  organisers: 'Organising bodies and their duties',
  funding: 'Funding',
  planTitle: 'Title of the plan',
  /** Before the name of the programme's page. */
  original: 'The original text; for the times and dates that now hold, see',
  basis: 'Basis',
  host: 'Issued by',
  reference: 'number and date of issue of the plan',
  signatory: 'Signed by',
  readPlan: 'Read the plan in full',
  cities: 'The cities',
};
