import { expect, test } from 'vitest';
import { pointLetter, pointLetters } from '../../src/conference/letters.ts';

test('the letters of points are those of Vietnamese plans', () => {
  expect(pointLetters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
});

test('the eleventh point is l, for there is no f and no j', () => {
  expect(Array.from({ length: 11 }, (_, index) => pointLetter(index)).join('')).toBe('abcdđeghikl');
});

test('the alphabet has an end', () => {
  expect(pointLetter(22)).toBe('y');
  expect(pointLetter(23)).toBeUndefined();
});
