import { defineMiddleware } from 'astro:middleware';
import { getSite } from './reader/site.ts';
import type { Site } from './conference/site.ts';
import { markForeign } from './i18n/foreign.ts';
import { language, type Language, otherDirection } from './i18n/index.ts';
import { defaultLocale, type Locale, locales } from './i18n/paths.ts';
import { typeset } from './i18n/typography.ts';

declare global {
  namespace App {
    /** What every page, component and endpoint is given. */
    interface Locals {
      site: Site;
      locale: Locale;
      language: Language;
    }
  }
}

/**
 * Every page and every file passes here once, in development and in the build. It is given the site and its language, and
 * the text of a page is set as its language asks, with one spelling for each letter (fields have it from their schemas,
 * texts under front matter from here).
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const locale = locales.find((one) => one === context.currentLocale) ?? defaultLocale;
  const site = await getSite(locale);
  Object.assign(context.locals, { site, locale, language: language[locale] });
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const page = (await response.text()).normalize('NFC');
  const marked =
    locale === defaultLocale
      ? page
      : markForeign(page, {
          language: defaultLocale,
          direction: otherDirection(locale, defaultLocale),
          texts: site.untranslated,
          recognised: language[defaultLocale].typography.recognised,
        });
  return new Response(typeset(marked, language[locale].typography), response);
});
