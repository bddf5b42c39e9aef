import type { BodyFacts } from '@conformity/register';
import { forbidden, read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import type { DocumentRow } from '../document';

/**
 * Where the body or its scheme asks for four eyes, who changed a draft last does not issue it: what is published was seen by two. What an
 * act makes and issues at once is of one person. Source: our decision, and the choice of body and scheme.
 * @throws FORBIDDEN for the first document that the caller changed last
 */
export async function requireFourEyes(
  em: EntityManager,
  { principal }: Pick<Asking, 'principal'>,
  documents: readonly { document: Pick<DocumentRow, 'id' | 'number'>; body: BodyFacts; scheme: string }[],
  isMadeInThisAct = false,
): Promise<void> {
  const asked = documents.filter(({ body, scheme }) =>
    body.acceptances.some(acceptance => acceptance.scheme === scheme && acceptance.fourEyes),
  );
  if (!asked.length) return;
  const last = await read<{ id: string; byId: string }>(
    em,
    `select distinct on (document_id) document_id as id, by_id as "byId" from audit_entry
     where document_id = any($1) and act in ('draft', 'edit', 'amend') order by document_id, sequence desc`,
    [asked.map(({ document }) => document.id)],
  );
  const isOwn = (document: Pick<DocumentRow, 'id'>) =>
    isMadeInThisAct || last.some(({ id, byId }) => id === document.id && byId === principal.id);
  const own = asked.find(({ document }) => isOwn(document));
  if (!own) return;
  const way = isMadeInThisAct ? 'Amend it' : 'You changed its draft last';
  throw forbidden(
    `${own.body.name} asks for four eyes for ${own.document.number}. ${way}: another authorising officer issues it.`,
  );
}
