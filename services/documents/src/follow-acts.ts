import { graphItself } from '@conformity/access';
import type { OutboxEntry } from '@conformity/jobs';
import type { DataSource, EntityManager } from 'typeorm';
import { printableIssues, rendering, today } from './printed-issue';

/** Acts after which people will ask for the document: it is made before they do. What is taken over in bulk is made on demand. */
const printed = new Set(['issue', 'correct', 'suspend', 'reinstate', 'cancel', 'follow']);

/** Asks for the PDF of what an act has published or changed. Asked again it changes nothing. */
export async function followActs({ act, documentId }: OutboxEntry, manager: EntityManager): Promise<void> {
  if (!printed.has(act)) return;
  const [issue] = await printableIssues(manager, graphItself, [`${documentId}/`], today());
  if (issue) await rendering(manager, issue, 'CERTIFICATE');
}

/** The audit trails that the subgraph may follow: those of every scheme. */
export async function sourcesOf(db: DataSource): Promise<string[]> {
  const rows = await db.query<{ source: string }[]>(
    `select n.nspname || '.audit_entry' as source from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relname = 'audit_entry' and c.relkind = 'r' and has_schema_privilege(n.oid, 'usage')
       and has_any_column_privilege(c.oid, 'select') order by 1`,
  );
  return rows.map(({ source }) => source);
}
