import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create } from 'fontkitten';
import type * as CompilerModule from '@myriaddreamin/typst.ts/compiler';
import type * as OptionsModule from '@myriaddreamin/typst.ts/options.init';
import type * as RendererModule from '@myriaddreamin/typst.ts/renderer';
import { sha256 } from '../cache/sha256.ts';
import { env } from '../env.ts';

/**
 * Typst as WebAssembly: the same bytes on every platform, no browser, no network. Loaded only when something
 * has to be set anew; what was set before comes from the cache (`cache.ts`).
 */

/** Astro bundles this file into a folder of its own, so everything is found from the top of the project. */
const project = process.cwd();
const packages = join(project, 'node_modules');

const scope = '@myriaddreamin';
const typst = `${scope}/typst.ts`;
const compilerWasm = `${scope}/typst-ts-web-compiler`;
const rendererWasm = `${scope}/typst-ts-renderer`;
/** Whole fonts: with the subsets for the web Typst would silently take another face. */
const fontPackage = '@expo-google-fonts/be-vietnam-pro';
const faces = ['400Regular', '700Bold'];
const family = 'Be Vietnam Pro';

/** Faces of the brand for letters that ours has not; the check refuses what `brand.yaml` does not name. */
async function furtherFaces(): Promise<Buffer[]> {
  const folder = join(env.contentDir, 'brand');
  const names = (await readdir(folder)).filter((name) => /\.(ttf|otf)$/.test(name)).toSorted();
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

const familyOf = (font: Buffer): string[] => {
  const face = create(font);
  return face.isCollection ? [] : [face.familyName];
};

const packageVersion = async (name: string): Promise<string> =>
  (JSON.parse(await readFile(join(packages, name, 'package.json'), 'utf8')) as { version: string }).version;

/** Changes with everything but the templates and the data that decides how a page comes out. */
export const toolVersions = async (): Promise<string> =>
  [
    ...(await Promise.all([typst, compilerWasm, rendererWasm, fontPackage, 'sharp'].map(packageVersion))),
    ...(await furtherFaces()).map(sha256),
  ].join(' ');

const load = async <T>(file: string): Promise<T> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(packages, file)).href)) as T;

/** Every template by its file name. */
export async function readTemplates(): Promise<Map<string, string>> {
  const folder = join(project, 'src/print/templates');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.typ')).toSorted();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as [string, string]),
    ),
  );
}

async function startCompiler() {
  const [{ createTypstCompiler }, { loadFonts }] = await Promise.all([
    load<typeof CompilerModule>(`${typst}/dist/esm/compiler.mjs`),
    load<typeof OptionsModule>(`${typst}/dist/esm/options.init.mjs`),
  ]);
  const compiler = createTypstCompiler();
  const further = await furtherFaces();
  const fonts = await Promise.all(
    faces.map((face) => readFile(join(packages, fontPackage, face, `BeVietnamPro_${face}.ttf`))),
  );
  const wrapper = await load<object>(`${compilerWasm}/pkg/typst_ts_web_compiler.mjs`);
  await compiler.init({
    getWrapper: async () => wrapper,
    getModule: () => readFile(join(packages, compilerWasm, 'pkg/typst_ts_web_compiler_bg.wasm')),
    beforeBuild: [
      loadFonts(
        [...fonts, ...further].map((font) => new Uint8Array(font)),
        { assets: false },
      ),
    ],
  });
  const families = [family, ...further.flatMap(familyOf)];
  compiler.mapShadow('/faces.json', new TextEncoder().encode(JSON.stringify(families)));
  for (const [name, text] of await readTemplates()) compiler.addSource(`/${name}`, text);
  return compiler;
}

async function startRenderer() {
  const { createTypstRenderer } = await load<typeof RendererModule>(`${typst}/dist/esm/renderer.mjs`);
  const renderer = createTypstRenderer();
  const wrapper = await load<object>(`${rendererWasm}/pkg/typst_ts_renderer.mjs`);
  await renderer.init({
    getWrapper: async () => wrapper,
    getModule: () => readFile(join(packages, rendererWasm, 'pkg/typst_ts_renderer_bg.wasm')),
    beforeBuild: [],
  });
  return renderer;
}

let compiler: ReturnType<typeof startCompiler> | undefined;
let renderer: ReturnType<typeof startRenderer> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** The compiler has one file system, so one input after the other. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
};

/** A thing to set: a template, the data it reads as `/data.json`, and the pictures it shows. */
export interface TypstInput {
  /** File name of the template. */
  template: string;
  /** Plain data. */
  data: unknown;
  /** SVG pictures by path, `/mark.svg`. */
  pictures?: Record<string, string> | undefined;
}

async function compile({ template, data, pictures = {} }: TypstInput, format: 0 | 1): Promise<Uint8Array> {
  const running = await (compiler ??= startCompiler());
  const shadows = Object.entries({ '/data.json': JSON.stringify(data), ...pictures });
  for (const [path, text] of shadows) running.mapShadow(path, new TextEncoder().encode(text));
  const { result, diagnostics } = await running.compile({
    mainFilePath: `/${template}`,
    format,
    diagnostics: 'unix',
  });
  for (const [path] of shadows) running.unmapShadow(path);
  if (result === undefined || diagnostics?.length)
    throw new Error(`${template}: ${diagnostics?.join('\n') ?? 'no result'}`);
  return result;
}

/**
 * A tagged PDF.
 * @throws with Typst's own words if the template does not compile, or warns
 */
export const setPdf = (input: TypstInput): Promise<Uint8Array> => inTurn(() => compile(input, 1));

/**
 * One page as an SVG whose letters are drawn as outlines: it needs no font. Its unit is the point.
 * @throws as `setPdf` does
 */
export const setSvg = (input: TypstInput): Promise<string> =>
  inTurn(async () => {
    const artifact = await compile(input, 0);
    const running = await (renderer ??= startRenderer());
    return running.runWithSession(async (session) => {
      running.manipulateData({ renderSession: session, action: 'reset', data: artifact });
      return running.renderSvgDiff({
        renderSession: session,
        window: { lo: { x: 0, y: 0 }, hi: { x: 1e6, y: 1e6 } },
      });
    });
  });
