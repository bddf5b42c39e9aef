import { type Grant, offeredTo } from '@conformity/subgraph';
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
export const trailsFollowed = (db: DataSource): Promise<string[]> => offeredTo(db, auditTrail);
