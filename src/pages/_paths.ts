import { hasSection, type Section } from '../conference/routes.ts';
import type { Site } from '../conference/site.ts';
import { type Locale, type Route, routeParams } from '../i18n/paths.ts';
import { getSite } from '../reader/site.ts';

/**
 * For `getStaticPaths`: the paths of a page or a file in every language. `of` lists them for the site in one language;
 * the words of the routes are added.
 */
export const pathsOf = async <R extends Route, P extends { params: object }>(
  routes: readonly R[],
  of: (site: Site, locale: Locale) => readonly P[] | Promise<readonly P[]>,
) => {
  const lists = routeParams(...routes).map(async ({ locale, params }) =>
    (await of(await getSite(locale), locale)).map((path) => ({
      ...path,
      params: { ...params, ...(path.params as P['params']) },
    })),
  );
  return (await Promise.all(lists)).flat();
};

/** The page of a section, in every language, if the conference has something to show there. */
export const sectionPaths = (section: Section & Route, ...inside: Route[]) =>
  pathsOf([...inside, section], (site) => (hasSection(site, section) ? [{ params: {} }] : []));
