import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../manifest.ts';
import { caddyFile } from './caddy.ts';
import { policyIn } from './netlify-cloudflare.ts';
import { nginxInclude, nginxServer } from './nginx.ts';
import { githubPages, gitlabPages } from './pages.ts';
import { s3List, s3Script } from './s3.ts';

/** The files for hosts that must not lie in the web root; those that must are in the built site. */

export interface Address {
  /** Folder of the site in its address, `/` or `/folder/`. */
  base: string;
  /** Public address, `https://example.vn/`. */
  url: string;
}

/** Where the deploy page (README.md) puts the release on a machine. */
const folder = '/srv/conference/current';

/** Where it puts what nginx includes. */
const include = '/etc/nginx/snippets/conference.conf';

/**
 * Text of each file by its name, for a site as `npm run build` made it.
 * @throws if the site has no policy
 */
export async function hostFiles(site: string, { base, url }: Address): Promise<Map<string, string>> {
  const policy = policyIn(await readFile(join(site, '_headers'), 'utf8'));
  if (policy === undefined) throw new Error(`no policy in ${join(site, '_headers')}`);
  const { host, hostname } = new URL(url);
  const placed = { base, folder, policy };
  return new Map([
    ['nginx-conference.conf', nginxInclude(placed)],
    ['nginx-server.conf', nginxServer(hostname, include)],
    ['Caddyfile', caddyFile(placed, host)],
    ['s3.tsv', s3List(await filesIn(site))],
    ['s3.sh', s3Script(base)],
    ['github-pages.yml', githubPages],
    ['gitlab-ci.yml', gitlabPages],
  ]);
}
