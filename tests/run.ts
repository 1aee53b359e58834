import { findOrInstallBrowser } from './browser/find-browser.ts';
import { type Counts, noFaults, type Outcome, runStep, type Step } from './step.ts';

/**
 * `npm test`: every check that must pass, going on after a failure. Ends with the names of what failed and a line that
 * counts: each test case, and each step that has none of its own.
 */

const full = process.argv.includes('--full');

/**
 * Stages come one after another. In a stage, the lanes run beside each other, and the steps of a lane one after another.
 * Types and build are in one lane: both write what Astro generates. Steps that need the built site name it in `needs`.
 */
const stages: Step[][][] = [
  [
    [
      { name: 'types', script: 'types' },
      { name: 'build', script: 'build' },
    ],
    [
      { name: 'content', script: 'check' },
      { name: 'lint', script: 'lint' },
      { name: 'format', script: 'format:check' },
      { name: 'unit tests', script: 'test:unit', vitest: true },
    ],
  ],
  // Not beside each other: some tests in the browser measure how long a reader waits.
  [[{ name: 'site checks', script: 'test:site', vitest: true, needs: 'build' }]],
  [[{ name: 'browser tests', script: 'test:browser', vitest: true, needs: 'build' }]],
  ...(full
    ? [
        [[{ name: 'Firefox tests', script: 'test:firefox', vitest: true, needs: 'build' }]],
        [[{ name: 'oldest browsers', script: 'test:oldest', vitest: true, needs: 'build' }]],
        [[{ name: 'host tests', script: 'test:hosts', vitest: true, needs: 'build' }]],
        [[{ name: 'scale tests', script: 'test:scale', vitest: true }]],
        [[{ name: 'accessibility matrix', script: 'test:matrix', needs: 'build' }]],
        [[{ name: 'Nu HTML checker', script: 'test:nu', needs: 'build' }]],
      ]
    : []),
];

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
const start = performance.now();
const total: Counts = { passed: 0, failed: 0, faults: { ...noFaults } };
/** Names of steps. */
const failed: string[] = [];
/** Names of cases, with their errors. */
const failures: string[] = [];

const notRun: Outcome = { passed: 0, failed: 1, faults: noFaults, failures: [], output: '' };

/** `isAlone`: no other step runs beside it, so that what it prints can be shown at once. */
async function run(step: Step, isAlone: boolean): Promise<void> {
  const missing = [step.needs, step.name === 'browser tests' ? 'browser' : undefined].find(
    (need) => need !== undefined && failed.includes(need),
  );
  const began = performance.now();
  const title = `\n▶ ${step.name}: npm run ${step.script}`;
  if (isAlone) console.log(title);
  const outcome = missing === undefined ? await runStep(step, !isAlone) : notRun;
  if (!isAlone) console.log(`${title}\n${outcome.output.trimEnd()}`);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.faults.injected += outcome.faults.injected;
  total.faults.survived += outcome.faults.survived;
  if (outcome.failed > 0) failed.push(step.name);
  failures.push(...outcome.failures);
  const verdict =
    missing === undefined ? (outcome.failed > 0 ? 'failed' : 'passed') : `not run, it needs the ${missing}`;
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${step.name}: ${verdict} (${seconds(began)})`);
}

try {
  console.log(`▶ browser\n  ${findOrInstallBrowser()} (${seconds(start)})`);
} catch (error) {
  total.failed += 1;
  failed.push('browser');
  console.error(`✗ browser: ${error instanceof Error ? error.message : String(error)}`);
}

for (const lanes of stages)
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) await run(step, lanes.length === 1);
    }),
  );

// At the very end: logs are cut from the top.
for (const each of failures) console.log(`✗ ${each}`);
console.log(
  `\n${failed.length === 0 ? 'All is well' : `Failed: ${failed.join(', ')}`}, in ${seconds(start)}.`,
);
console.log(`faults: ${total.faults.injected} injected, ${total.faults.survived} survived`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
