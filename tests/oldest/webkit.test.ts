import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { describePaths } from './main-paths.ts';
import { WebKit } from './webdriver.ts';

/** The main paths in WebKit. */

const { program } = inject('webKit');

describe.skipIf(program === '')('in WebKit', () => {
  let browser: WebKit;
  let tab: Awaited<ReturnType<WebKit['newTab']>>;
  beforeAll(async () => {
    browser = await WebKit.start(program);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    tab = await browser.newTab();
  });
  afterEach(() => tab.close());

  describePaths({ tab: () => tab, newTab: () => browser.newTab() });
});
