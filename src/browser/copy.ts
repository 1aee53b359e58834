/** A button beside each text that is there to be copied. Where the browser cannot copy there is none. */

for (const text of document.querySelectorAll<HTMLElement>('[data-copyable]')) {
  if (!('clipboard' in navigator)) break;
  // Spaces that no line may break at are for the page only.
  const words = text.textContent.trim().replaceAll('\u00a0', ' ');
  const { do: action = '', done = '', refused = '', label = '' } = text.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-button';
  button.textContent = action;
  button.setAttribute('aria-label', `${action}: ${label}`);
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.className = 'copied';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words);
      said.textContent = done;
    } catch {
      getSelection()?.selectAllChildren(text);
      said.textContent = refused;
    }
  });
  text.after(button, said);
}
