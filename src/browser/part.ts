/** Puts words where they wait in attributes (`components/layout/words-in-attributes.ts`). */
const writeOut = (part: DocumentFragment): void => {
  for (const words of part.querySelectorAll<HTMLElement>('[data-text]'))
    words.replaceWith(words.dataset['text'] ?? '');
};

/**
 * Shows a part of the page (`components/layout/Part.astro`), which stands behind its template then, or puts it back.
 * `offline.ts`, which every page loads, has these lines, too: a file that both share would be one more to wait for.
 */
export const showPart = (name: string, isShown: boolean): void => {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`);
  const waiting = template?.content.firstElementChild;
  // What stands where it belongs is not moved: it may have the focus.
  if (isShown && waiting) {
    writeOut(template.content);
    template.after(waiting);
  } else if (!isShown && !waiting) template?.content.append(template.nextElementSibling ?? '');
};
