import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/build/server.ts';
import { pages, site } from '../site/pages.ts';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser of the run is reached. */
    browser: string;
    /** Address of the site's home page. */
    home: string;
    /** Path of every page of the site. */
    paths: string[];
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
  return async () => {
    await browser.close();
    await server.close();
  };
}
