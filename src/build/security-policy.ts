import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { env } from '../env.ts';
import { inlineHashes } from './inline-parts.ts';
import { scriptsLast, stylesTogether } from './page-order.ts';
import { apacheFile } from './hosts/apache.ts';
import { headersFile, redirectsFile } from './hosts/netlify-cloudflare.ts';
import { contentSecurityPolicy, referrerPolicy } from './hosts/policy.ts';

/**
 * Gives the rendered site its policy, and puts the scripts of each page last and its styles together: a `<meta>` with its own hashes in each page, so that it holds on any host and in
 * any copy, and the files with headers that hosts read in the web root, with the hashes of all pages.
 */

const charset = /<meta charset="utf-8"\s*\/?>/i;

/** Astro's pages that lead an old address to the new one name no character set. */
const withCharset = (html: string): string =>
  charset.test(html) ? html : html.replace(/^\s*(<!doctype html>)?/i, '$&<meta charset="utf-8">');

/** The page with its policy, before anything that the policy is about. */
const withPolicy = (html: string, policy: string): string =>
  withCharset(html).replace(
    charset,
    (found) =>
      `${found}<meta http-equiv="Content-Security-Policy" content="${policy}">` +
      `<meta name="referrer" content="${referrerPolicy}">`,
  );

/** A few pages at a time: while one is read, another is written. */
const few = pLimit(availableParallelism() * 2);

/** @throws if a page holds what the policy would block */
export async function securityPolicy(site: string): Promise<void> {
  const pages = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'));
  const styles = new Set<string>();
  const rules = new Set<string>();
  await few.map(pages, async (name) => {
    const file = join(site, name);
    const html = stylesTogether(scriptsLast(await readFile(file, 'utf8')));
    const hashes = inlineHashes(html);
    for (const hash of hashes.styles) styles.add(hash);
    for (const hash of hashes.rules) rules.add(hash);
    await writeFile(file, withPolicy(html, contentSecurityPolicy(hashes, 'meta')));
  });
  const all = { styles: [...styles].toSorted(), rules: [...rules].toSorted() };
  const policy = contentSecurityPolicy(all, 'header');
  await writeFile(join(site, '_headers'), headersFile(policy, env.basePath));
  await writeFile(join(site, '_redirects'), redirectsFile(env.basePath));
  await writeFile(join(site, '.htaccess'), apacheFile(policy, env.basePath));
}
