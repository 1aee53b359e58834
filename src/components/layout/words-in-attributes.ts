/**
 * HTML whose words stand in attributes, until `browser/part.ts` or the worker (`offline/release.ts`) writes them out: what
 * waits in a `<template>` is read as part of the page by text browsers. Choices of a `<select>` can hold no element, and a
 * button without words is worse than one that does nothing.
 */
export const wordsInAttributes = (html: string): string =>
  html.replace(
    /(<(?:option|button)\b[^>]*>[^<]*)|>(\s*[^<\s][^<]*)/g,
    (_all, kept: string | undefined, words = '') =>
      kept ?? `><span data-text="${String(words).replaceAll('"', '&quot;')}"></span>`,
  );
