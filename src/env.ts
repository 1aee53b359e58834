import { isIP } from 'node:net';
import { z } from 'astro/zod';
import { say, speakingTo, speakTo } from './languages.ts';

/**
 * Every environment variable of the project, read and checked once. Empty means unset, as in CI systems that pass on
 * variables nobody has set. A wrong one ends the command at once, before anything is touched.
 */

/** The first 80 characters of a value, on one line, as a sentence can show it. */
const shown = (value: string): string => {
  const line = value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return `“${line.length > 80 ? `${line.slice(0, 80)}…` : line}”`;
};

/** The value without spaces around it; undefined when nothing is left. */
const given = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

/** A variable that `read` turns into what the project uses, or finds fault with by throwing a sentence. */
const variable = <T>(read: (value: string | undefined) => T) =>
  given.transform((value, context): T => {
    try {
      return read(value);
    } catch (error) {
      context.addIssue((error as Error).message);
      return z.NEVER;
    }
  });

const refuse = (sentence: string): never => {
  throw new Error(sentence);
};

const urlExample = 'SITE_URL=https://hoi-nghi.example.vn';

/** Why a text is no public address of a site; undefined if it is one. Never repeats a password. */
function urlFault(value: string): string | undefined {
  const cure = say({ vi: `Hãy ghi như ${urlExample}.`, en: `Write it like ${urlExample}.` });
  if (/^(https?:\/\/)?[^/?#]*@/i.test(value))
    return say({
      vi: `SITE_URL có tên đăng nhập hoặc mật khẩu, mọi người đọc trang sẽ thấy. ${cure}`,
      en: `SITE_URL has a user name or a password in it, which every reader would see. ${cure}`,
    });
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(value))
    return say({
      vi: `SITE_URL là ${shown(value)}: thiếu https:// ở đầu. ${cure}`,
      en: `SITE_URL is ${shown(value)}: https:// is missing at its beginning. ${cure}`,
    });
  if (!/^https?:\/\//i.test(value))
    return say({
      vi: `SITE_URL là ${shown(value)}: trang web chỉ dùng https:// hoặc http://. ${cure}`,
      en: `SITE_URL is ${shown(value)}: websites use https:// or http:// only. ${cure}`,
    });
  if (/[\s\\]/.test(value))
    return say({
      vi: `SITE_URL là ${shown(value)}: có khoảng trắng hoặc dấu \\. ${cure}`,
      en: `SITE_URL is ${shown(value)}: it has a space or a \\ in it. ${cure}`,
    });
  if (/[?#]/.test(value))
    return say({
      vi: `SITE_URL là ${shown(value)}: không dùng được phần từ dấu ? hoặc #. ${cure}`,
      en: `SITE_URL is ${shown(value)}: what follows a ? or a # cannot be used. ${cure}`,
    });
  // `https:///x` would be read as the host x.
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value) || /:0*(\/|$)/.test(value.slice(8)))
    return say({
      vi: `SITE_URL là ${shown(value)}: không phải địa chỉ web. ${cure}`,
      en: `SITE_URL is ${shown(value)}: this is no web address. ${cure}`,
    });
  return undefined;
}

const baseCure = {
  vi: 'Hãy ghi như BASE_PATH=/hoi-nghi-2025/ (chữ không dấu, số và các dấu . _ ~ -).',
  en: 'Write it like BASE_PATH=/conference-2025/ (letters without marks, digits and the characters . _ ~ -).',
};

/** A folder of a web address as every link needs it, `/` or `/folder/`. Throws a sentence about `name`. */
function readBase(name: string, value: string): string {
  const segments = value.split('/').filter((segment) => segment !== '');
  const isPlain = segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.+$/.test(segment));
  if (!isPlain)
    refuse(
      say({
        vi: `${name} là ${shown(value)}: không dùng được làm thư mục con của trang. ${baseCure.vi}`,
        en: `${name} is ${shown(value)}: this cannot be a folder of the site. ${baseCure.en}`,
      }),
    );
  if (/\.html?$/i.test(segments.at(-1) ?? ''))
    refuse(
      say({
        vi: `${name} là ${shown(value)}: đây là tên tệp, không phải thư mục. ${baseCure.vi}`,
        en: `${name} is ${shown(value)}: this is the name of a file, not of a folder. ${baseCure.en}`,
      }),
    );
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** Public address in two parts: `https://example.vn` and the folder in it, `/` if it names none. */
const siteUrl = variable((value) => {
  if (value === undefined) return undefined;
  const fault = urlFault(value);
  if (fault !== undefined) return refuse(fault);
  const path = value.replace(/^https?:\/\/[^/]*/i, '');
  return { origin: new URL(value).origin, base: readBase('SITE_URL', path) };
});

const basePath = variable((value) => (value === undefined ? undefined : readBase('BASE_PATH', value)));

const port = variable((value) => {
  if (value === undefined) return 4321;
  const number = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > 65_535)
    refuse(
      say({
        vi: `PORT là ${shown(value)}: phải là một số từ 1 đến 65535. Hãy ghi như PORT=4321.`,
        en: `PORT is ${shown(value)}: it has to be a number from 1 to 65535. Write it like PORT=4321.`,
      }),
    );
  return number;
});

const host = variable((value) => {
  if (value === undefined) return 'localhost';
  const bare = value.replace(/^\[(.*)\]$/, '$1');
  const isName = /^[a-z\d]([\w-]*[a-z\d])?(\.[a-z\d]([\w-]*[a-z\d])?)*$/i.test(bare);
  const isNumbers = /^[\d.]+$/.test(bare);
  if (isIP(bare) === 0 && (!isName || isNumbers))
    refuse(
      say({
        vi:
          `HOST là ${shown(value)}: phải là tên máy hoặc địa chỉ IP, không có http://, cổng hay dấu /. ` +
          'Hãy ghi như HOST=0.0.0.0 (cổng đặt bằng PORT).',
        en:
          `HOST is ${shown(value)}: it has to be the name of a machine or an IP address, without ` +
          'http://, port or slash. Write it like HOST=0.0.0.0 (the port goes into PORT).',
      }),
    );
  return bare;
});

const offline = variable((value) => {
  const word = value?.toLowerCase() ?? 'on';
  if (word !== 'on' && word !== 'off')
    refuse(
      say({
        vi:
          `OFFLINE là ${shown(word)}: chỉ nhận off (gỡ bản lưu khỏi máy người đọc) hoặc on. ` +
          'Hãy ghi OFFLINE=off, hoặc bỏ biến này.',
        en:
          `OFFLINE is ${shown(word)}: it takes off (removes the copies from readers’ devices) or on. ` +
          'Write OFFLINE=off, or leave it out.',
      }),
    );
  return word === 'on';
});

const brotli = variable((value) => {
  const quality = /^\d{1,2}$/.test(value ?? '11') ? Number(value ?? 11) : Infinity;
  if (quality > 11)
    refuse(
      say({
        vi:
          `BROTLI là ${shown(value ?? '')}: phải là số nguyên từ 0 (nhanh nhất) đến 11 (nhỏ nhất). ` +
          'Hãy ghi như BROTLI=4, hoặc bỏ biến này.',
        en:
          `BROTLI is ${shown(value ?? '')}: it has to be a whole number from 0 (fastest) to 11 ` +
          '(smallest). Write it like BROTLI=4, or leave it out.',
      }),
    );
  return quality;
});

/** The last second that has a date of four digits, 31 December 9999. */
const lastSecond = 253_402_300_799;

/** In milliseconds, though the variable is in seconds: the project counts time in one unit. */
const fixedNow = variable((value) => {
  if (value === undefined) return undefined;
  const seconds = /^\d{1,12}$/.test(value) ? Number(value) : Infinity;
  if (seconds > lastSecond)
    refuse(
      say({
        vi:
          `SOURCE_DATE_EPOCH là ${shown(value)}: SOURCE_DATE_EPOCH phải là số giây tính từ năm 1970, số nguyên. ` +
          'Hãy ghi như SOURCE_DATE_EPOCH=1741572000, hoặc bỏ biến này.',
        en:
          `SOURCE_DATE_EPOCH is ${shown(value)}: SOURCE_DATE_EPOCH has to be seconds since 1970, a ` +
          'whole number. Write it like SOURCE_DATE_EPOCH=1741572000, or leave it out.',
      }),
    );
  return seconds * 1000;
});

/** A folder or file; `unset` stands for none. */
const path = <T extends string | undefined>(name: string, unset: T) =>
  variable((value) => {
    if (value !== undefined && /\p{Cc}/u.test(value))
      refuse(
        say({
          vi: `${name} là ${shown(value)}: tên có ký tự điều khiển. Hãy ghi lại tên cho đúng.`,
          en: `${name} is ${shown(value)}: there is a control character in it. Write the name again.`,
        }),
      );
    // Shells read these at the start of a word only; files of settings do not, and a folder of that name would be made.
    if (value !== undefined && /^~|^\$[\w{(]/.test(value))
      refuse(
        say({
          vi:
            `${name} là ${shown(value)}: dấu ${value[0]} ở đầu không được thay bằng thư mục thật. ` +
            'Hãy ghi đường dẫn đầy đủ, bắt đầu bằng dấu /.',
          en:
            `${name} is ${shown(value)}: the ${value[0]} at its beginning was not replaced by a real ` +
            'folder. Write the full path, beginning with a slash.',
        }),
      );
    return value ?? unset;
  });

const variables = z.object({
  SITE_URL: siteUrl,
  BASE_PATH: basePath,
  OUT_DIR: path('OUT_DIR', 'dist'),
  CONTENT_DIR: path('CONTENT_DIR', 'content'),
  CACHE_DIR: path('CACHE_DIR', '.build/cache/astro'),
  HOST: host,
  PORT: port,
  OFFLINE: offline,
  BROTLI: brotli,
  SOURCE_DATE_EPOCH: fixedNow,
  BROWSER_PATH: path('BROWSER_PATH', undefined),
  FIREFOX_PATH: path('FIREFOX_PATH', undefined),
});

export interface Settings {
  /** Scheme and host of the public address, `https://example.vn`; undefined while nobody has set one. */
  siteUrl: string | undefined;
  /** Folder of the site in that address, `/` or `/folder/`: `BASE_PATH`, else the path in `SITE_URL`. */
  basePath: string;
  /** Where the finished site goes, as given: relative to the project, or absolute. */
  outDir: string;
  /** Where the conference to build is, as given: relative to the project, or absolute. */
  contentDir: string;
  /** What Astro remembers; the build sets its own. */
  cacheDir: string;
  /** Where the server listens: a name or an IP address without brackets. */
  host: string;
  port: number;
  /** Whether readers' devices keep a copy of the site. */
  offline: boolean;
  /** How hard pages are compressed with Brotli, 0 to 11. */
  brotli: number;
  /** The "now" that `SOURCE_DATE_EPOCH` sets, in milliseconds since the epoch; undefined if nobody has set one. */
  fixedNow: number | undefined;
  /**
   * "Now", in milliseconds since the epoch: the same for every build of a commit (reproducible-builds.org,
   * SOURCE_DATE_EPOCH). `npm run dev` sets none and gets the real time.
   */
  now: number;
  /** Chromium and Firefox of the tests. */
  browserPath: string | undefined;
  firefoxPath: string | undefined;
  /** What Astro, Vite and Node call a finished build. */
  isProduction: boolean;
}

/** Where `SITE_URL` names another folder than `BASE_PATH`, whatever else is wrong. */
function folderFault(environment: NodeJS.ProcessEnv): string[] {
  const site = siteUrl.safeParse(environment['SITE_URL']).data;
  const base = basePath.safeParse(environment['BASE_PATH']).data;
  if (site === undefined || base === undefined || site.base === '/' || site.base === base) return [];
  return [
    say({
      vi:
        `SITE_URL có thư mục ${site.base} nhưng BASE_PATH là ${base}: hai biến phải giống nhau. ` +
        `Hãy ghi SITE_URL=${site.origin} và giữ một BASE_PATH đúng.`,
      en:
        `SITE_URL has the folder ${site.base} but BASE_PATH is ${base}: both have to be the same. Write ` +
        `SITE_URL=${site.origin} and keep the right BASE_PATH.`,
    }),
  ];
}

/**
 * What the environment says, or one sentence for each variable that is wrong. `machineTime`: the clock of the
 * machine, in milliseconds since the epoch.
 */
export function readEnvironment(
  environment: NodeJS.ProcessEnv,
  machineTime = Date.now(),
): { settings: Settings; faults: [] } | { settings?: undefined; faults: string[] } {
  const { data, faults } = speakingTo(environment['CONTENT_DIR']?.trim() || 'content', () => {
    const read = variables.safeParse(environment);
    const messages = (read.error?.issues ?? []).map(({ message }) => message);
    return { data: read.data, faults: [...messages, ...folderFault(environment)] };
  });
  if (data === undefined || faults.length > 0) return { faults };
  const settings = {
    siteUrl: data.SITE_URL?.origin,
    basePath: data.BASE_PATH ?? data.SITE_URL?.base ?? '/',
    outDir: data.OUT_DIR,
    contentDir: data.CONTENT_DIR,
    cacheDir: data.CACHE_DIR,
    host: data.HOST,
    port: data.PORT,
    offline: data.OFFLINE,
    brotli: data.BROTLI,
    fixedNow: data.SOURCE_DATE_EPOCH,
    now: data.SOURCE_DATE_EPOCH ?? machineTime,
    browserPath: data.BROWSER_PATH,
    firefoxPath: data.FIREFOX_PATH,
    isProduction: environment['NODE_ENV'] === 'production',
  };
  return { settings, faults: [] };
}

/** Ends the command with the sentences if anything is wrong: none of them can go on. */
function settingsOrEnd(): Settings {
  const { settings, faults } = readEnvironment(process.env);
  if (settings !== undefined) return settings;
  for (const fault of faults) console.error(fault);
  process.exit(1);
}

/** The settings of this process. */
export const env: Settings = settingsOrEnd();

speakTo(env.contentDir);
