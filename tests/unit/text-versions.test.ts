import { describe, expect, it } from 'vitest';
import { textVersions, withoutSpaces } from '../site/text-versions.ts';

const leaks = (file: string) =>
  textVersions(file).some((text) => text.includes(withoutSpaces('Lưu: VT, HK.')));

describe('a text that must not be published is seen', () => {
  it.each([
    ['as it stands', '<p>Lưu: VT, HK.</p>'],
    ['in other case and spacing', 'LƯU:\n\u00A0VT,  HK.'],
    ['decomposed', 'Lưu: VT, HK.'.normalize('NFD')],
    ['as entities', '<title>L&#432;u&#x3A; VT, HK.</title>'],
    ['through tags', '<b>Lưu</b>: <i>VT</i>, HK.'],
    ['as JSON escapes', String.raw`{"a":"L\u01b0u: VT, HK."}`],
    ['folded and escaped in a calendar', 'DESCRIPTION:Lưu: V\r\n T\\, HK.'],
  ])('%s', (_how, file) => {
    expect(leaks(file)).toBe(true);
  });

  it('and nothing else is', () => {
    expect(leaks('<p>Lưu trữ: VT, HK.</p>')).toBe(false);
  });
});
