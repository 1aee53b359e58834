import type { BreadcrumbList, NewsArticle as SchemaArticle, Organization, WithContext } from 'schema-dts';
import type { Conference, NewsArticle } from '../../conference/types.ts';

/** What a page is, for search engines (schema.org). Only what readers see as well. */

/** A page on the way from home to the one at hand. */
export interface Step {
  name: string;
  /** Absolute. */
  url: string;
}

export const breadcrumbs = (steps: readonly Step[]): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
});

/** Only the plain organization of schema-dts' union, so that its fields can be spread. */
type OrganizationNode = Exclude<Extract<Organization, { '@type': 'Organization' }>, string>;

/** The body that answers for the site, with as much of its contacts as is known. */
const organizationNode = ({ responsible }: Pick<Conference, 'responsible'>): OrganizationNode => ({
  '@type': 'Organization',
  name: responsible.body,
  ...(responsible.parent !== undefined && {
    parentOrganization: { '@type': 'Organization', name: responsible.parent },
  }),
  ...(responsible.address !== undefined && { address: responsible.address }),
  ...(responsible.email !== undefined && { email: responsible.email }),
  ...(responsible.phone !== undefined && { telephone: responsible.phone }),
});

export const organization = (conference: Pick<Conference, 'responsible'>): WithContext<OrganizationNode> => ({
  '@context': 'https://schema.org',
  ...organizationNode(conference),
});

interface ArticlePage {
  /** Absolute address of the article. */
  url: string;
  locale: string;
  conference: Pick<Conference, 'responsible'>;
  /** The absolute address of its picture: what a shared link of it shows, which is its own photo if it has one. */
  image: string;
  photo?: { caption: string; credit: string } | undefined;
}

/**
 * A news article. Its source may be a document, so it is credited and not made an author: that is, as in the feeds, the
 * body that answers for the site.
 */
export const newsArticle = (
  { title, lead, published, updated, source }: NewsArticle,
  { url, locale, conference, image, photo }: ArticlePage,
): WithContext<SchemaArticle> => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: title,
  description: lead,
  url,
  mainEntityOfPage: url,
  inLanguage: locale,
  datePublished: published,
  ...(updated !== undefined && { dateModified: updated }),
  creditText: source,
  author: { '@type': 'Organization', name: conference.responsible.body },
  image: {
    '@type': 'ImageObject',
    url: image,
    ...(photo !== undefined && { caption: photo.caption, creditText: photo.credit }),
  },
  publisher: organizationNode(conference),
});
