/** Two buttons that need a script: the device's own share sheet, and the address in the clipboard. */

for (const box of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { title = '', url = '' } = box.dataset;
  const template = box.querySelector('template');
  const rows = template?.content.cloneNode(true) as DocumentFragment | undefined;
  const offer = (name: string, isThere: boolean, act: () => Promise<void>): void => {
    const button = rows?.querySelector(`[data-act=${name}]`);
    // A reader who closes the sheet, or a browser that refuses, has the links below.
    if (isThere) button?.addEventListener('click', () => void act().catch(() => {}));
    else button?.parentElement?.remove();
  };
  offer('sheet', 'share' in navigator, () => navigator.share({ title, url }));
  offer('copy', 'clipboard' in navigator, async () => {
    await navigator.clipboard.writeText(url);
    const said = box.querySelector('[role=status]');
    if (said) said.textContent = box.dataset['done'] ?? '';
  });
  if (rows) template?.replaceWith(rows);
}
