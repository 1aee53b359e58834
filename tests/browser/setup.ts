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
    /** Path of every page of the site, in its first language; in others of the longest of each kind. */
    paths: string[];
    /** Folders of the releases that the tests of the offline copy publish. */
    releases: Releases;
  }
}

/**
 * Pages of further languages are made by the same components: one of each kind is tried in each test, all of them by
 * `npm run test:matrix`.
 */
const pathsToTry = (): string[] => {
  const longestFirst = pages.toSorted((a, b) => b.html.length - a.html.length);
  const kindOf = (path: string) => path.replace(/^(\/en\/[^/]+\/).+$/, '$1*');
  return pages
    .filter(
      (page) =>
        !page.path.startsWith('/en/') ||
        page === longestFirst.find(({ path }) => kindOf(path) === kindOf(page.path)),
    )
    .map(({ path }) => path);
};

/** One browser and one server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer(launchOptions(findOrInstallBrowser()));
  const server = await startServer({ site, host: '127.0.0.1' });
  project.provide('browser', browser.wsEndpoint());
  project.provide('home', server.url);
  project.provide('paths', pathsToTry());
  project.provide('releases', await makeReleases());
  return async () => {
    await browser.close();
    await server.close();
    removeFolders();
  };
}
