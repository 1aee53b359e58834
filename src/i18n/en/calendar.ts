/** Links that put the programme into a calendar, and what stands in the calendar's entries. */
export const calendar = {
  add: 'Add to calendar',
  short: 'Calendar',
  subscribe: 'Subscribe (iPhone, Mac, Outlook)',
  googleFeed: 'Subscribe with Google Calendar (on a computer)',
  googleItem: 'Add to Google Calendar',
  download: 'Download the calendar file (.ics)',
  refresh:
    'A calendar you subscribe to updates itself: on iPhone, Mac and Outlook as the device is set, in Google after some hours. A downloaded file and an added event do not update themselves.',
  googleOnPhone:
    'The Google Calendar app on Android does not take subscriptions from links: subscribe on a computer with the same account, or download the calendar file.',
  apps: 'File for conference apps such as Giggity: copy this link into the app',
  inApp: 'In Zalo or Facebook: choose “Open in browser”, then press again.',
  tentativeTime: 'The time is tentative.',
  tentativePlace: 'The place is tentative.',
  /** Beside an open end, where an app draws one all the same. */
  endInApps: 'The end that the app shows only holds the place; it is not an announced time.',
};
