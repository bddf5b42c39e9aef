import type { CalendarDate } from '@conformity/certification';
import { registered } from '@conformity/register';
import { linkedDocuments, type Subject } from '@conformity/scheme';
import { read, readTogether } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { ExPersonCertificateContent } from './certificate';
import { personnelReportScheme } from './personnel-report-scheme';
import type { LinkedPersonnelReport, OtherCertificate, PersonCertificateFacts } from './rules';

/** The facts of a certificate: what it says, what the PCARs that it names say, and what the body has certified beside it. */
export async function loadCertificateFacts(
  em: EntityManager,
  subject: Subject<ExPersonCertificateContent>,
): Promise<PersonCertificateFacts> {
  const { content, issueNumber, issuedOn, body, number } = subject;
  const last = subject.previous.at(-1);
  return {
    content,
    issueNumber,
    issuedOn,
    previous: last ? { issuedOn: last.issuedOn, validUntil: last.content.validUntil ?? null } : null,
    reports: await linkedReports(em, content.assessmentReports, body.id),
    others: await otherCertificates(em, body.id, number),
  };
}

/** Of a PCAR the latest issue counts, whichever is named: it corrects those before. */
async function linkedReports(
  em: EntityManager,
  numbers: readonly string[],
  bodyId: string,
): Promise<LinkedPersonnelReport[]> {
  // Documents before entries, as every act locks them.
  const documents = await linkedDocuments(em, personnelReportScheme, numbers);
  const entries = await registered(em, 'IECEx', numbers);
  return documents.map(({ number, found }, index) => {
    const entry = entries[index];
    if (!found || !entry) return { number, report: null };
    const content = entry.issuerId === bodyId ? found.latest : null;
    return { number, report: { status: found.status, firstIssuedOn: entry.face.firstIssuedOn ?? null, content } };
  });
}

/** A body has thousands of people at the most (of all bodies together 100 in the first two years): names are compared by the rule. */
async function otherCertificates(
  em: EntityManager,
  bodyId: string,
  number: string | null,
): Promise<OtherCertificate[]> {
  const [all = []] = await readTogether(em, 'certificates of bodies', [bodyId], ids => certificatesOf(em, ids));
  return all.filter(certificate => certificate.number !== number);
}

/** The current certificates of each of the bodies, by number. */
async function certificatesOf(em: EntityManager, bodyIds: readonly string[]): Promise<OtherCertificate[][]> {
  const rows = await read<OtherCertificate & { issuerId: string; validUntil: CalendarDate | null }>(
    em,
    `select d.issuer_id as "issuerId", d.number, i.content->>'holderName' as "holderName", i.content->>'validUntil' as "validUntil",
       array(select unit->>'unit' from jsonb_array_elements(i.content->'units') as unit) as units
     from document d join issue i on i.document_id = d.id and i.number = d.issue_number
     where d.document_type = 'EX_COPC' and d.issuer_id = any($1) and d.status = 'CURRENT' and d.deleted_at is null
     order by d.number`,
    [bodyIds],
  );
  return bodyIds.map(id => rows.filter(({ issuerId }) => issuerId === id));
}
