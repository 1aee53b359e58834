import { env } from '../env.ts';
import { cachedOnDisk } from '../cache/disk-cache.ts';
import { toolVersions, readTemplates } from './typst.ts';

/** What was set before is not set again, as long as typesetter and templates are the same. */

let tools: Promise<string> | undefined;

const readTools = async (): Promise<string> =>
  JSON.stringify([await toolVersions(), ...(await readTemplates())]);

/** Templates change only while somebody works on them. */
const toolsOf = (): Promise<string> => (env.isProduction ? (tools ??= readTools()) : readTools());

/**
 * The bytes of something in some form (`pdf`, `svg`, `png-1200`), made by `make` unless they are known.
 * `of`: everything it is made of, as plain data.
 */
export const cached = async (
  of: unknown,
  form: string,
  make: () => Promise<Uint8Array | string>,
): Promise<Buffer> => cachedOnDisk('print', [await toolsOf(), form, of], form.split('-')[0] ?? form, make);
