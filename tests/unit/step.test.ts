import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countFaults, failuresOf } from '../step.ts';

const result = (status: string, ...ancestorTitles: string[]) => ({ status, ancestorTitles });

describe('counting injected faults', () => {
  it('counts what ran below a title that begins with fault:', () => {
    const assertionResults = [
      result('passed', 'server', 'fault: a range'),
      result('failed', 'fault: disk full', 'at the end'),
      result('skipped', 'fault: skipped'),
      result('passed', 'no fault: here'),
    ];
    expect(countFaults({ testResults: [{ assertionResults }] })).toEqual({ injected: 2, survived: 1 });
  });

  it('counts none in an empty report', () => {
    expect(countFaults({})).toEqual({ injected: 0, survived: 0 });
  });
});

describe('what a log says at its end', () => {
  it('names each failed case with the first line of its error, and each file that could not be run', () => {
    const report = {
      testResults: [
        {
          name: resolve('tests/site/one.test.ts'),
          status: 'failed',
          assertionResults: [
            { ...result('passed'), fullName: 'good' },
            { ...result('failed'), fullName: 'hall hangs', failureMessages: ['Error: timed out\n  at x'] },
          ],
        },
        {
          name: resolve('tests/unit/two.test.ts'),
          status: 'failed',
          message: 'no module',
          assertionResults: [],
        },
        { name: resolve('tests/unit/three.test.ts'), status: 'passed', assertionResults: [result('passed')] },
      ],
    };
    expect(failuresOf(report).map((line) => line.replaceAll('\\', '/'))).toEqual([
      'tests/site/one.test.ts > hall hangs: Error: timed out',
      'tests/unit/two.test.ts: no module',
    ]);
  });
});
