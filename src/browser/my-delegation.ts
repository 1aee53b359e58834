import { showPart } from './part.ts';

/**
 * Remembers on this device, and nowhere else, which delegation the reader belongs to, and then shows of a
 * programme what concerns it. Everything is one tap away again. Without the script each delegation has a page.
 */

/** Other sites may lie in other folders of the same host. */
const key = `doan:${import.meta.env.BASE_URL}`;
/** The key until keys had a folder; only read, as a site in another folder may still use it. */
const sharedKey = 'doan';

/** Where storage is refused, as in a private window, the choice lasts for the page. */
let ofThisPage = '';

const read = (): string => {
  try {
    return localStorage.getItem(key) ?? localStorage.getItem(sharedKey) ?? '';
  } catch {
    return ofThisPage;
  }
};

const write = (id: string): void => {
  ofThisPage = id;
  try {
    // Nothing chosen is a choice too: the shared key must not bring an earlier one back.
    localStorage.setItem(key, id);
  } catch {
    // Refused: nothing to do.
  }
};

const concerns = ({ dataset }: HTMLElement, id: string): boolean =>
  !id || !dataset['for'] || dataset['for'].split(' ').includes(id);

/** Calendars of the page become the delegation's own, and back. Addresses stand in others as part of their query. */
const offerCalendarOf = (page: string, file: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-calendar] a')) {
    const whole = (link.dataset['whole'] ??= link.href);
    link.href = page
      ? whole
          .replace(file, `${page}.ics`)
          .replace(encodeURIComponent(file), encodeURIComponent(`${page}.ics`))
      : whole;
  }
};

/** Says above the programme whose it is: `ChosenDelegation.astro`. Returns what it says. */
const say = (frame: HTMLElement, id: string, name: string, rows: HTMLElement[]): string => {
  const { chosen = '', pages = '', file = '' } = frame.dataset;
  const values: Record<string, string> = {
    name,
    shown: String(rows.filter(({ hidden }) => !hidden).length),
    all: String(rows.length),
  };
  const line = frame.querySelector('[data-line]');
  const text = id && chosen.replace(/\{(\w+)\}/g, (_, value: string) => values[value] ?? '');
  if (line && line.textContent !== text) line.textContent = text;
  showPart('chosen', id !== '');
  showPart('own-page', id !== '');
  document.querySelector('[data-own-page]')?.setAttribute('href', `${pages}${id}/`);
  offerCalendarOf(id && pages + id, file);
  return text;
};

/** Follows the picker. `changed` runs after every choice, with what the page says of it. Returns what shows the choice that the device remembers now. */
export const rememberDelegation = (changed: (said: string) => void): (() => void) => {
  showPart('picker', true);
  // There is none until it is shown.
  const picker = document.querySelector<HTMLSelectElement>('[data-picker] select');
  const frame = document.querySelector<HTMLElement>('[data-chosen]');
  if (!picker || !frame) return () => {};
  document.querySelector('.my-delegation [data-plain]')?.setAttribute('hidden', '');
  const show = (): string => {
    picker.value = read();
    // A delegation that is no longer there leaves the picker empty: everything is shown.
    if (picker.selectedIndex < 0) picker.value = '';
    const rows = [...document.querySelectorAll<HTMLElement>('[data-id]')];
    for (const row of rows) row.hidden = !concerns(row, picker.value);
    for (const day of document.querySelectorAll<HTMLElement>('.day')) {
      day.hidden = !day.querySelector('[data-id]:not([hidden])');
      document.querySelector(`[data-day="${day.id}"]`)?.toggleAttribute('hidden', day.hidden);
    }
    return say(frame, picker.value, picker.selectedOptions[0]?.text ?? '', rows);
  };
  const choose = (id: string): void => {
    write(id);
    changed(show());
  };
  picker.addEventListener('change', () => choose(picker.value));
  frame.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    choose('');
    // The button is gone: whoever pressed it by keyboard goes on from the picker.
    picker.focus({ preventScroll: true });
  });
  return show;
};
