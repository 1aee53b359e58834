/** The names of the pages. */
export const pages = {
  programme: 'Programme',
  delegations: 'Delegations',
  venue: 'Venue',
  visit: 'Site visit',
  press: 'Press',
  news: 'News',
  notices: 'Notices',
  about: 'About',
  plan: 'Plan',
  search: 'Search',
  sitemap: 'Site map',
  accessibility: 'Accessibility',
  lobby: 'Lobby screen',
};

/** What a page says of itself to search engines and to whom its link is sent. */
export const descriptions = {
  programme: 'The programme day by day: times, places and who attends each item.',
  delegations: 'Who belongs to the delegations according to the plan, and the programme of each.',
  venue:
    'The venue, airports, the welcome of delegations, emergency numbers and what delegates need to know.',
  visit: 'The site visit and exchange: when and where.',
  press: 'Materials, banner artwork and contacts for the press.',
  news: 'News of the conference: before, during and after.',
  notices: 'Notices of the organisers, and changes.',
  about: 'Purpose, contents, organising bodies and funding.',
  plan: 'A summary of the plan of the conference, with a link to its text in full.',
  search: 'Search the programme, delegations, places, materials, news and notices.',
  sitemap: 'All pages of this site.',
  lobby: 'The time, what is on and what is next, for the screen in the lobby.',
  accessibility: 'How to use this site, and what has been checked.',
  notFound: 'There is no page at this address.',
};
