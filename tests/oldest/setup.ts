import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/build/server.ts';
import { site } from '../site/pages.ts';
import { findOrFetchOldChromium } from './find-old-chromium.ts';
import { findOrInstallWebKit } from './webdriver.ts';

/** A browser's program file, or why there is none. */
interface Found {
  program: string;
  why: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    chromium109: Found;
    chromium103: Found;
    webKit: Found;
  }
}

/** A browser that cannot be had here is no fault of the site, but is said. */
const found = (find: () => string): Found => {
  try {
    return { program: find(), why: '' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(why);
    return { program: '', why };
  }
};

/** One server for the whole run, and the browsers of which each file starts its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide(
    'chromium109',
    found(() => findOrFetchOldChromium(109)),
  );
  project.provide(
    'chromium103',
    found(() => findOrFetchOldChromium(103)),
  );
  project.provide('webKit', found(findOrInstallWebKit));
  const server = await startServer({ site, host: '127.0.0.1' });
  project.provide('home', server.url);
  return () => server.close();
}
