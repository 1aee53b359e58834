/** Delegations, and the choice of the reader's own. */
export const delegations = {
  own: 'Programme of the delegation',
  members: 'Who attends',
  arrival: 'Welcome of the delegation',
  whole: 'Programme for everyone',
  show: 'My delegation',
  mine: 'Delegation',
  showAll: 'Show the programme for everyone',
  /** Said while a choice is in force; filled by the browser. The word behind the figures is right with one and with many. */
  viewing: 'Programme of the delegation of {name}: {shown} of {all} in the whole programme',
  ownPage: 'The delegation’s own page',
  expected: 'Number expected',
};
