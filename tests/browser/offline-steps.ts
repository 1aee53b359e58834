/** What a reader does and sees, in any browser whose page Playwright or Puppeteer drives. */
export interface Tab {
  goto(address: string): Promise<unknown>;
  title(): Promise<string>;
  url(): string;
  evaluate<T>(ask: string | (() => T | Promise<T>)): Promise<T>;
  close(): Promise<void>;
}

interface ToWorker {
  /** How much longer the worker waits for everything than a reader's does. */
  patience?: number;
  /** Milliseconds by which its clock jumps. */
  later?: number;
}

/** Moves the clock of the worker of a test's release (`prepareWorker`). */
export const tellWorker = (tab: Tab, message: ToWorker): Promise<void> =>
  tab.evaluate(`navigator.serviceWorker.ready.then(({ active }) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    active.postMessage(${JSON.stringify(message)}, [port2]);
  }))`);

/** The worker takes pages that were opened until now for pages of twelve seconds ago. */
export const letPagesAge = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    const notes = await caches.open('offline:/:note');
    for (const request of await notes.keys()) {
      if (!request.url.includes('offline-page/')) continue;
      const note = (await (await notes.match(request))?.json()) as { opened: number };
      await notes.put(request, new Response(JSON.stringify({ ...note, opened: note.opened - 12_000 })));
    }
  });

/** Follows a link of the page as a finger does. */
export const follow = (tab: Tab, link: string): Promise<void> =>
  tab.evaluate(`void setTimeout(() => document.querySelector(${JSON.stringify(link)}).click())`);

/** Waits until the site is saved. */
export const whenSaved = (tab: Tab): Promise<void> =>
  tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Which release of `makeRelease` the page is of. */
export const releaseOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('#release')?.textContent ?? '');

/** The lines about the copy that the page shows, in one. */
export const saysOfCopy = (tab: Tab): Promise<string> =>
  tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="status"] > p')]
      .map((line) => line.innerText.trim())
      .join(' ')
      .trim(),
  );

/** Files that the page loaded, without the folder; a file that could not be had is missing. */
export const scriptsOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) => entry.name.endsWith('.js') && (entry as PerformanceResourceTiming).responseStatus === 200,
      )
      .map(({ name }) => name.slice(name.lastIndexOf('/') + 1)),
  );

/** Faces of the site's font that the page has drawn with. */
export const facesOf = (tab: Tab): Promise<number> =>
  tab.evaluate(() =>
    document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'loaded').length),
  );

export const cachesOf = (tab: Tab): Promise<string[]> => tab.evaluate(() => caches.keys());

/** Opens every path and returns what each page is called. */
export async function titles(tab: Tab, home: string, paths: string[]): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const path of paths) {
    await tab.goto(new URL(path.slice(1), home).href);
    found.push([path, await tab.title()]);
  }
  return found;
}
