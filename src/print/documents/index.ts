import { pageOf } from '../../conference/routes.ts';
import type { Document } from '../blocks.ts';
import type { PrintContext, PrintSource } from '../source.ts';
import { delegationDocument } from './delegation.ts';
import { handbookDocument } from './handbook.ts';
import { planDocument } from './plan.ts';
import { programmeDocument } from './programme.ts';
import { releaseDocument } from './release.ts';

/** Every document of the conference. */

export type DocumentKind = 'programme' | 'handbook' | 'plan' | 'delegation' | 'release';

export interface NamedDocument {
  kind: DocumentKind;
  /** Of a delegation or a release its id. */
  id?: string | undefined;
  document: Document;
}

const planOf = (
  site: PrintSource,
  context: PrintContext,
  texts: ReadonlyMap<string, string>,
): NamedDocument[] => {
  const entry = `pages/${pageOf(site.pages, 'plan')}`;
  const text = texts.get(entry);
  return site.about && text
    ? [{ kind: 'plan', document: planDocument(site.about, { entry, text }, site, context) }]
    : [];
};

/** `texts`: what editors wrote below the front matter, by entry: `pages/ke-hoach`, `releases/khai-mac`. */
export const documentsOf = (
  site: PrintSource,
  context: PrintContext,
  texts: ReadonlyMap<string, string>,
): NamedDocument[] => [
  { kind: 'programme', document: programmeDocument(site, context) },
  { kind: 'handbook', document: handbookDocument(site, context) },
  ...planOf(site, context, texts),
  ...site.delegations.map((delegation): NamedDocument => ({
    kind: 'delegation',
    id: delegation.id,
    document: delegationDocument(delegation, site, context),
  })),
  ...site.releases.map((release): NamedDocument => ({
    kind: 'release',
    id: release.id,
    document: releaseDocument(release, texts.get(`releases/${release.id}`) ?? '', site, context),
  })),
];
