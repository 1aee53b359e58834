import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/cache/sha256.ts';
import { kitOf } from '../../src/press/kit.ts';
import { fileSize } from '../../src/i18n/vi/numbers.ts';

const file = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });

describe('an archive', () => {
  it('is the same in every zone and in any order of its files', () => {
    const zone = process.env['TZ'];
    const sums = ['UTC', 'Pacific/Auckland', 'America/New_York'].map((each, index) => {
      process.env['TZ'] = each;
      const files = [file('a.txt'), file('b.png')];
      return sha256(kitOf(index ? files.toReversed() : files, '2030-05-17'));
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(sums).size).toBe(1);
  });

  it.each(['đoàn.pdf', 'hai chữ.pdf'])('refuses the name %s', (name) => {
    expect(() => kitOf([file(name)], '2030-05-17')).toThrow(RangeError);
  });

  it('refuses one name for two files', () => {
    expect(() => kitOf([file('a.txt'), file('a.txt')], '2030-05-17')).toThrow(RangeError);
  });
});

it.each([
  [572, '572 byte'],
  [69_058, '69 KB'],
  [999_499, '999 KB'],
  [1_250_000, '1,25 MB'],
  [12_340_000, '12,3 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
