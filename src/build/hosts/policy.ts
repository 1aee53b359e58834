import { extname } from 'node:path/posix';

/**
 * How the site is to be sent, said once: types, caching and headers. The files beside this one print it in the language
 * of one host each, and `npm start` follows it itself.
 */

/** The one Trusted Types policy of the site's scripts, made in `browser/worker-address.ts`. */
const trustedTypesPolicy = 'site';

/** Content types by extension; what is not here is sent as bytes. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
};

export const otherType = 'application/octet-stream';

export const contentTypeOf = (path: string): string => contentTypes[extname(path).toLowerCase()] ?? otherType;

/** Folder of files with a hash in their names. */
export const hashedFolder = '_astro/';

export const caching = {
  /** Files whose name changes with their bytes. */
  hashed: 'public, max-age=31536000, immutable',
  /** Everything else is asked for again, and costs an answer without a body (304). */
  other: 'no-cache',
} as const;

/** `path` is relative to the home page. */
export const cachingOf = (path: string): string =>
  path.startsWith(hashedFolder) ? caching.hashed : caching.other;

/** Answered for every address that is not there. */
export const notFoundPage = '404.html';

/** Words for hosts that lie in the web root: not for readers. */
export const hostWords: readonly string[] = ['_headers', '_redirects', '.htaccess'];

/** Of the built pages: hashes as in a policy, without quotes (`sha256-…`). */
export interface InlineHashes {
  styles: readonly string[];
  /** Speculation rules, and the script that runs before the page is drawn. */
  rules: readonly string[];
}

const listed = (words: readonly string[]): string => (words.length === 0 ? "'none'" : words.join(' '));
const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);

/** Content Security Policy (W3C CSP 3, Trusted Types) of pages with these inline parts. */
export const contentSecurityPolicy = ({ styles, rules }: InlineHashes, as: 'header' | 'meta'): string =>
  [
    "default-src 'none'",
    `script-src ${listed(["'self'", ...quoted(rules)])}`,
    `style-src ${["'self'", ...quoted(styles)].join(' ')}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // Browsers refuse it in a page, with a warning.
    ...(as === 'header' ? ["frame-ancestors 'none'"] : []),
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join('; ');

/** Nothing on the site asks for these. */
const refusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** One year, the least that browsers' lists ask for. The host's other names are not ours to decide about. */
export const transportSecurity: readonly [string, string] = ['Strict-Transport-Security', 'max-age=31536000'];

export const referrerPolicy = 'same-origin';

/** Headers of every answer, whatever its status. `transportSecurity` is added where the connection is HTTPS (RFC 6797). */
export const securityHeaders = (policy: string): readonly (readonly [string, string])[] => [
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', referrerPolicy],
  ['Permissions-Policy', refusedFeatures.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];
