/** The foot of every page: who answers for it, how to reach them, how to read its times. */
export const footer = {
  responsible: 'Responsible body',
  parent: 'parent body',
  person: 'person responsible for the content',
  address: 'address',
  email: 'email',
  phone: 'telephone',
  updated: 'The content of this page was updated on',
  links: 'Pages',
  timeZone: (offset: string) => `Times on this site are local times of the venue (UTC${offset}).`,
  noTracking: 'This site uses no cookies and does not track its readers.',
};
