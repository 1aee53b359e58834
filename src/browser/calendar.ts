/**
 * Puts the calendar link that fits the device first. Without the script they stand in their order. In the browsers
 * of Zalo and Facebook, where none of them works, the way out comes first.
 */

const { userAgent } = navigator;
const device = /Android/.test(userAgent) ? 'android' : /iPhone|iPad|Macintosh/.test(userAgent) ? 'apple' : '';
const inApp = /Zalo|FBA[NV]|FB_IAB|Messenger/.test(userAgent);

for (const box of document.querySelectorAll('[data-calendar]')) {
  const list = box.querySelector('ul');
  const fitting = list?.querySelector(`[data-first=${device || 'other'}]`);
  if (fitting) list?.prepend(fitting);
  const hint = box.querySelector('[data-in-app]');
  if (inApp && hint) {
    hint.toggleAttribute('data-here', true);
    list?.before(hint);
  }
}
