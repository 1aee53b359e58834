import { cachingOf, contentTypeOf, hashedFolder, hostWords } from './policy.ts';

/**
 * Storage that speaks S3's protocol: it chooses nothing, so each file is put there with its type, coding and caching.
 * Text is sent packed with gzip, which every browser reads. Such storage sends no headers of ours: the pages carry their
 * policy themselves.
 */

interface StoredFile {
  /** Address, relative to the home page. */
  key: string;
  /** File of the release whose bytes are sent. */
  source: string;
  type: string;
  coding: 'gzip' | '';
  cache: string;
}

/** What is named before what names it: hashed files, others, pages, the worker, the pointer to the release. */
const rank = (key: string): number => {
  if (key === 'release.json') return 4;
  if (key === 'sw.js') return 3;
  if (key.endsWith('.html')) return 2;
  return key.startsWith(hashedFolder) ? 0 : 1;
};

/** The files of a site, in the order in which they are put there. */
export const storedFiles = (files: readonly string[]): StoredFile[] => {
  const there = new Set(files);
  return files
    .filter((file) => !/\.(br|gz)$/.test(file) && !hostWords.includes(file))
    .map((key): StoredFile => {
      const isPacked = there.has(`${key}.gz`);
      return {
        key,
        source: isPacked ? `${key}.gz` : key,
        type: contentTypeOf(key),
        coding: isPacked ? 'gzip' : '',
        cache: cachingOf(key),
      };
    })
    .toSorted((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1));
};

/** One file a line: key, source, type, coding (`-` for none), caching, with tabs between. */
export const s3List = (files: readonly string[]): string =>
  storedFiles(files)
    .map(({ key, source, type, coding, cache }) => [key, source, type, coding || '-', cache].join('\t'))
    .join('\n') + '\n';

/** Puts the files of the list into a bucket. Nothing is deleted: pages that are open go on working. */
export const s3Script = (base: string): string => `#!/bin/sh
# Usage: BUCKET=name sh s3.sh FOLDER-OF-THE-SITE   (with AWS_ENDPOINT_URL for storage other than Amazon's)
set -eu
site=\${1:?the folder of the site}
list=$(dirname "$0")/s3.tsv
tab=$(printf '\\t')
while IFS="$tab" read -r key source type coding cache; do
  set -- --bucket "\${BUCKET:?}" --key "${base.slice(1)}$key" --body "$site/$source" \\
    --content-type "$type" --cache-control "$cache"
  if [ "$coding" != - ]; then set -- "$@" --content-encoding "$coding"; fi
  aws s3api put-object "$@" > /dev/null < /dev/null
  echo "$key"
done < "$list"
aws s3 website "s3://$BUCKET" --index-document index.html --error-document ${base.slice(1)}404.html
`;
