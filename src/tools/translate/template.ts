import { type Document, isMap, isSeq, type Node, parseDocument, type Scalar, YAMLMap } from 'yaml';
import type { Texts } from '../../conference/schemas/translation.ts';

/**
 * A translation's front matter or YAML file, ready to be filled in: every text that is missing gets its key, left empty,
 * with the original above it as a comment. What is there stays, comments and order too.
 */

type Group = { readonly [key: string]: Texts | undefined };

/** A text as lines of a comment, a list with a dash for each. */
const comment = (texts: Texts): string => {
  if (typeof texts === 'string') return texts.replaceAll(/^/gm, ' ');
  return Object.values(texts)
    .map((one: Texts | undefined) => comment([one].flat().join(', ')).replace(' ', ' - '))
    .join('\n');
};

const isGroup = (texts: Texts | undefined): texts is Group =>
  typeof texts === 'object' && !Array.isArray(texts);

/** A list of groups corresponds place by place; one of plain texts is written as a whole. */
const isListOfGroups = (texts: Texts): texts is readonly (Group | undefined)[] =>
  Array.isArray(texts) && texts.some((part) => isGroup(part as Texts));

/** Whether anything had to be added. */
function fillGroup(doc: Document, map: YAMLMap, original: Group, isOld: boolean): boolean {
  let isChanged = false;
  for (const [key, texts] of Object.entries(original)) {
    if (texts === undefined) continue;
    const known = map.items.find((pair) => String((pair.key as Scalar).value) === key);
    if (isGroup(texts)) {
      const inner = known && isMap(known.value) ? known.value : new YAMLMap();
      isChanged = fillGroup(doc, inner, texts, isOld) || isChanged;
      if (inner !== known?.value) map.set(doc.createNode(key), inner);
    } else if (isListOfGroups(texts)) {
      const list = known && isSeq(known.value) ? known.value : doc.createNode([]);
      texts.forEach((part, index) => {
        const there: unknown = list.items[index];
        const inner = isMap(there) ? there : new YAMLMap();
        isChanged = fillGroup(doc, inner, part ?? {}, isOld) || isChanged;
        inner.flow = inner.items.length === 0;
        list.items[index] = inner;
      });
      if (list !== known?.value) map.set(doc.createNode(key), list);
    } else {
      const isEmpty = known === undefined || (known.value as Scalar | null)?.value === null;
      if (!isEmpty && !isOld) continue;
      isChanged ||= isOld || known === undefined;
      const name = (known?.key ?? doc.createNode(key)) as Node;
      name.commentBefore = comment(texts);
      // Read from a file, a comment above the first key belongs to the group, and one below an empty value to that.
      if (map.commentBefore === name.commentBefore) map.commentBefore = null;
      if (known === undefined) map.set(name, doc.createNode(null));
      else if (isEmpty) known.value = doc.createNode(null);
    }
  }
  return isChanged;
}

/**
 * The YAML of a translation with all that it lacks. `isOld`: the original has changed since, so every text has the original
 * above it anew. Nothing where nothing is to be added. `body`: the text under the front matter, for whoever translates it.
 */
export function filledTemplate(
  yaml: string,
  original: Texts | undefined,
  isOld: boolean,
  body: string,
): string | undefined {
  const doc = parseDocument(yaml);
  if (!isMap(doc.contents)) doc.contents = doc.createNode({}) as unknown as typeof doc.contents;
  const isChanged = fillGroup(
    doc,
    doc.contents as unknown as YAMLMap,
    isGroup(original) ? original : {},
    isOld,
  );
  if (!isChanged && yaml !== '') return undefined;
  if (body !== '') doc.comment = comment(body);
  const text = doc.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false });
  return text === '{}\n' ? '' : text;
}
