/** Two buttons that need a script: the device's own share sheet, and the address in the clipboard. */

for (const box of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { title = '', url = '' } = box.dataset;
  const button = (name: string) => box.querySelector<HTMLButtonElement>(`[data-${name}]`);
  const offer = (name: string, isThere: boolean, act: () => Promise<void>): void => {
    // A reader who closes the sheet, or a browser that refuses, has the links below.
    button(name)?.addEventListener('click', () => void act().catch(() => {}));
    button(name)?.parentElement?.toggleAttribute('hidden', !isThere);
  };
  offer('sheet', 'share' in navigator, () => navigator.share({ title, url }));
  offer('copy', 'clipboard' in navigator, async () => {
    await navigator.clipboard.writeText(url);
    const said = box.querySelector('[role=status]');
    if (said) said.textContent = box.dataset['done'] ?? '';
  });
}
