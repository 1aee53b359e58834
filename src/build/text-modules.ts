import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { locales } from '../i18n/paths.ts';
import { collections } from '../reader/collections.ts';
import { contentPath, projectFolder } from './paths.ts';

/** Every text of the content and of its translations, absolute. */
const mdxFiles = (): string[] =>
  Object.values(collections)
    .filter(({ format }) => format === 'mdx')
    .flatMap(({ path }) => ['', ...locales].map((language) => join(contentPath, language, path)))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.mdx'));

/** The module from which `render()` takes texts: a map from a file's path in the project to a function. */
const listOf = (files: string[]): string => {
  const imports = files.map((file, at) => `import { Content as text${at} } from ${JSON.stringify(file)};`);
  const entries = files.map((file, at) => {
    const path = relative(projectFolder, file).split(sep).join('/');
    return `[${JSON.stringify(path)}, () => ({ Content: text${at} })],`;
  });
  return [...imports, 'export default new Map([', ...entries, ']);'].join('\n');
};

/**
 * Gives a build its own list of texts. Astro keeps one for the whole project, in `.astro`, where builds of two contents
 * beside each other would mix. It also makes two modules and a file more of each text, to collect styles that a text may
 * bring along; those of editors cannot, and with a thousand of them that was a third of a build.
 */
export const textModules = (): Plugin => ({
  name: 'text-modules',
  apply: 'build',
  resolveId: {
    order: 'pre',
    filter: { id: /^astro:content-module-imports$/ },
    handler: () => '\0text-modules',
  },
  load: { filter: { id: /^\0text-modules$/ }, handler: () => listOf(mdxFiles()) },
});
