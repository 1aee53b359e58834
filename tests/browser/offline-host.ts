import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { firstOf, ownText } from '../site/dom.ts';
import { pages } from '../site/pages.ts';
import { Host, type Releases, removeFolders } from './offline-site.ts';

/** A host with the release `first`, on an address of its own for each test: browsers remember nothing of it. */

export const paths = pages.map(({ path }) => path);
export const expectedTitles = pages.map(({ path, document }): [string, string] => [
  path,
  ownText(firstOf(document, 'title')),
]);
export const savedLine = 'Bản lưu trên máy';

export let host: Host;

export const releases = (): Releases => inject('releases');

export const at = (path: string): string => new URL(path.slice(1), host.home).href;

/** Called once by each file of tests. */
export function useHost(): void {
  beforeEach(async () => {
    host = new Host();
    host.publish(releases().first);
    await host.start();
  });
  afterEach(() => host.stop());
  afterAll(removeFolders);
}
