import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/build/server.ts';
import { site } from '../site/pages.ts';
import { makeReleases, removeFolders } from '../browser/offline-site.ts';
import { findOrInstallFirefox } from './find-firefox.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Program file of Firefox. */
    firefox: string;
  }
}

/** One server for the whole run, and a Firefox that the tests start themselves: each wants another device. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('firefox', findOrInstallFirefox());
  const server = await startServer({ site, host: '127.0.0.1' });
  project.provide('home', server.url);
  project.provide('releases', await makeReleases());
  return async () => {
    await server.close();
    removeFolders();
  };
}
