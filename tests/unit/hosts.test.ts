import { describe, expect, it } from 'vitest';
import { inlineHashes } from '../../src/build/inline-parts.ts';
import { headersFile, policyIn, redirectsFile } from '../../src/build/hosts/netlify-cloudflare.ts';
import { contentSecurityPolicy } from '../../src/build/hosts/policy.ts';
import { storedFiles } from '../../src/build/hosts/s3.ts';

/** What the site's policy is made of, and hosts that cannot be started here. */

/** `printf 'a{}' | openssl dgst -sha256 -binary | base64` */
const styleHash = 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';

describe('inline parts', () => {
  it('styles and speculation rules are hashed once each, data is not', () => {
    const { styles, rules } = inlineHashes(
      '<head><style>a{}</style><script type="speculationrules">{}</script><script type="application/ld+json">{}</script></head><style>a{}</style>',
    );
    expect([styles.length, rules.length]).toEqual([1, 1]);
    expect(styles).toEqual([styleHash]);
  });

  it('so is the one script that runs before a page is drawn', () => {
    const early = inlineHashes('<script data-early>1</script>');
    expect(early.rules).toHaveLength(1);
    expect(contentSecurityPolicy(early, 'meta')).toContain(`script-src 'self' '${early.rules[0]}'`);
  });

  it.each([
    '<script>1</script>',
    '<script type="module">1</script>',
    '<p style="x">',
    '<p onclick="x">',
    '<template><p style="x"></template>',
  ])('a page with %s is refused', (html) => expect(() => inlineHashes(html)).toThrow(/script|attribute/));
});

it('a page does not say what browsers refuse in a page', () => {
  const hashes = { styles: [], rules: [] };
  expect(contentSecurityPolicy(hashes, 'meta')).not.toContain('frame-ancestors');
  expect(contentSecurityPolicy(hashes, 'header')).toContain("frame-ancestors 'none'");
});

describe('Netlify and Cloudflare Pages', () => {
  it('get at most 100 rules, no header twice for an address, and their policy back', () => {
    const text = headersFile("default-src 'none'", '/x/');
    const rules = text.split('\n').filter((line) => /^\S/.test(line));
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(text.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(policyIn(text)).toBe("default-src 'none'");
  });

  it('never get a line that Cloudflare would cut off', () =>
    expect(() => headersFile('x'.repeat(2_000), '/')).toThrow(/2000/));

  it('find a site that lies in a folder', () =>
    expect(redirectsFile('/x/')).toBe('/ /x/ 302\n/x /x/ 302\n/x/* /:splat 200\n'));
});

it('storage gets every file once, packed text with its coding, and release.json last', () => {
  const files = [
    '_headers',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'release.json',
    'sw.js',
    '_astro/a.js',
    'x.pdf',
  ];
  expect(storedFiles(files).map(({ key, source, coding }) => [key, source, coding])).toEqual([
    ['_astro/a.js', '_astro/a.js', ''],
    ['x.pdf', 'x.pdf', ''],
    ['index.html', 'index.html.gz', 'gzip'],
    ['sw.js', 'sw.js', ''],
    ['release.json', 'release.json', ''],
  ]);
});
