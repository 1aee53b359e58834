/** Where in the course of the conference something belongs, in the order of time. */
export const phases = ['before', 'during', 'after'] as const;

export type Phase = (typeof phases)[number];
