import { expect, test } from 'vitest';
import { language } from '../../src/i18n/index.ts';

test('the letters of points are those of Vietnamese plans: no f, no j', () => {
  expect(language.vi.numbers.pointLetters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
});

test('in English they are those of the alphabet', () => {
  expect(language.en.numbers.pointLetters.join('')).toBe('abcdefghijklmnopqrstuvwxyz');
});
