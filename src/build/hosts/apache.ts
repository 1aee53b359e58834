import {
  caching,
  contentTypes,
  hashedFolder,
  hostWords,
  notFoundPage,
  securityHeaders,
  transportSecurity,
} from './policy.ts';

/** `.htaccess` in the web root: Apache 2.4 with mod_headers, mod_mime, mod_dir and mod_rewrite. */

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Extension, content coding and suffix of the two packed forms, the smaller first. */
const codings = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

const addTypes = (): string[] =>
  Object.entries(contentTypes).map(([extension, type]) => `AddType ${quoted(type)} ${extension}`);

/** Types of packed files are those of what is inside. */
const packedTypes = (suffix: string): string[] =>
  Object.entries(contentTypes)
    .filter(([, type]) => type.includes('charset') || type.includes('svg'))
    .flatMap(([extension, type]) => [
      `<FilesMatch "\\${extension}\\.${suffix}$">`,
      `  ForceType ${quoted(type)}`,
      '</FilesMatch>',
    ]);

const coding = ([name, suffix]: (typeof codings)[number]): string[] => [
  `RewriteCond %{HTTP:Accept-Encoding} (^|,)\\s*${name}\\s*(;\\s*q=(0?\\.0*[1-9]|1)|,|$)`,
  'RewriteCond %{HTTP:Range} ^$',
  `RewriteCond %{REQUEST_FILENAME}.${suffix} -f`,
  `RewriteRule ^(.+)$ $1.${suffix} [L,E=coding:${name}]`,
];

export const apacheFile = (policy: string, base: string): string =>
  [
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    `ErrorDocument 404 ${base}${notFoundPage}`,
    'AddDefaultCharset Off',
    'FileETag MTime Size',
    ...addTypes(),
    '',
    '<IfModule mod_headers.c>',
    ...securityHeaders(policy).map(([name, value]) => `  Header always set ${name} ${quoted(value)}`),
    `  Header always set ${transportSecurity[0]} ${quoted(transportSecurity[1])} "expr=%{HTTPS} == 'on'"`,
    `  Header always set Cache-Control ${quoted(caching.other)}`,
    `  Header always set Cache-Control ${quoted(caching.hashed)} "expr=%{REQUEST_URI} =~ m#^${base}${hashedFolder}# && %{REQUEST_STATUS} in { '200', '206', '304' }"`,
    '  Header append Vary Accept-Encoding',
    '</IfModule>',
    '',
    '<IfModule mod_rewrite.c>',
    'RewriteEngine On',
    'RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$',
    'RewriteRule ^ - [R=405,L]',
    `RewriteRule ^(${hostWords.map((name) => name.replaceAll('.', '\\.')).join('|')})$ - [R=404,L]`,
    'RewriteRule (^|/)\\.(?!well-known(/|$)) - [R=404,L]',
    '# A folder without a page.',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    'RewriteRule ^ - [R=404,L]',
    'RewriteCond %{REQUEST_FILENAME} -d',
    `RewriteCond %{REQUEST_URI} /$`,
    'RewriteRule ^(.*)$ $1index.html',
    ...codings.flatMap(coding),
    '</IfModule>',
    '',
    ...codings.flatMap(([name, suffix]) => [
      `<FilesMatch "\\.${suffix}$">`,
      `  RemoveType .${suffix}`,
      `  AddEncoding ${name} .${suffix}`,
      '  SetEnv no-gzip 1',
      '</FilesMatch>',
      ...packedTypes(suffix),
    ]),
    '',
  ].join('\n');
