import { describe, expect, it } from 'vitest';
import { phoneParts } from '../../src/formats/phone-numbers.ts';

const numbersIn = (line: string, country: string | undefined = 'VN') =>
  phoneParts(line, country).flatMap(({ text, href }) => (href === undefined ? [] : [[text, href]]));

describe('telephone numbers', () => {
  it.each<[string, string[][]]>([
    ['0292 3820 536', [['0292 3820 536', 'tel:+842923820536']]],
    [
      '0292 3820 536 - 0913 123 456 (máy lẻ 102)',
      [
        ['0292 3820 536', 'tel:+842923820536'],
        ['0913 123 456', 'tel:+84913123456'],
      ],
    ],
    [
      '0292.3820.536; 0913.123.456',
      [
        ['0292.3820.536', 'tel:+842923820536'],
        ['0913.123.456', 'tel:+84913123456'],
      ],
    ],
    [
      '(0292) 3820 536 / 0913-123-456',
      [
        ['(0292) 3820 536', 'tel:+842923820536'],
        ['0913-123-456', 'tel:+84913123456'],
      ],
    ],
    ['+84 292 3820 536', [['+84 292 3820 536', 'tel:+842923820536']]],
    ['văn phòng, tầng 3', []],
    ['113', []],
  ])('%s', (line, numbers) => {
    expect(numbersIn(line)).toEqual(numbers);
    expect(
      phoneParts(line, 'VN')
        .map(({ text }) => text)
        .join(''),
    ).toBe(line);
  });

  it('a number without its country is none where no country is known', () => {
    expect([numbersIn('0292 3820 536', 'XX'), numbersIn('+84 292 3820 536', 'XX').length]).toEqual([[], 1]);
  });
});
