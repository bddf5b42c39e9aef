import type { BodyFacts } from '@conformity/register';
import { forbidden, read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import type { DocumentRow } from '../document';

/**
 * Where the body or its scheme asks for four eyes, who changed a draft last does not issue it: what is published was seen by two. What an
 * act makes and issues at once is of one person. A program has no eyes, and whoever keeps it could issue alone. Source: our decision, and the choice of body and scheme.
 * @throws FORBIDDEN for the first document that the caller or a program changed last
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
  const changedBy = new Map(last.map(({ id, byId }) => [id, byId]));
  const wayTo = ({ id }: Pick<DocumentRow, 'id'>) => {
    if (isMadeInThisAct) return 'Amend it: another authorising officer issues it.';
    const byId = changedBy.get(id);
    if (byId === principal.id) return 'You changed its draft last: another authorising officer issues it.';
    return byId?.startsWith('mac_')
      ? 'A program changed its draft last: an officer saves it, and another issues it.'
      : null;
  };
  for (const { document, body } of asked) {
    const way = wayTo(document);
    if (way) throw forbidden(`${body.name} asks for four eyes for ${document.number}. ${way}`);
  }
}
