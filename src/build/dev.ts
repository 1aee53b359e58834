import { exitCode, startAstro } from './astro.ts';
import { contentIsSound } from './content-check.ts';

/** `npm run dev`: says what is wrong with the content, then shows the site all the same. */

await contentIsSound();
// --force: what Astro remembers of the content may come from a build of another conference.
process.exitCode = await exitCode(startAstro(['dev', '--force', ...process.argv.slice(2)], 'inherit'));
