import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';
import { writeWhole } from '../cache/disk-cache.ts';
import { fontCharacters } from './font-characters.ts';
import { cacheFolder, projectFolder } from './paths.ts';

/**
 * The web fonts: one file per face, cut down to the characters of Vietnamese and English. A face split
 * into "latin" and "vietnamese" files would lose the kerning between the two.
 */

interface Face {
  weight: number;
  /** Whole font, in the package. */
  source: string;
  /** Subset, in the cache. */
  file: string;
}

const fontPackage = '@expo-google-fonts/be-vietnam-pro';
const require = createRequire(import.meta.url);
const { version } = require(`${fontPackage}/package.json`) as { version: string };

/** Changes with the font and with the characters, so that an outdated subset is never used. */
const subsetKey = createHash('sha256').update(`${version} ${fontCharacters}`).digest('hex').slice(0, 12);

const face = (weight: number, name: string): Face => ({
  weight,
  source: require.resolve(`${fontPackage}/${name}/BeVietnamPro_${name}.ttf`),
  file: join(cacheFolder, 'fonts', `be-vietnam-pro-${weight}-${subsetKey}.woff2`),
});

const faces: [Face, ...Face[]] = [face(400, '400Regular'), face(700, '700Bold')];

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Astro reads the file itself, so its hash lies beside it. */
const sumFile = (file: string): string => `${file}.sha256`;

/** Whether the subset is there, and whole. */
async function isWhole(file: string): Promise<boolean> {
  const [bytes, sum] = await Promise.all(
    [file, sumFile(file)].map((each) => readFile(each).catch(() => undefined)),
  );
  return bytes !== undefined && sum?.toString('utf8') === sumOf(bytes);
}

async function makeSubset({ source, file }: Face): Promise<void> {
  if (await isWhole(file)) return;
  const subset = await subsetFont(await readFile(source), fontCharacters, {
    targetFormat: 'woff2',
    noHinting: true,
  });
  await writeWhole(file, [subset]);
  await writeWhole(sumFile(file), [Buffer.from(sumOf(subset))]);
}

/** Makes the subsets before Astro looks for them. */
export const subsetFonts = (): AstroIntegration => ({
  name: 'subset-fonts',
  hooks: {
    'astro:config:setup': async () => {
      await Promise.all(faces.map(makeSubset));
    },
  },
});

/** From the project's folder: Astro names the family by a hash of this, and every page by the family. */
const fromProject = (file: string): string => `./${relative(projectFolder, file).replaceAll('\\', '/')}`;

const variant = ({ weight, file }: Face) => ({
  weight,
  style: 'normal' as const,
  src: [fromProject(file)] as [string],
});

/** Be Vietnam Pro for Astro's Fonts API. */
export const beVietnamPro = {
  provider: fontProviders.local(),
  name: 'Be Vietnam Pro',
  cssVariable: '--font-be-vietnam',
  // Never late: a face that is not there at once would make the text jump, and is for the next page.
  display: 'optional' as const,
  fallbacks: ['system-ui', 'sans-serif'],
  optimizedFallbacks: false,
  options: { variants: [variant(faces[0]), ...faces.slice(1).map(variant)] as [ReturnType<typeof variant>] },
};

/** The same for screens in halls: nobody comes to a second page there, so a late face must still be taken. */
export const screenFace = { ...beVietnamPro, cssVariable: '--font-screen', display: 'swap' as const };
