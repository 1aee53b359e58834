import { describe, expect, it } from 'vitest';
import { accessibilityRecord, readRecord } from '../../src/accessibility/record.ts';

/** The figures that the page about accessibility prints are those of a run, and nobody's else. */

describe('the record of the last accessibility run', () => {
  it('is of all kinds of looks, in every width, scheme, with and without script', () => {
    const { pages, widths, schemes, checks } = accessibilityRecord;
    expect(checks.axe.looks).toBe(pages * widths.length * schemes.length * 2);
    expect(checks.motion.looks).toBe(pages * widths.length * 2);
    for (const { looks } of [checks.reflow, checks.letters, checks.targets])
      expect(looks).toBe((pages - 1) * widths.length * 2);
  });

  it.each([
    [{ pages: -1 }, 'pages'],
    [{ date: '28/11/2026' }, 'date'],
    [{ checks: { ...accessibilityRecord.checks, axe: { looks: 3 } } }, 'checks.axe.faults'],
    [{ praise: 'best' }, 'file'],
  ])('changed by hand is refused in one sentence: %j', (change, place) => {
    expect(() => readRecord({ ...accessibilityRecord, ...change })).toThrow(
      new RegExp(
        `^src/accessibility/record\\.json, ${place}: .*; write it anew with npm run test:matrix -- --record$`,
      ),
    );
  });
});
