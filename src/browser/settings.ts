import { settingNames, settingsKey } from './settings-key.ts';
import { whenShownAgain } from './shown-again.ts';

/**
 * Size of letters, contrast and keys as the reader wants them, remembered on this device and nowhere else. They stand as
 * attributes of the root, put there before the page is drawn (`EarlySettings.astro`), so that styles follow them.
 */

type Name = (typeof settingNames)[number];
type Settings = Partial<Record<Name, string>>;

const root = document.documentElement;
/** Where storage is refused, what is set lasts for the page. */
let ofThisPage: Settings = {};

const read = (): Settings => {
  try {
    return Object(JSON.parse(localStorage.getItem(settingsKey) ?? '{}')) as Settings;
  } catch {
    return ofThisPage;
  }
};

const buttons: [HTMLButtonElement, Name, string][] = [];

const apply = (): void => {
  const settings = read();
  for (const name of settingNames) {
    if (settings[name]) root.dataset[name] = settings[name];
    else delete root.dataset[name];
  }
  for (const [button, name, value] of buttons)
    button.setAttribute('aria-pressed', String((root.dataset[name] ?? '') === value));
};

const set = (name: Name, value: string): void => {
  ofThisPage = { ...read(), [name]: value };
  try {
    localStorage.setItem(settingsKey, JSON.stringify(ofThisPage));
  } catch {
    // Refused: it lasts for the page.
  }
  apply();
};

const addButton = (
  group: HTMLElement,
  name: Name,
  value: string,
  text: string,
  isSwitch = false,
): HTMLElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-button';
  button.textContent = text;
  button.addEventListener('click', () => set(name, isSwitch && root.dataset[name] ? '' : value));
  buttons.push([button, name, value]);
  group.append(button);
  return button;
};

for (const box of document.querySelectorAll<HTMLElement>('[data-settings]')) {
  const [letters = '', small = '', normal = '', large = '', contrast = '', keys, places = ''] =
    box.dataset['settings']?.split('|') ?? [];
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', letters);
  group.append(letters);
  for (const [value, text, label] of [
    ['small', 'A−', small],
    ['', 'A', normal],
    ['large', 'A+', large],
  ] as const)
    addButton(group, 'size', value, text).setAttribute('aria-label', `${text}: ${label}`);
  const switches = document.createElement('div');
  addButton(switches, 'contrast', 'high', contrast, true);
  if (keys) addButton(switches, 'keys', places, keys, true);
  box.append(group, switches);
}

apply();
whenShownAgain(apply);

/**
 * Off until somebody turns them on (WCAG 2.1.4): people who speak to their machine type whole words of single keys. What is
 * kept are the addresses to which the keys 1, 2, 3 … lead.
 */
addEventListener('keydown', ({ key, target, altKey, ctrlKey, metaKey, shiftKey }) => {
  const isTyping = target instanceof Element && target.closest('input, select, textarea') !== null;
  if (isTyping || altKey || ctrlKey || metaKey || shiftKey) return;
  const place = root.dataset['keys']?.split(' ')[Number(key) - 1];
  if (place?.startsWith('/')) location.href = place;
});
