import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { say } from '../../languages.ts';
import { textsOf, translationId, untranslated } from '../../conference/schemas/translation.ts';
import { env } from '../../env.ts';
import { knownLocales } from '../../i18n/paths.ts';
import { checkContent } from '../../check/index.ts';
import { sentence } from '../../check/report.ts';
import { collections, singles } from '../../reader/collections.ts';
import { readContent } from '../../reader/content.ts';
import { entryName, readText } from '../../reader/files.ts';
import { splitFrontMatter } from '../../reader/front-matter.ts';
import { filledTemplate } from './template.ts';

/**
 * `npm run translate -- en`: writes what a language lacks, or has of an older version, as files ready to be filled in:
 * `content/en/…`, each with the original beside it as a comment. Changes no word that is there.
 */

const folder = env.contentDir;
const [language = ''] = process.argv.slice(2);

async function translate(): Promise<string[]> {
  if (!knownLocales.some((known) => known === language))
    return [
      say({
        vi: `Hãy ghi ngôn ngữ cần dịch, ví dụ: npm run translate -- en (có: ${knownLocales.join(', ')}).`,
        en: `Write the language to translate into, such as: npm run translate -- en (there are: ${knownLocales.join(', ')}).`,
      }),
    ];
  const { faults, outdated, site } = await checkContent(folder, { clock: env.now });
  if (!site)
    return [
      ...faults.map((fault) => sentence(folder, fault)),
      say({ vi: 'Hãy sửa các lỗi trên rồi chạy lại.', en: 'Mend the faults above and run again.' }),
    ];
  const { entries } = await readContent(folder);
  const written: string[] = [];
  for (const entry of entries) {
    const { schema, format } = { ...collections, ...singles }[entry.of];
    const texts = textsOf(entry.value, schema);
    const body = entry.body.trim();
    if (texts === undefined && body === '') continue;
    const name = entryName(entry);
    const there = site.translations.find((one) => one.language === language && one.of === name);
    const isOld = outdated.includes(translationId(language, name));
    const lacksBody = body !== '' && !there?.body.trim();
    if (there && !isOld && !lacksBody && untranslated(texts, there.texts).length === 0) continue;
    const file = join(language, entry.file);
    const text = await readText(folder, file);
    const parts = typeof text === 'string' && format === 'mdx' ? splitFrontMatter(text) : undefined;
    const known = parts && 'yaml' in parts ? parts : { yaml: typeof text === 'string' ? text : '', body: '' };
    const yaml = filledTemplate(known.yaml, texts, isOld, lacksBody || isOld ? body : '');
    if (yaml === undefined) continue;
    const result = format === 'yaml' ? yaml : `---\n${yaml}---\n${known.body}`;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), result);
    written.push(file);
  }
  return written.length === 0
    ? [say({ vi: `Bản dịch ${language} đã đủ.`, en: `The translation ${language} is complete.` })]
    : [
        ...written.map((file) => `${folder}/${file}`),
        say({
          vi: `Đã ghi ${written.length} tệp. Điền chữ vào sau mỗi dấu hai chấm.`,
          en: `Files written: ${written.length}. Fill in the words after each colon.`,
        }),
      ];
}

for (const line of await translate()) console.log(line);
