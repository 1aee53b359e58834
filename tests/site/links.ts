import { LinkChecker, LinkState } from 'linkinator';
import { startServer } from '../../src/build/server.ts';

interface CrawlReport {
  /** One line per broken link, fragment or needless redirect, with the page it is on. */
  broken: string[];
  /** Paths of every address of the site that was reached, below the base. */
  reached: Set<string>;
}

/** Follows every link of a finished site from its home page. Links to other sites are not followed. */
export async function crawl(site: string, base = '/'): Promise<CrawlReport> {
  const server = await startServer({ site, base, host: '127.0.0.1' });
  const { origin } = new URL(server.url);
  const checker = new LinkChecker();
  const redirects = new Set<string>();
  checker.on('redirect', ({ url }) => redirects.add(url));
  try {
    const { links } = await checker.check({
      path: server.url,
      recurse: true,
      checkFragments: true,
      checkCss: true,
      redirects: 'warn',
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(server.url),
    });
    const own = links.filter(({ url }) => url.startsWith(origin));
    const strays = own
      .filter(({ state }) => state === LinkState.SKIPPED)
      .map((each) => ({ ...each, why: 'outside the base' }));
    const dead = own
      .filter(({ state }) => state === LinkState.BROKEN)
      .map((each) => ({ ...each, why: 'broken' }));
    const turned = own
      .filter(({ url }) => redirects.has(url))
      .map((each) => ({ ...each, why: 'redirected' }));
    const line = ({ why, url, parent }: { why: string; url: string; parent?: string }) =>
      `${why}: ${url.slice(origin.length)} on ${parent?.slice(origin.length) ?? 'the start'}`;
    const reached = own.filter(({ state }) => state === LinkState.OK);
    return {
      broken: [...dead, ...strays, ...turned].map(line).toSorted(),
      reached: new Set(
        reached.map(({ url }) => `/${new URL(url).pathname.slice(new URL(server.url).pathname.length)}`),
      ),
    };
  } finally {
    await server.close();
  }
}
