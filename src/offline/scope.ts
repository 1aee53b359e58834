/** The part of a worker's world that TypeScript's types of a page lack (W3C Service Workers). */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The page that asks; empty for a navigation. */
  readonly clientId: string;
  /** The page that a navigation makes. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  addEventListener(type: 'install', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { id: string }[]>;
  };
}

export const scope = globalThis as unknown as WorkerScope;

/** Address of the home page: the worker's file lies beside it, so any sub-folder is right by itself. */
export const home = new URL('./', location.href);

/** Start of the names of all our caches. Another site in another folder of the same host has its own. */
export const cachePrefix = `offline:${home.pathname}:`;
