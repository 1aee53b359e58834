import { mdxToJs } from 'satteri';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { addressFault } from '../../src/check/link.ts';
import { copyContent, removeCopies } from './content-copy.ts';

/** Links that lead elsewhere than they say, wherever an editor may write one. */

afterAll(removeCopies);

const userNames = [
  'https://user:pass@host.example/',
  'https://ngan-hang.vn@evil.example',
  'http://@evil.example',
];

const bodies: [string, (url: string) => string][] = [
  ['a link', (url) => `[a](${url})`],
  ['a link in angle brackets', (url) => `[a](<${url}>)`],
  ['a reference', (url) => `[a][b]\n\n[b]: ${url}`],
];

const faultsOf = async (body: string, url?: string): Promise<string[]> => {
  const copy = copyContent();
  const fields = url === undefined ? 'source: Nguồn' : `outlet: Báo\nurl: ${JSON.stringify(url)}`;
  copy.write(
    'news/thu.mdx',
    `---\ntitle: Tin\nlead: Câu.\npublished: 2026-11-20\nphase: before\n${fields}\n---\n${body}\n`,
  );
  const { faults } = await checkContent(copy.folder);
  return faults.map(({ problem }) => problem);
};

describe('fault: a link with a user name in it', () => {
  it.each(userNames.flatMap((url) => bodies.map(([kind, write]) => [kind, url, write] as const)))(
    'as %s: %s',
    async (_, url, write) => {
      expect((await faultsOf(`\n${write(url)}`))[0]).toContain('tên người dùng trước dấu @');
    },
  );
  it.each(userNames)('as a bare address it is refused, or no link: %s', async (url) => {
    const text = `Xem ${url} ở đây.`;
    const isLink = /href: "[^"]*\/\/[^"]*@/.test(mdxToJs(text).code);
    expect((await faultsOf(`\n${text}`)).length > 0 || !isLink).toBe(true);
  });
  it.each(userNames.filter((url) => url.startsWith('https')))('as an article elsewhere: %s', async (url) => {
    expect(await faultsOf('', url)).toEqual([expect.stringContaining('tên người dùng trước dấu @')]);
  });
});

describe('fault: other links that deceive', () => {
  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https:/evil.example',
    'https:evil.example',
    'https:\\\\evil.example',
    'https://a.example\\@evil.example',
    'https://vnexprеss.example',
    'https://xn--vnexprss-6fg.example',
    'https://\u0261oogle.example',
    'https://v\u0131etnam.example',
    'https://\uFF45vil.example',
    'https://fa\u00DF.example',
    'https://a.example\uFF0F@evil.example',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://%65vil.example/',
    'mailto:a@b.example?bcc=c@d.example',
    'mailto:a@b.example,c@d.example',
    'mailto:a@b.example%0D%0Abcc:c@d.example',
    'mailto:',
    'tel:*21*0900%23',
    'tel:',
    'sms:+84292',
    'view-source:https://a.example',
    'intent://a#Intent;scheme=https;end',
    '%6aavascript:alert(1)',
  ])('%j is refused', (url) => expect(addressFault(url)).toHaveLength(2));

  it.each([
    'java&#115;cript:alert(1)',
    'javascript&colon;alert(1)',
    './javascript:alert(1)',
    'bao.example/tin',
    '../chuong-trinh/',
    '?trang=2',
    '/.//evil.example',
  ])('%s in a text is refused', async (url) => {
    expect(await faultsOf(`\n[a](${url})`)).toHaveLength(1);
    expect(await faultsOf(`\n[a][b]\n\n[b]: ${url}`)).toHaveLength(1);
  });

  it.each([
    'https://a.example/x@y?z=a:b',
    'http://a.example:8080/',
    'https://cần-thơ.example/',
    `https://${'CẦN-THƠ'.normalize('NFD')}.example:8443/`,
    'https://münchen.example',
    'HTTPS://Sub_Domain.Example:443',
    'http://192.0.2.1/',
    'mailto:a@b.example',
    'mailto:phong.bao-chi+1@b.gov.example?subject=Xin%20chào',
    'tel:+84292',
    'tel:0292-3810-000',
    '/chuong-trinh/#ngay-2',
    '#muc-a',
  ])('%s is right', (url) => expect(addressFault(url)).toBeUndefined());
});
