import { describe, expect, it } from 'vitest';
import { accessibilityRecord, readRecord, stateNames } from '../../src/accessibility/record.ts';

/** The figures that the page about accessibility prints are those of a run, and nobody's else. */

describe('the record of the last accessibility run', () => {
  it('is of all kinds of looks, in every width, scheme, with and without script', () => {
    const { pages, states, stateViews, widths, schemes, checks } = accessibilityRecord;
    expect(states).toEqual(stateNames.options);
    // States at the narrowest and the widest, the hall's screen at the widest alone.
    const asBuilt = pages * 2 * widths.length;
    expect(checks.axe.looks).toBeGreaterThan(asBuilt + stateViews);
    expect(checks.axe.looks).toBeLessThan(asBuilt + stateViews * 2);
    expect(checks.motion.looks).toBe(checks.axe.looks);
    expect(checks.form.looks).toBe(checks.axe.looks * schemes.length);
    // Three schemes, and high contrast in two of them, at two widths.
    expect(checks.contrast.looks % 5).toBe(0);
    expect(checks.contrast.looks).toBeGreaterThan((pages * 2 * 2 + stateViews) * 5);
    // Without the hall's screen.
    expect(checks.reflow.looks).toBeLessThan(checks.axe.looks);
    for (const { looks } of [checks.letters, checks.spacing, checks.targets])
      expect(looks).toBe(checks.reflow.looks);
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
