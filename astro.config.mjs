import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import icon from 'astro-icon';
import { defaultLocale, locales, sectionWord } from './src/i18n/paths.ts';
import { beVietnamPro, screenFace, subsetFonts } from './src/build/fonts.ts';
import { env } from './src/env.ts';
import { textModules } from './src/build/text-modules.ts';
import { textProcessor } from './src/markdown/processor.ts';

/** The oldest browsers that everything works in: syntax and styles are written for them. README.md names them. */
const oldestBrowsers = ['chrome109', 'safari15.6', 'firefox115'];

/** Of Lucide (ISC), by the names that components use: the rest of the set stays out of the build. */
const icons = [
  'arrow-right',
  'calendar-plus',
  'chevron-down',
  'download',
  'printer',
  'route',
  'search',
  'share-2',
];

export default defineConfig({
  site: env.siteUrl ?? `http://localhost:${env.port}`,
  base: env.basePath,
  output: 'static',
  trailingSlash: 'always',
  i18n: { locales: [...locales], defaultLocale },
  outDir: env.outDir,
  cacheDir: env.cacheDir,
  // 'jsx', the default, drops the space of a line break between two inline elements.
  compressHTML: true,
  // A page is written while the next ones are rendered.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  fonts: [beVietnamPro, screenFace],
  integrations: [subsetFonts(), mdx({ optimize: true }), icon({ include: { lucide: icons } })],
  // Colours of code would be `style` attributes, which the site's policy forbids.
  markdown: { processor: textProcessor(env.basePath, sectionWord), syntaxHighlight: false },
  vite: {
    plugins: [tailwindcss({ optimize: false }), textModules()],
    // Not in node_modules: it may belong to another user.
    cacheDir: `${env.cacheDir}/vite`,
    // No script or picture inside the page: a strict content security policy comes later.
    build: { assetsInlineLimit: 0, target: oldestBrowsers, cssTarget: oldestBrowsers },
  },
});
