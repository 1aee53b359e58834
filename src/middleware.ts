import { defineMiddleware } from 'astro:middleware';
import { language } from './i18n/index.ts';
import { defaultLocale, locales } from './i18n/paths.ts';
import { typeset } from './i18n/typography.ts';

/**
 * Every page passes here once, in development and in the build: its text is set as its language asks, with one spelling
 * for each letter (fields have it from their schemas, texts under front matter from here).
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const locale = locales.find((one) => context.params['locale'] === one) ?? defaultLocale;
  return new Response(
    typeset((await response.text()).normalize('NFC'), language[locale].typography),
    response,
  );
});
