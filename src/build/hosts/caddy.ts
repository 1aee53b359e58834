import {
  caching,
  contentTypes,
  hashedFolder,
  hostWords,
  notFoundPage,
  securityHeaders,
  transportSecurity,
} from './policy.ts';
import type { Placed } from './nginx.ts';

/** The site behind Caddy 2.6 or newer. */

const headerLines = (policy: string): string[] =>
  securityHeaders(policy).map(([name, value]) => `header ${name} "${value}"`);

/** What the Go library behind Caddy does not know, or knows without a character set. */
const typeLines = Object.entries(contentTypes).flatMap(([extension, type]) => {
  const name = `@type${extension.replaceAll('.', '_')}`;
  return [`${name} path *${extension}`, `header ${name} Content-Type "${type}"`];
});

const tabbed = (lines: readonly string[], depth: number): string =>
  lines.map((line) => '\t'.repeat(depth) + line).join('\n');

/** A redirect that keeps the query; without one it has no question mark. */
const redirects = (matcher: string, target: string): string[] => [
  `@query_of_${matcher.slice(1)} expression {query} != ""`,
  `route ${matcher} {`,
  `\tredir @query_of_${matcher.slice(1)} ${target}?{query} 308`,
  // Without the star a target that begins with a slash is read as the condition.
  `\tredir * ${target} 308`,
  '}',
];

/** In a string of the Common Expression Language. */
const path = '{http.request.orig_uri.path}';

/**
 * `address`: what Caddy answers for; with a host's name it gets a certificate by itself. Everything stands in one `route`,
 * in the order in which it is done.
 */
export const caddyFile = ({ base, folder, policy }: Placed, address: string): string => {
  const inner = base.slice(0, -1);
  const goHome = [
    `redir / ${base} 307`,
    `@bare path ${inner}`,
    ...redirects('@bare', base),
    `@outside not path ${base}*`,
    'error @outside 404',
    `uri strip_prefix ${inner}`,
  ];
  return `${address} {
	root * ${folder}
	route {
${tabbed(headerLines(policy), 2)}
		header Cache-Control "${caching.other}"
		header -Server
		@https expression {scheme} == "https" || {header.X-Forwarded-Proto} == "https"
		header @https ${transportSecurity[0]} "${transportSecurity[1]}"

		@method not method GET HEAD
		header @method Allow "GET, HEAD"
		error @method 405
		# Tidied, such addresses would lead to another host.
		@untidy expression ${path}.matches(r"//|[\\\\]|/[.][.]?(/|$)")
		error @untidy 404
		@hidden expression ${path}.matches("/[.]") && !${path}.startsWith("${base}.well-known/")
		error @hidden 404
		@words path ${hostWords.map((name) => base + name).join(' ')}
		error @words 404
${
  base === '/'
    ? ''
    : `${tabbed(goHome, 2)}
`
}
		# Caddy 2.6 itself drops the query of a folder without its slash.
		@folder {
			not path */
			file {path}/index.html
		}
${tabbed(redirects('@folder', `${path}/`), 2)}

${tabbed(typeLines, 2)}
		@page path */
		header @page Content-Type "${contentTypes['.html'] ?? ''}"
		@hashed {
			path /${hashedFolder}*
			file
		}
		header @hashed Cache-Control "${caching.hashed}"
		header Vary Accept-Encoding
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
${tabbed(headerLines(policy), 2)}
		header Cache-Control "${caching.other}"
		header -Server
		@missing expression {http.error.status_code} in [403, 404]
		handle @missing {
			header Content-Type "${contentTypes['.html'] ?? ''}"
			header Vary Accept-Encoding
			rewrite * /${notFoundPage}
			file_server {
				precompressed br gzip
				status 404
			}
		}
		handle {
			header Content-Type "${contentTypes['.txt'] ?? ''}"
			respond "{http.error.status_code} {http.error.status_text}"
		}
	}
}
`;
};
