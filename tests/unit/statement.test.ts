import { describe, expect, it } from 'vitest';
import { statementParts, statementText } from '../../src/conference/statement.ts';

describe('sentences with placeholders', () => {
  it('are cut at the placeholders', () => {
    expect(statementParts('{giờ}, mời cơm tại {địa điểm}.')).toEqual([
      { placeholder: 'time' },
      ', mời cơm tại ',
      { placeholder: 'place' },
      '.',
    ]);
  });

  it('leave other braces alone', () => {
    expect(statementParts('{ghế} trống')).toEqual(['{ghế} trống']);
  });

  it('become plain text with what stands in their place', () => {
    expect(
      statementText('{giờ}: tham quan {địa điểm} ({địa chỉ}).', {
        time: '14 giờ',
        place: 'Great Hall',
        address: '1 Main Street',
      }),
    ).toBe('14 giờ: tham quan Great Hall (1 Main Street).');
  });
});
