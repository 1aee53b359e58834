import { appendFileSync } from 'node:fs';

/**
 * Loaded into every process of a build (`--import`): notes at its end the most memory that it held, in
 * kilobytes, and the time that it kept a processor busy, in seconds.
 */

const log = process.env['PROCESS_COST_LOG'];
if (log !== undefined)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(log, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}\n`);
  });
