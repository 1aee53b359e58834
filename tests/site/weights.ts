import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { attribute, type Element, elementsOf, ownText } from './dom.ts';
import type { Page } from './pages.ts';

/** What a page costs a reader, in bytes as sent. */

export const brotliSize = (content: string | Buffer): number => brotliCompressSync(content).length;

const isData = (script: Element): boolean =>
  /json|importmap|speculationrules/.test(attribute(script, 'type') ?? '');

const isBlockingSheet = (element: Element): boolean =>
  element.tagName === 'link' &&
  (attribute(element, 'rel') ?? '').split(/\s+/).includes('stylesheet') &&
  attribute(element, 'media') !== 'print';

const isBlockingScript = (element: Element): boolean =>
  element.tagName === 'script' &&
  attribute(element, 'src') !== undefined &&
  attribute(element, 'type') !== 'module' &&
  attribute(element, 'async') === undefined &&
  attribute(element, 'defer') === undefined;

export class Weights {
  readonly #site: string;
  readonly #base: string;

  /** `base`: where the site is on its server, `/` or `/folder/`. */
  constructor(site: string, base: string) {
    this.#site = site;
    this.#base = base;
  }

  #sent(address: string): number {
    const path = new URL(address, `http://site${this.#base}`).pathname;
    return brotliSize(readFileSync(join(this.#site, path.slice(this.#base.length - 1))));
  }

  /** The document and everything that keeps it from being shown. */
  firstView({ html, document }: Page): number {
    const blocking = [...elementsOf(document)].flatMap((element) => {
      if (isBlockingSheet(element)) return [attribute(element, 'href') ?? ''];
      return isBlockingScript(element) ? [attribute(element, 'src') ?? ''] : [];
    });
    return [...new Set(blocking)].reduce((sum, address) => sum + this.#sent(address), brotliSize(html));
  }

  /** All script of a page, inside it or beside it. */
  script({ document }: Page): number {
    return [...elementsOf(document)]
      .filter((element) => element.tagName === 'script' && !isData(element))
      .reduce((sum, script) => {
        const address = attribute(script, 'src');
        return sum + (address === undefined ? brotliSize(ownText(script)) : this.#sent(address));
      }, 0);
  }
}

/** Bytes of files on disk. */
export const sizeOnDisk = (folder: string, files: string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
