import { graphItself } from '@conformity/access';
import type { OutboxEntry } from '@conformity/jobs';
import { seeAs } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { afterActs, printableIssues, rendering, today } from './printed-issue';

/** Acts after which people will ask for the document: it is made before they do. What is taken over in bulk is made on demand. */
const printed = new Set(['issue', 'correct', 'suspend', 'reinstate', 'cancel', 'reverse', 'follow']);

/** Asks for the PDF of what an act has published or changed. Asked again it changes nothing. */
export async function followActs({ act, documentId, requestId }: OutboxEntry, manager: EntityManager): Promise<void> {
  if (!printed.has(act)) return;
  await seeAs(manager, graphItself);
  const [issue] = await printableIssues(manager, graphItself, [`${documentId}/`], today());
  if (issue) await rendering(manager, issue, 'CERTIFICATE', { ...afterActs, requestId });
}
