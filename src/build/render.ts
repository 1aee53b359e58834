import { stripVTControlCharacters } from 'node:util';
import { exitCode, startAstro } from './astro.ts';

interface Rendering {
  /** Folder for the rendered site. */
  site: string;
  /** Folder for what Astro remembers. */
  cache: string;
  /** The "now" of the build, in milliseconds since the epoch. */
  time: number;
}

/** Renders every page into `site`. Returns Astro's own words if it fails, else nothing. */
export async function render({ site, cache, time }: Rendering): Promise<string | undefined> {
  const astro = startAstro(['build', '--outDir', site], 'pipe', {
    // Fresh for each build: Astro trusts what it remembers even if it came from another conference.
    CACHE_DIR: cache,
    SOURCE_DATE_EPOCH: String(time / 1000),
    NODE_ENV: 'production',
  });
  const said: Buffer[] = [];
  astro.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  astro.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await exitCode(astro);
  return code === 0 ? undefined : stripVTControlCharacters(Buffer.concat(said).toString('utf8'));
}
