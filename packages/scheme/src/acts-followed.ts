import type { Grant } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** The table in which a scheme keeps who did what. */
export const auditTrail = 'audit_entry';

/** To read of every scheme who did what, when, to which document, but not what was changed: to follow acts with jobs. */
export const followsActs: Grant = {
  schema: null,
  table: auditTrail,
  columns: ['id', 'document_id', 'sequence', 'act', 'at', 'by_id', 'request_id', 'issue_number'],
};

/** The audit trails that the subgraph may follow, such as `iecq.audit_entry`: those of every scheme. */
export async function trailsFollowed(db: DataSource): Promise<string[]> {
  const rows = await db.query<{ trail: string }[]>(
    `select n.nspname || '.' || c.relname as trail from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relname = $1 and c.relkind = 'r' and has_schema_privilege(n.oid, 'usage')
       and has_any_column_privilege(c.oid, 'select') order by 1`,
    [auditTrail],
  );
  return rows.map(({ trail }) => trail);
}
