/** A button beside each text that is there to be copied. Where the browser cannot copy there is none. */

for (const text of document.querySelectorAll<HTMLElement>('[data-copyable]')) {
  const words = text.textContent;
  const { do: action = '', done = '', label = '' } = text.dataset;
  if (!('clipboard' in navigator)) break;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-button';
  button.textContent = action;
  button.setAttribute('aria-label', `${action}: ${label}`);
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.className = 'copied';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(words);
    said.textContent = done;
  });
  text.after(button, ' ', said);
}
