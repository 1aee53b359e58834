import { caching, contentTypes, hashedFolder, securityHeaders, transportSecurity } from './policy.ts';

/**
 * `_headers` and `_redirects` in the web root, which Netlify and Cloudflare Pages read. Cloudflare takes 100 rules and
 * 2,000 characters a line, and joins what two rules say of one header: each header is said for an address only once.
 * Both revalidate what no rule speaks of, answer with `404.html` and add the slash of a folder by themselves.
 */

const lineLimit = 2_000;
const policyHeader = 'Content-Security-Policy';

/** Types that the two do not know, or send without a character set. */
const said = ['.ics', '.webmanifest', '.xml', '.json', '.txt', '.svg', '.avif'];

const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** @throws if a line is longer than Cloudflare reads */
export function headersFile(policy: string, base: string): string {
  const text = [
    rule('/*', [...securityHeaders(policy), transportSecurity]),
    rule(`${base}${hashedFolder}*`, [['Cache-Control', caching.hashed]]),
    ...['sw.js', 'release.json'].map((file) => rule(`${base}${file}`, [['Cache-Control', caching.other]])),
    ...said.map((extension) =>
      rule(`${base}*${extension}`, [['Content-Type', contentTypes[extension] ?? '']]),
    ),
  ].join('\n\n');
  const long = text.split('\n').find((line) => line.length > lineLimit);
  if (long !== undefined)
    throw new Error(`a header has ${long.length} characters, Cloudflare Pages reads ${lineLimit}`);
  return `${text}\n`;
}

/** The policy that a built site says it has; undefined if it says nothing. */
export const policyIn = (headers: string): string | undefined =>
  new RegExp(`^ +${policyHeader}: (.*)$`, 'm').exec(headers)?.[1];

/** The site lies at the top of the upload; in a folder's address it is found by a rewrite. */
export const redirectsFile = (base: string): string =>
  base === '/'
    ? '# The host adds the slash of a folder by itself and keeps the query.\n'
    : [`/ ${base} 302`, `${base.slice(0, -1)} ${base} 302`, `${base}* /:splat 200`, ''].join('\n');
