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
  /** Of these, the cases that inject a fault and look whether it is survived: those below a title `fault: …`. */
  faults: { injected: number; survived: number };
}

export const noFaults = { injected: 0, survived: 0 };

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

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: { assertionResults: { ancestorTitles: string[]; status: string }[] }[];
}

/** Faults injected by the cases of a report that ran. */
export function countFaults(report: Report): Counts['faults'] {
  const cases = (report.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ ancestorTitles, status }) => {
      const ran = status === 'passed' || status === 'failed';
      return ran && ancestorTitles.some((title) => title.startsWith('fault:'));
    });
  return { injected: cases.length, survived: cases.filter(({ status }) => status === 'passed').length };
}

/** Test cases in Vitest's own report; a run that ended before writing one counts as one failure. */
function countCases(report: string, code: number): Counts {
  try {
    const read = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const counts = {
      passed: read.numPassedTests ?? 0,
      failed: read.numFailedTests ?? 0,
      faults: countFaults(read),
    };
    // A file that cannot be loaded, or an empty run, fails without a failed case.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, faults: noFaults };
  }
}

export async function runStep({ name, script, vitest = false }: Step): Promise<Counts> {
  if (!vitest)
    return (await runScript(script, [])) === 0
      ? { passed: 1, failed: 0, faults: noFaults }
      : { passed: 0, failed: 1, faults: noFaults };
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
