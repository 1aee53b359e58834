import { afterAll, expect, it } from 'vitest';
import { type ContentCopy, copyContent, removeCopies, runScript } from './content-copy.ts';
import { picture } from './pictures.ts';

/** Both guides for editors say what holds: their examples pass the check, and their addresses are there. */

afterAll(removeCopies);

const inEnglish = (copy: ContentCopy): void =>
  copy.write('conference.yaml', `${copy.read('conference.yaml')}\nlanguages: [en]\n`);

const guides = [
  { guide: 'README.md', prepare: () => undefined, says: /^Nội dung: / },
  { guide: 'README.en.md', prepare: inEnglish, says: /^Content: / },
];

/** Addresses that are there with more photos, or with an address for reports. */
const atTimes = ['/bao-chi/tu-lieu/', '/press/media/', '/.well-known/security.txt'];

it.each(guides)('$guide', async ({ guide, prepare, says }) => {
  const copy = copyContent();
  const text = copy.read(guide);
  prepare(copy);
  // Each example is the file that the guide has just named, if any.
  const examples = [...text.matchAll(/```mdx\n([^]*?)```/g)].map(({ index, 1: example = '' }) => {
    const before = text.slice(text.lastIndexOf('\n**', index), index);
    return { file: /`(\w+\/[\w-]+\.mdx)`/.exec(before)?.[1] ?? 'news/linked.mdx', example };
  });
  expect(examples).toHaveLength(4);
  const addresses = [...text.matchAll(/`(\/[\w./-]+)`/g)].flatMap(([, address = '']) =>
    atTimes.includes(address) ? [] : [`[${address}](${address})`],
  );
  expect(addresses.length).toBeGreaterThan(6);
  for (const { file, example } of examples) copy.write(file, example);
  copy.write('notices/addresses.mdx', `---\ntitle: A\nlead: A\npublished: 2025-03-14\n---\n\n${addresses}\n`);
  const [, photo = ''] = /`([^`]+\.JPG)`/.exec(text) ?? [];
  copy.write(`media/${photo}`, await picture('1'));
  copy.write(`media/${photo.replace('JPG', 'yaml')}`, /```yaml\n(caption[^]*?)```/.exec(text)?.[1] ?? '');
  const { lines } = await runScript('src/check/run.ts', copy.folder);
  expect(lines.at(-1)).toMatch(says);
  const written = [...examples.map(({ file }) => file), 'notices/addresses.mdx', 'media/'];
  expect(lines.filter((line) => written.some((file) => line.includes(`${copy.folder}/${file}`)))).toEqual([]);
});
