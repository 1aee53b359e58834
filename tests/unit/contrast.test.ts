import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, luminance } from '../../src/conference/contrast.ts';

/** Ratios that WCAG's own examples and its understanding documents name. */
const known: [string, string, number][] = [
  ['#000000', '#FFFFFF', 21],
  ['#FFFFFF', '#FFFFFF', 1],
  ['#777777', '#FFFFFF', 4.48],
  ['#767676', '#FFFFFF', 4.54],
  ['#949494', '#FFFFFF', 3.03],
  ['#595959', '#FFFFFF', 7],
  ['#FF0000', '#FFFFFF', 4],
  ['#0000FF', '#FFFFFF', 8.59],
  ['#00ff00', '#ffffff', 1.37],
];

describe('contrast', () => {
  test.each(known)('%s on %s is %d to 1', (one, other, ratio) => {
    expect(Math.round(contrast(one, other) * 100) / 100).toBe(ratio);
  });

  test('what is almost enough is not enough', () => {
    expect(contrast('#959595', '#FFFFFF')).toBeLessThan(3);
    expect(contrast('#777777', '#FFFFFF')).toBeLessThan(4.5);
  });

  test('luminance weighs green most and blue least', () => {
    expect(luminance('#00FF00')).toBeCloseTo(0.7152, 6);
    expect(luminance('#FF0000')).toBeCloseTo(0.2126, 6);
    expect(luminance('#0000FF')).toBeCloseTo(0.0722, 6);
  });

  test('the order of two colours does not matter, and no ratio is outside 1 to 21', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});
