import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { project, workshop } from './build-site.ts';

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

export interface Outcome extends Counts {
  /** Each failed case with the first line of its error. */
  failures: string[];
  /** What the script printed, if that was kept. */
  output: string;
}

export const noFaults = { injected: 0, survived: 0 };

interface Ended {
  code: number;
  output: string;
}

/** `isKept`: the output is kept for later instead of going to this terminal at once. */
function runScript(script: string, args: string[], isKept: boolean): Promise<Ended> {
  // npm is a command file on Windows, which needs a shell.
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    stdio: ['ignore', ...(isKept ? (['pipe', 'pipe'] as const) : (['inherit', 'inherit'] as const))],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

interface Case {
  ancestorTitles: string[];
  status: string;
  fullName?: string;
  failureMessages?: string[] | null;
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: {
    name?: string;
    status?: string;
    /** Why a file could not be run. */
    message?: string;
    assertionResults: Case[];
  }[];
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

/** The first line, short enough for a summary. */
const firstLine = (text: string | undefined): string => {
  const line = (text ?? '').trim().split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
};

/** Each failed case of a report, and each file that could not be run, with the first line of its error. */
export function failuresOf(report: Report): string[] {
  return (report.testResults ?? []).flatMap(({ name = '', status, message, assertionResults }) => {
    const file = relative(project, name);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map(
      ({ fullName = '', failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages?.[0])}`,
    );
  });
}

/** Test cases in Vitest's own report; a run that ended before writing one counts as one failure. */
function countCases(file: string, code: number): Counts & { failures: string[] } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const counts = {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      faults: countFaults(report),
      failures: failuresOf(report),
    };
    // A file that cannot be loaded, or an empty run, fails without a failed case.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, faults: noFaults, failures: [] };
  }
}

/** Runs a step; `isKept` keeps what it prints for later, for steps that run beside each other. */
export async function runStep({ name, script, vitest = false }: Step, isKept: boolean): Promise<Outcome> {
  if (!vitest) {
    const { code, output } = await runScript(script, [], isKept);
    const failed = code === 0 ? 0 : 1;
    return { passed: 1 - failed, failed, faults: noFaults, failures: [], output };
  }
  mkdirSync(workshop, { recursive: true });
  const report = join(workshop, `${name.replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runScript(script, args, isKept);
  return { ...countCases(report, code), output };
}
