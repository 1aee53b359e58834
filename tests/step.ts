import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from './build-site.ts';

/** One step of a test run: an npm script, and how its outcome counts. */

export interface Step {
  name: string;
  script: string;
  /** The script runs Vitest, whose test cases are counted one by one. */
  vitest?: boolean;
  /** Name of the step without which this one makes no sense. */
  needs?: string;
}

export interface Counts {
  passed: number;
  failed: number;
}

function runScript(script: string, args: string[]): Promise<number> {
  // npm is a command file on Windows, which needs a shell.
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Test cases in Vitest's own report; a run that ended before writing one counts as one failure. */
function countCases(report: string, code: number): Counts {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    const counts = { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
    // A file that cannot be loaded, or an empty run, fails without a failed case.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

export async function runStep({ name, script, vitest = false }: Step): Promise<Counts> {
  if (!vitest)
    return (await runScript(script, [])) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  mkdirSync(workshop, { recursive: true });
  const report = join(workshop, `${name.replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  const code = await runScript(script, [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countCases(report, code);
}
