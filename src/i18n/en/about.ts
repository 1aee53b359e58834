/** What the conference is: purpose, contents, organisers, plan. */
export const about = {
  purpose: 'Purpose',
  contents: 'Contents',
  organisers: 'Organising bodies and their duties',
  funding: 'Funding',
  planTitle: 'Title of the plan',
  /** `page`: the name of the programme's. */
  original: (page: string) => `The original text; for the times and dates that now hold, see ${page}`,
  basis: 'Basis',
  host: 'Issued by',
  reference: 'number and date of issue of the plan',
  signatory: 'Signed by',
  person: (post: string, name: string) => `${name}, ${post}`,
  signedBy: (post: string, name: string) => `Signed by: ${name}, ${post}`,
  readPlan: 'Read a summary of the plan',
  cities: 'The cities',
};
