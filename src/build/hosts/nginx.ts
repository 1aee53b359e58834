import {
  caching,
  contentTypes,
  hashedFolder,
  hostWords,
  notFoundPage,
  otherType,
  securityHeaders,
  transportSecurity,
} from './policy.ts';

/** The site behind nginx 1.22 or newer, with the module brotli_static. */

export interface Placed {
  /** Folder of the site in its address, `/` or `/folder/`. */
  base: string;
  /** Where the site lies on the machine, without a slash at the end. */
  folder: string;
  policy: string;
}

const header = ([name, value]: readonly [string, string]): string => `add_header ${name} "${value}" always;`;

/** nginx inherits headers only where a place adds none of its own, so a place that adds one says all. */
const headers = (policy: string, cache: string): string[] => [
  ...securityHeaders(policy).map(header),
  // Empty, and so not sent, without HTTPS.
  `add_header ${transportSecurity[0]} $transport_security always;`,
  header(['Cache-Control', cache]),
];

const indented = (lines: readonly string[], by: string): string =>
  lines.map((line) => (line === '' ? '' : by + line)).join('\n');

const place = (folder: string, base: string): string =>
  base === '/' ? `root ${folder};` : `alias ${folder}/;`;

const typeLines = Object.entries(contentTypes).map(
  ([extension, type]) => `  "${type}" ${extension.slice(1)};`,
);

const pattern = (text: string): string => text.replaceAll('.', '\\.');

/** For a `server { … }` of your own. */
export const nginxInclude = ({ base, folder, policy }: Placed): string => `# The site at ${base}
set $transport_security "";
if ($scheme = https) { set $transport_security "${transportSecurity[1]}"; }
# Behind a proxy that does the TLS.
if ($http_x_forwarded_proto = https) { set $transport_security "${transportSecurity[1]}"; }

server_tokens off;
absolute_redirect off;

types {
${typeLines.join('\n')}
}
default_type ${otherType};
charset off;
gzip_static on;
brotli_static on;
gzip_vary on;
# One part at a time: many small ones cost a server dear.
max_ranges 1;
error_page 404 ${base}${notFoundPage};
# A folder without a page.
error_page 403 =404 ${base}${notFoundPage};
${headers(policy, caching.other).join('\n')}

location ~ /\\.(?!well-known/) { return 404; }
location ~ ^${pattern(base)}(${hostWords.map(pattern).join('|')})$ { return 404; }
${base === '/' ? '' : `location = ${base.slice(0, -1)} { return 308 ${base}$is_args$args; }\nlocation = / { return 307 ${base}; }\n`}
location ^~ ${base}${hashedFolder} {
  ${base === '/' ? `root ${folder};` : `alias ${folder}/${hashedFolder};`}
${indented(headers(policy, caching.hashed), '  ')}
}

location ${base} {
  ${place(folder, base)}
  index index.html;
}
${base === '/' ? '' : `\nlocation / { return 404; }\n`}`;

/** A whole server, for /etc/nginx/sites-available. `include`: where the other file lies. */
export const nginxServer = (host: string, include: string): string => `server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  include ${include};
}
`;
