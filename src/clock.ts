import { env } from './env.ts';

/**
 * The build's "now", in milliseconds since the epoch: the same for every build of a commit
 * (reproducible-builds.org, SOURCE_DATE_EPOCH). `npm run dev` sets none and gets the real time.
 */
export const buildTime: number = env.sourceDateEpoch === undefined ? Date.now() : env.sourceDateEpoch * 1000;
