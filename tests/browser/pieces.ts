/**
 * What the typography puts around words (`.nb`, `<abbr>`) must not become a box beside them: in a flex or grid container
 * each piece of a sentence would be a column of its own, and the spaces between them would be gone. What stands in a
 * container that makes boxes of its children; runs in the page.
 */
export const findPieces = (): string[] =>
  [...document.querySelectorAll('.nb, abbr')]
    .filter(
      ({ parentElement: box, textContent: piece }) =>
        box?.textContent.trim() !== piece.trim() && box && /flex|grid/.test(getComputedStyle(box).display),
    )
    .map(({ parentElement: box }) => `${box?.tagName} “${box?.textContent.trim()}”`);
