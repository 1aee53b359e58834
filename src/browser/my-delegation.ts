import { showPart } from './part.ts';

/**
 * Remembers on this device, and nowhere else, which delegation the reader belongs to, and then shows of a
 * programme what concerns it. Everything is one tap away again. Without the script each delegation has a page.
 */

/** Other sites may lie in other folders of the same host. */
const key = `doan:${import.meta.env.BASE_URL}`;
/** The key until keys had a folder; only read, as a site in another folder may still use it. */
const sharedKey = 'doan';
/** There is none until it is shown. */
let picker: HTMLSelectElement | null = null;

/** Storage may be refused, as in a private window: then the choice lasts for the page. */
const read = (): string => {
  try {
    return localStorage.getItem(key) ?? localStorage.getItem(sharedKey) ?? '';
  } catch {
    return '';
  }
};

const write = (id: string): void => {
  try {
    // Nothing chosen is a choice too: the shared key must not bring an earlier one back.
    localStorage.setItem(key, id);
  } catch {
    // Refused: nothing to do.
  }
};

const concerns = ({ dataset }: HTMLElement, id: string): boolean =>
  !id || !dataset['for'] || dataset['for'].split(' ').includes(id);

const apply = (id: string): void => {
  const form = picker?.closest<HTMLElement>('.my-delegation');
  if (!picker || !form) return;
  picker.value = id;
  // A delegation that is no longer there leaves the picker empty: everything is shown.
  const chosen = picker.selectedOptions[0]?.value ? picker.value : '';
  if (picker.selectedIndex < 0) picker.value = '';
  for (const row of document.querySelectorAll<HTMLElement>('[data-id]')) row.hidden = !concerns(row, chosen);
  for (const day of document.querySelectorAll<HTMLElement>('.day, li.spine-item'))
    day.hidden = !day.querySelector('[data-id]:not([hidden])');
  showPart('chosen', chosen !== '');
  const page = form.querySelector<HTMLAnchorElement>('[data-chosen] a');
  const base = form.dataset['pages'];
  if (page && base) page.href = `${base}${chosen}/`;
};

/** Applies the remembered choice and follows the picker. `changed` runs after every change. */
export const rememberDelegation = (changed: () => void): void => {
  showPart('picker', true);
  picker = document.querySelector('[data-picker] select');
  const form = picker?.closest<HTMLElement>('.my-delegation');
  form?.querySelector('[data-plain]')?.setAttribute('hidden', '');
  const choose = (id: string): void => {
    write(id);
    apply(id);
    changed();
  };
  picker?.addEventListener('change', () => choose(picker?.value ?? ''));
  form?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) choose('');
  });
  apply(read());
};
