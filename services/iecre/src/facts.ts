import type { DocumentType } from '@conformity/certification';
import { registered } from '@conformity/register';
import { type DocumentScheme, linkedDocuments, type Subject } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import type { IecreCertificateContent } from './certificate';
import type { IecreFacts, NamedDocument } from './certificate-facts';
import { type IecreDocumentKind, kindOn } from './document-kind';
import { readNumber } from './number';
import { termOn } from './validity';

type IecreScheme = DocumentScheme<IecreCertificateContent>;

/** The facts of a certificate: what it says, and what the register knows of the documents that it names. */
export async function loadIecreFacts(
  scheme: IecreScheme,
  em: EntityManager,
  { content, number, issueNumber, issuedOn, body, previous, isTransfer = false }: Subject<IecreCertificateContent>,
): Promise<IecreFacts> {
  const firstIssuedOn = previous[0]?.issuedOn ?? issuedOn;
  const kind = kindOn(content.kind, firstIssuedOn) as IecreDocumentKind;
  const { statements, supersedes = null, transferredFrom = null } = content;
  const followed = [supersedes, transferredFrom].flatMap(named => named ?? []);
  const named = await namedDocuments(scheme, em, [...statements, ...followed]);
  const namedAs = (typed: string | null) =>
    named.slice(statements.length).find(found => found.number === typed) ?? null;
  const first = termOn(kind.documentType, firstIssuedOn);
  return {
    content,
    number,
    issueNumber,
    issuedOn,
    firstIssuedOn,
    issuerId: body.id,
    kind,
    term: first?.isLongest ? first : termOn(kind.documentType, issuedOn),
    statements: named.slice(0, statements.length),
    supersedes: namedAs(supersedes),
    transferredFrom: namedAs(transferredFrom),
    isTransfer,
  };
}

async function namedDocuments(
  scheme: IecreScheme,
  em: EntityManager,
  numbers: readonly string[],
): Promise<NamedDocument[]> {
  // Documents before entries, as every act locks them.
  const documents = await linkedDocuments(em, scheme, numbers);
  const entries = await registered(em, 'IECRE', numbers);
  return documents.map(({ number, found }, index) => {
    const reading = readNumber(number);
    const entry = entries[index];
    const named = { number, key: reading?.key ?? null, issueNumber: reading?.issueNumber ?? null };
    if (!found || !entry) return { ...named, found: null };
    const { face, issuerId } = entry;
    const issue = face.history.find(({ issueNumber }) => issueNumber === (named.issueNumber ?? 0));
    const known = {
      status: found.status,
      documentType: face.documentType as DocumentType,
      sector: kindOn(found.content.kind)?.sector ?? null,
      module: found.content.module ?? null,
      issuerId,
      validUntil: entry.validUntil,
      issuedOn: issue?.issuedOn ?? null,
      latestIssue: face.issueNumber ?? null,
    };
    return { ...named, found: known };
  });
}
