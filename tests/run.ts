import { findOrInstallBrowser } from './browser/find-browser.ts';
import { type Counts, noFaults, runStep, type Step } from './step.ts';

/**
 * `npm test`: every check that must pass, one after another, going on after a failure. Ends with a line
 * that counts: each test case, and each step that has none of its own.
 */

const full = process.argv.includes('--full');

/** Steps that need the built site name it in `needs`. */
const steps: Step[] = [
  { name: 'content', script: 'check' },
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'unit tests', script: 'test:unit', vitest: true },
  { name: 'build', script: 'build' },
  { name: 'site checks', script: 'test:site', vitest: true, needs: 'build' },
  { name: 'browser tests', script: 'test:browser', vitest: true, needs: 'build' },
  ...(full
    ? [
        { name: 'Firefox tests', script: 'test:firefox', vitest: true, needs: 'build' },
        { name: 'host tests', script: 'test:hosts', vitest: true, needs: 'build' },
        { name: 'scale tests', script: 'test:scale', vitest: true },
        { name: 'Nu HTML checker', script: 'test:nu', needs: 'build' },
      ]
    : []),
];

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
const start = performance.now();
const total: Counts = { passed: 0, failed: 0, faults: { ...noFaults } };
const failures: string[] = [];

try {
  console.log(`▶ browser\n  ${findOrInstallBrowser()} (${seconds(start)})`);
} catch (error) {
  total.failed += 1;
  failures.push('browser');
  console.error(`✗ browser: ${error instanceof Error ? error.message : String(error)}`);
}

for (const step of steps) {
  const missing = [step.needs, step.name === 'browser tests' ? 'browser' : undefined].find(
    (need) => need !== undefined && failures.includes(need),
  );
  const began = performance.now();
  console.log(`\n▶ ${step.name}: npm run ${step.script}`);
  const counts = missing === undefined ? await runStep(step) : { passed: 0, failed: 1, faults: noFaults };
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.faults.injected += counts.faults.injected;
  total.faults.survived += counts.faults.survived;
  if (counts.failed > 0) failures.push(step.name);
  const outcome =
    missing === undefined ? (counts.failed > 0 ? 'failed' : 'passed') : `not run, it needs the ${missing}`;
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.name}: ${outcome} (${seconds(began)})`);
}

console.log(
  `\n${failures.length === 0 ? 'All is well' : `Failed: ${failures.join(', ')}`}, in ${seconds(start)}.`,
);
console.log(`faults: ${total.faults.injected} injected, ${total.faults.survived} survived`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
