/** A failure whose message is the one sentence for the person at the terminal. */
export class Refusal extends Error {}

/** Code of a failed system call, `ENOSPC`; undefined for any other failure. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
