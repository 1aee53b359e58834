import { describe, expect, it } from 'vitest';
import { countFaults } from '../step.ts';

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
