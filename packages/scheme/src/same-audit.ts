import type { CalendarDate, Place } from '@conformity/certification';
import { isSamePlace } from '@conformity/certification';
import { isSameName } from '@conformity/folding';
import { isReadOnly, read, readTogether } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { DocumentScheme, Subject } from './define-scheme';
import { inNamesOfToday } from './earlier-names';

/** What a report tells of its audit. */
export interface AuditOfReport {
  auditedOn: CalendarDate | null;
  holder: Place | null;
  places: Place[];
}

/**
 * The number of another report that rests on the same audit: of the same body, day and holder, and of one place at least; null where there is
 * none. Any public issue counts, unless the report was cancelled. In an act no other report is issued on the audit until it ends.
 */
export async function otherReportOfAudit<Content extends object>(
  em: EntityManager,
  scheme: DocumentScheme<Content>,
  { content, body, number }: Subject<Content>,
  auditOf: (content: Content) => AuditOfReport,
): Promise<string | null> {
  const { auditedOn, holder, places } = auditOf(content);
  if (!auditedOn || !holder?.name) return null;
  const { documentType, grammar } = scheme;
  if (!isReadOnly(em))
    await read(em, 'select pg_advisory_xact_lock(hashtextextended($1, 5))', [
      `${documentType} ${body.id} ${auditedOn}`,
    ]);
  const [reports = []] = await readTogether(em, `audits/${documentType}`, [`${body.id} ${auditedOn}`], keys =>
    reportsOfAudits<Content>(em, documentType, keys),
  );
  const own = number && grammar.read(number)?.key;
  const found = reports.find(other => {
    if (other.key === own) return false;
    const audit = auditOf(inNamesOfToday(scheme, other.content));
    return (
      isSameName(audit.holder?.name ?? '', holder.name ?? '') &&
      audit.places.some(there => places.some(here => isSamePlace(here, there)))
    );
  });
  return found?.number ?? null;
}

interface ReportOfAudit<Content> {
  number: string;
  key: string;
  audit: string;
  content: Content;
}

/** Of each body and day the public issues of the reports on audits of that day, in the order of the numbers. */
async function reportsOfAudits<Content>(
  em: EntityManager,
  documentType: string,
  audits: readonly string[],
): Promise<ReportOfAudit<Content>[][]> {
  const rows = await read<ReportOfAudit<Content>>(
    em,
    `select d.number, d.number_key as key, i.content, d.issuer_id || ' ' || (i.content->>'auditedOn') as audit
     from document d join issue i on i.document_id = d.id and i.published_at is not null
     where d.document_type = $1 and d.issuer_id = any($2) and d.issuer_id || ' ' || (i.content->>'auditedOn') = any($3)
       and d.status in ('CURRENT', 'SUSPENDED') and d.deleted_at is null
     order by d.number_key, i.number`,
    [documentType, [...new Set(audits.map(audit => audit.slice(0, audit.indexOf(' '))))], audits],
  );
  const found = new Map<string, ReportOfAudit<Content>[]>(audits.map(audit => [audit, []]));
  for (const row of rows) found.get(row.audit)?.push(row);
  return audits.map(audit => found.get(audit) ?? []);
}
