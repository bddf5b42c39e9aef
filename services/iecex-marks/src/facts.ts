import { keyOfNumber, registered } from '@conformity/register';
import type { Subject } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import type { ExMarkLicenceContent } from './licence';
import type { LicenceFacts } from './rules';

/** The facts of a licence: what it says, and what the register says of the certificates on its schedule. */
export async function loadLicenceFacts(
  em: EntityManager,
  { content, issueNumber, issuedOn, body }: Subject<ExMarkLicenceContent>,
): Promise<LicenceFacts> {
  const numbers = content.schedule.map(({ certificate }) => certificate);
  const found = await registered(em, 'IECEx', numbers);
  return {
    content,
    issueNumber,
    issuedOn,
    issuerId: body.id,
    issuerName: body.name,
    schedule: numbers.map((number, index) => {
      const certificate = found[index] ?? null;
      return {
        number,
        key: keyOfNumber(number, 'IECEx'),
        certificate: certificate && {
          documentType: certificate.documentType,
          status: certificate.status,
          issuerId: certificate.issuerId,
          issuedOn: certificate.face.firstIssuedOn ?? null,
          manufacturers: certificate.face.manufacturers.map(({ name }) => name),
        },
      };
    }),
  };
}
