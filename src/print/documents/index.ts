import type { Document } from '../blocks.ts';
import type { PrintContext, PrintSource } from '../source.ts';
import { delegationDocument } from './delegation.ts';
import { handbookDocument } from './handbook.ts';
import { planDocument } from './plan.ts';
import { programmeDocument } from './programme.ts';

/** Every document of the conference. */

export type DocumentKind = 'programme' | 'handbook' | 'plan' | 'delegation';

export interface NamedDocument {
  kind: DocumentKind;
  /** Of a delegation its id. */
  id?: string | undefined;
  document: Document;
}

/** `planText`: the text of the plan's page as its editor wrote it, if there is one. */
export const documentsOf = (
  site: PrintSource,
  context: PrintContext,
  planText: string | undefined,
): NamedDocument[] => [
  { kind: 'programme', document: programmeDocument(site, context) },
  { kind: 'handbook', document: handbookDocument(site, context) },
  ...(site.about && planText
    ? [{ kind: 'plan', document: planDocument(site.about, planText, site, context) } satisfies NamedDocument]
    : []),
  ...site.delegations.map((delegation): NamedDocument => ({
    kind: 'delegation',
    id: delegation.id,
    document: delegationDocument(delegation, site, context),
  })),
];
