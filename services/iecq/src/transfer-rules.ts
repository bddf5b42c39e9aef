import { grammarOf, type Rule, type Status } from '@conformity/certification';
import { read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { SiteRole } from './scope/certificate-set';

/** The certificate that a set says it takes over. */
export interface TakenOver {
  id: string;
  number: string;
  status: Status;
  issuerId: string;
  siteRole: SiteRole;
}

export interface TransferFacts {
  /** As it is typed; null where nothing is taken over, or where the issue before said so already. */
  transferredFrom: string | null;
  found: TakenOver | null;
  issuerId: string;
  /** Whether the act ends the old set in the same transaction. */
  isTransfer: boolean;
}

const proposal =
  'Our decision: no rule of IECQ on transfers is known. The number belongs to its body, so the new body issues its own and the old set is cancelled the same day';
const field = 'transferredFrom';

/** What is taken over is a set of another body. */
const takenOverKnown: Rule<TransferFacts> = {
  id: 'iecq/taken-over-known',
  severity: 'ERROR',
  source: proposal,
  fix: 'Give the number of the master, or of the single site, of the other body; leave it out where nothing is taken over.',
  check: ({ transferredFrom, found, issuerId }) => {
    if (!transferredFrom) return [];
    if (!found) return [{ field, message: `${transferredFrom} is no certificate that is in the register.` }];
    if (found.issuerId === issuerId) return [{ field, message: `${found.number} is of this body. Amend that set.` }];
    return found.siteRole === 'ADDITIONAL'
      ? [{ field, message: `${found.number} is an additional site; a set moves as a whole.` }]
      : [];
  },
};

/** A set that is taken over ends by the act by which the new one begins, so that never both are in force. */
const takenOverEnds: Rule<TransferFacts> = {
  id: 'iecq/taken-over-ends',
  severity: 'ERROR',
  source: proposal,
  fix: 'Transfer it: transferIecqSet issues this set and cancels the old one in one act, by the Secretariat or once its body has offered it (offerIecqSet).',
  check: ({ found, isTransfer }) =>
    found && found.status !== 'CANCELLED' && !isTransfer
      ? [{ field, message: `${found.number} is still ${found.status}.` }]
      : [],
};

export const transferRules = [takenOverKnown, takenOverEnds];

/** The public certificate with a number, however it is typed. */
export async function takenOver(em: EntityManager, typed: string): Promise<TakenOver | null> {
  const [found] = await read<TakenOver>(
    em,
    `select d.id, d.number, d.status, d.issuer_id as "issuerId", m.site_role as "siteRole"
     from document d join set_member m on m.document_id = d.id
     where d.number_key = $1 and d.document_type = 'IECQ_COC' and d.issue_number is not null and d.deleted_at is null`,
    [grammarOf('IECQ_COC').read(typed)?.key ?? typed],
  );
  return found ?? null;
}
