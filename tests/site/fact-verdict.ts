import { childElements, type Element, elementsOf } from './dom.ts';
import { normaliseText, readText, spacedText } from './text.ts';

/** Does a page say what the plan says? Pure: elements in, verdict out. */

export interface Fact {
  id: string;
  /** The plan's words; one fact may have several strings. */
  must: string[];
  tentative: boolean;
  /** The word that shows a tentative fact as tentative. */
  marker?: string;
  publish: 'public' | 'document-page' | 'internal';
  page: string;
  note: string;
}

export type Verdict = 'found' | 'missing' | 'scattered' | 'unmarked';

/** What an element may say beside the fact before it counts as a whole page. */
const slack = 600;

const wholePage = new Set(['html', 'body', 'main']);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The parts that a layout may put into different elements: split at `:` `;` brackets and full stops. */
const partsOf = (text: string): string[] =>
  text
    .split(/[:;()]|\.(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Position after `part`, found as whole words from `start` on; -1 if it is not there. */
function endOf(part: string, text: string, start: number): number {
  for (let at = text.indexOf(part, start); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + part.length])) return at + part.length;
  }
  return -1;
}

function hasInOrder(parts: string[], text: string): boolean {
  let at = 0;
  for (const part of parts) {
    at = endOf(part, text, at);
    if (at === -1) return false;
  }
  return true;
}

function says(element: Element, wanted: string): boolean {
  const text = readText(element);
  if (text.includes(wanted)) return true;
  const parts = partsOf(wanted);
  return hasInOrder(parts, text) || hasInOrder(parts, spacedText(element));
}

/** The smallest elements that say every wanted string, each with its ancestors, nearest first. */
function* smallest(element: Element, wanted: string[], above: Element[]): Generator<Element[]> {
  if (!wanted.every((each) => says(element, each))) return;
  const path = [element, ...above];
  let inside = false;
  for (const child of childElements(element)) {
    for (const found of smallest(child, wanted, path)) {
      inside = true;
      yield found;
    }
  }
  if (!inside) yield path;
}

/** Names of groups, items and bodies: they head long texts of their own and are not said together. */
const isListOfHeadings = ({ note }: Fact): boolean => /^(headings|names) of /.test(note);

function allAreHeadings(body: Element, wanted: string[]): boolean {
  const texts = [...elementsOf(body)].filter((each) => headings.has(each.tagName)).map(readText);
  const labelled = (text: string, name: string) => text.replace(/^(?:\d+\.|\p{L}\))\s*/u, '') === name;
  return wanted.every((name) => texts.some((text) => labelled(text, name)));
}

/** How well the body of a page, or a part of it, says one fact. */
export function verdictOn(fact: Fact, body: Element): Verdict {
  const wanted = fact.must.map(normaliseText);
  if (isListOfHeadings(fact)) return allAreHeadings(body, wanted) ? 'found' : 'missing';
  const bound = wanted.join(' ').length + slack;
  const isBounded = (element: Element) =>
    !wholePage.has(element.tagName) && readText(element).length <= bound;
  const held = [...smallest(body, wanted, [])];
  const close = held.filter(([element]) => element !== undefined && isBounded(element));
  if (close.length === 0) return held.length === 0 ? 'missing' : 'scattered';
  if (!fact.tentative) return 'found';
  const marker = normaliseText(fact.marker ?? '');
  const marked = close.some((path) =>
    path.some((each) => isBounded(each) && readText(each).includes(marker)),
  );
  return marked ? 'found' : 'unmarked';
}

const ranks: Verdict[] = ['found', 'unmarked', 'scattered', 'missing'];

/** The best verdict over several pages. */
export const bestVerdict = (verdicts: Verdict[]): Verdict =>
  ranks.find((rank) => verdicts.includes(rank)) ?? 'missing';
