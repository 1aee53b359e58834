/** A file whose structure is broken or incomplete. */
export class Damaged extends Error {}
