import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests that put something else in the place of a module: what they load is for them alone. */
const mocking = ['tests/unit/publish.test.ts'];

/**
 * `unit`: pure functions. `site`: the finished site as files. `browser`: the finished site in Chromium or Chrome.
 * `firefox`: what differs between browsers most, in Firefox. `oldest`: the main paths in Chromium 109 and WebKit, and Chromium 103. `hosts`: the finished site
 * behind nginx and Caddy. `scale`: sites of thousands of pages, for minutes.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    projects: [
      // Time limits are for what hangs: on a machine busy with other work, seconds become minutes.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: mocking,
          // Files share what is loaded: most of the time of pure functions goes into loading them.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: { name: 'unit-mocking', include: mocking, testTimeout: 300_000, hookTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // The site under test is read and parsed once by each worker.
          isolate: false,
          // One more than usual machines have processors: a file may wait for a build that another one makes.
          maxWorkers: 3,
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          // The work is done in the browser's own processes.
          maxWorkers: 3,
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
          // Some look at a site that is built for them, beside others that are built for the site tests.
          hookTimeout: 1_200_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          maxWorkers: 2,
          globalSetup: ['tests/firefox/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'oldest',
          include: ['tests/oldest/**/*.test.ts'],
          maxWorkers: 2,
          globalSetup: ['tests/oldest/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['tests/hosts/**/*.test.ts'],
          testTimeout: 60_000,
          // The first run may install them.
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'scale',
          include: ['tests/scale/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 3_600_000,
        },
      },
    ],
  },
});
