import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The floor of a build: the same texts on a bare Astro + MDX site, one page an article and one that lists them. */

const config = `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()], outDir: process.env.OUT_DIR, cacheDir: process.env.CACHE_DIR };
`;

const collections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { news: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'news' }) }) };
`;

const article = `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('news')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="vi"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><h1>{entry.data.title}</h1><p>{entry.data.lead}</p><Content /></body></html>
`;

const list = `---
import { getCollection } from 'astro:content';
const entries = await getCollection('news');
---
<html lang="vi"><head><meta charset="utf-8" /><title>News</title></head>
<body><ul>{entries.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul></body></html>
`;

/**
 * Writes the site into `folder`, which must be inside the project, where Astro finds its packages: the articles of
 * the content folder whose names begin with `prefix`. Links to other media have no page, here as there.
 */
export function writeBareSite(folder: string, content: string, prefix: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), collections);
  writeFileSync(join(folder, 'src/pages/[id].astro'), article);
  writeFileSync(join(folder, 'src/pages/index.astro'), list);
  const news = join(content, 'news');
  mkdirSync(join(folder, 'news'));
  for (const name of readdirSync(news).filter((one) => one.startsWith(prefix))) {
    const text = readFileSync(join(news, name), 'utf8');
    if (!/^outlet:/m.test(text)) writeFileSync(join(folder, 'news', name), text);
  }
}
