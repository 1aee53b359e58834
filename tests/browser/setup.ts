import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/build/server.ts';
import { pages, site } from '../site/pages.ts';
import { makeReleases, type Releases, removeFolders } from './offline-site.ts';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser of the run is reached. */
    browser: string;
    /** Address of the site's home page. */
    home: string;
    /** Path of every page of the site. */
    paths: string[];
    /** Folders of the releases that the tests of the offline copy publish. */
    releases: Releases;
  }
}

/** One browser and one server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer(launchOptions(findOrInstallBrowser()));
  const server = await startServer({ site, host: '127.0.0.1' });
  project.provide('browser', browser.wsEndpoint());
  project.provide('home', server.url);
  project.provide(
    'paths',
    pages.map(({ path }) => path),
  );
  project.provide('releases', await makeReleases());
  return async () => {
    await browser.close();
    await server.close();
    removeFolders();
  };
}
