import { join } from 'node:path';
import { projectFolder } from './paths.ts';

async function bundle(): Promise<string> {
  // Loaded while the content is checked and rendered, not before that begins.
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    envFile: false,
    root: projectFolder,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: join(projectFolder, 'src/offline/worker.ts'), formats: ['iife'], name: 'worker' },
    },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error('the worker was not bundled');
  return output.output[0].code;
}

let bundled: Promise<string> | undefined;

/**
 * The service worker's source as the one classic script that every browser with workers can run; made once.
 * @throws if Vite does not bundle it
 */
export const bundleWorker = (): Promise<string> => (bundled ??= bundle());
