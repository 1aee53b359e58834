/** Recorded changes of the programme. The words for what changed are those of `programme.fields`. */
export const changes = {
  /** On the page of an item whose translation may tell of an earlier time. */
  olderTranslation:
    'The words of this item were translated before the latest change of its day, time or place; the day, time and place above are the latest.',
  title: 'Changes of the programme',
  none: 'The programme has not changed so far.',
  before: 'Before',
  now: 'Now',
  /** No longer tentative, no longer cancelled. */
  confirmed: 'Confirmed',
  takesPlace: 'Taking place',
  /** Of sentences of the plan: what has changed since, and what is certain now. */
  note: (changed: string, settled: string) =>
    [
      'Sentences of the original plan',
      ...(changed ? [`changed since: ${changed}`] : []),
      ...(settled ? [`now confirmed: ${settled}`] : []),
    ].join('; '),
  /** Beside a time or a place in a sentence of the plan: that it is tentative, and that the plan had another. */
  marks: (isTentative: boolean, isChanged: boolean) =>
    [...(isTentative ? ['tentative'] : []), ...(isChanged ? ['changed'] : [])].join(', '),
  addedTitle: 'New in the programme',
  deletedTitle: 'This item is no longer in the programme',
  lastKnown: 'Last announced as',
};
