/** Recorded changes of the programme. The words for what changed are those of `programme.fields`. */
export const changes = {
  title: 'Changes of the programme',
  none: 'The programme has not changed so far.',
  before: 'Before',
  now: 'Now',
  /** No longer tentative, no longer cancelled. */
  confirmed: 'Confirmed',
  takesPlace: 'Taking place',
  /** Of sentences of the plan: what has changed since, and what is certain now. */
  original: 'Sentences of the original plan',
  since: 'changed since',
  settled: 'now confirmed',
  /** Beside a time or a place in a sentence of the plan, which had another. */
  changed: 'changed',
  addedTitle: 'New in the programme',
  deletedTitle: 'This item is no longer in the programme',
  lastKnown: 'Last announced as',
};
