import { byKind, excerpt, marked } from '../search/results.ts';
import type { Hit, Search } from '../search/engine.ts';

/** The search page: results as you type, an address to share (`?q=`), all of it by keyboard. */

const box = document.querySelector<HTMLElement>('search');
const input = box?.querySelector('input');
const list = box?.querySelector('[data-results]');
const status = box?.querySelector('[data-status]');
const words = box?.dataset ?? {};
const kinds: Record<string, string> = JSON.parse(words['kinds'] ?? '{}');

/** As many of a kind as stand there at once; the others are one press away. */
const shownAtOnce = 4;

/** Letters that come faster than this change the address once. */
const pause = 400;

let engine: Promise<Search> | undefined;

const read = async (address: string) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const load = async () => {
  const [{ openIndex }, file] = await Promise.all([
    import('../search/engine.ts'),
    read(words['index'] ?? ''),
  ]);
  return openIndex(file);
};

/** Older news, in files of their own: nobody waits for them, and without a network they are just not there. */
const older = (words['older'] ?? '').split(' ').filter(Boolean);

/** Takes in the next file of them and shows what it adds, until there is none left. */
const addOlder = async (search: Search): Promise<void> => {
  const address = older.shift();
  if (address === undefined) return;
  try {
    search.add(await read(address));
  } catch {
    return;
  }
  // Who is on a result already keeps it.
  if (!list?.contains(document.activeElement)) await show();
};

/** Loaded once; after a failure the next letter tries again. */
const ready = () =>
  (engine ??= load().catch((error: unknown) => {
    engine = undefined;
    throw error;
  }));

const copyOf = (name: string): Element | undefined =>
  box
    ?.querySelector<HTMLTemplateElement>(`template[data-${name}]`)
    ?.content.firstElementChild?.cloneNode(true) as Element | undefined;

const put = (place: Element | null | undefined, text: string, found: ReadonlySet<string>): void => {
  place?.replaceChildren(
    ...marked(text, found).map((part) => {
      if (!part.found) return part.text;
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      return mark;
    }),
  );
};

const rowOf = ({ title, text, context, href, found }: Hit): Element[] => {
  const row = copyOf('result');
  const link = row?.querySelector('a');
  if (!row || !link) return [];
  link.href = href;
  put(link, title, found);
  put(row.querySelector('[data-context]'), context, new Set());
  put(row.querySelector('[data-excerpt]'), excerpt(text, found), found);
  return [row];
};

const groupOf = ([kind, hits]: [string, Hit[]]): Element[] => {
  const group = copyOf('group');
  const [first, rest] = group?.querySelectorAll('ul') ?? [];
  const heading = group?.querySelector('h2');
  const more = group?.querySelector('details');
  if (!group || !heading || !more || !first || !rest) return [];
  heading.textContent = kinds[kind] ?? '';
  first.replaceChildren(...hits.slice(0, shownAtOnce).flatMap(rowOf));
  const others = hits.slice(shownAtOnce);
  if (others.length === 0) more.remove();
  const summary = more.querySelector('summary');
  if (summary) summary.textContent = (words['more'] ?? '').replace('{}', String(others.length));
  more.addEventListener('toggle', () => rest.replaceChildren(...others.flatMap(rowOf)), { once: true });
  return [group];
};

const typed = (): string => input?.value.trim() ?? '';

const say = (text: string | undefined): void => {
  // The same again is no news.
  if (status && status.textContent !== (text ?? '')) status.textContent = text ?? '';
};

const show = async (): Promise<void> => {
  const query = typed();
  let hits: Hit[] = [];
  try {
    if (query !== '') {
      const search = await ready();
      hits = search(query);
      // Once what was found is on the screen.
      if (older.length > 0) setTimeout(() => void addOlder(search), pause);
    }
  } catch {
    return say(words['failed']);
  }
  // While the index was being loaded more may have been typed.
  if (query !== typed()) return;
  list?.replaceChildren(...byKind(hits).flatMap(groupOf));
  document.querySelector('[data-all-pages]')?.toggleAttribute('hidden', hits.length > 0);
  if (query === '') return say('');
  say(hits.length > 0 ? (words['count'] ?? '').replace('{}', String(hits.length)) : words['none']);
};

let timer: ReturnType<typeof setTimeout> | undefined;

const keepAddress = (): void => {
  const address = new URL(location.href);
  const query = typed();
  address.search = query && `q=${encodeURIComponent(query)}`;
  history.replaceState(null, '', address);
};

/** Arrow keys go from the field through the results and back. */
const move = (event: KeyboardEvent): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [input, ...(list?.querySelectorAll<HTMLElement>('a, summary') ?? [])].filter(
    (stop) => stop?.checkVisibility?.() ?? true,
  );
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = step === undefined || at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

input?.addEventListener('focus', () => void ready().catch(() => say(words['failed'])));
input?.addEventListener('input', () => {
  void show();
  clearTimeout(timer);
  timer = setTimeout(keepAddress, pause);
});
box?.addEventListener('keydown', move);
box?.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  keepAddress();
  void show();
});

const asked = new URLSearchParams(location.search).get('q');
if (input && asked !== null) input.value = asked.slice(0, input.maxLength);
if (input?.value) void show();
