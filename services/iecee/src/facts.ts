import { publicly } from '@conformity/register';
import type { Subject } from '@conformity/scheme';
import { read, readTogether, rowLock } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { isCategory } from './categories';
import type { IeceeCertificateContent } from './certificate';
import { schemeKept } from './certificate-type';
import { scopesOf } from './ncb-scopes';
import { readCertificateNumber } from './numbers';
import type { CertificateFacts, NamedCertificate } from './rules/facts';

/** The facts of a certificate: what it says, and what directory, register and the recorded roles of its NCB say of it. */
export async function loadCertificateFacts(
  em: EntityManager,
  { content, number, issueNumber, issuedOn, body }: Subject<IeceeCertificateContent>,
): Promise<CertificateFacts> {
  const reading = readCertificateNumber(content.number);
  const [own, base] = await Promise.all([named(em, number, body.id), named(em, content.modifies, body.id)]);
  return {
    content: { ...content, scheme: schemeKept(content.scheme) },
    issueNumber,
    issuedOn,
    body,
    number: reading,
    publicNumber: own && own.status !== 'DRAFT' && own.key !== reading?.key ? own.number : null,
    base,
    baseFamily: readCertificateNumber(content.modifies)?.family ?? null,
    unknownCategories: content.categories.filter(code => !isCategory(code)),
    roles: scopesOf(body.id),
  };
}

/**
 * The certificate with a number, as its body may know of it: public, or its own. Of this subgraph's own rows and not of the
 * register's, which tells of public ones only. In an act it is held until the act ends.
 */
async function named(em: EntityManager, number: string | null | undefined, bodyId: string) {
  const key = readCertificateNumber(number)?.key;
  if (!key) return null;
  const [found] = await readTogether(em, `named/${bodyId}`, [key], async keys => {
    const rows = await read<NamedCertificate & { key: string }>(
      em,
      `select d.number_key as key, d.number, d.status, d.issuer_id as "issuerId", d.is_private as "isPrivate"
       from document d
       where d.number_key = any($1) and d.deleted_at is null and (${publicly('d')} or d.issuer_id = $2) ${rowLock(em, 'for share')}`,
      [keys, bodyId],
    );
    return keys.map(key => rows.find(row => row.key === key) ?? null);
  });
  return found ?? null;
}
