import type { Rule } from '@conformity/certification';
import type { IecreFacts } from './certificate-facts';
import { readNumber } from './number';

type IecreRule = Rule<IecreFacts>;

const proposal =
  'Our decision: no rule of IECRE on transfers is known to us. The new body issues its own number, and the old certificate is cancelled on the same day';

/** The certificate that is replaced is in the register. */
export const predecessorsKnown: IecreRule = {
  id: 'iecre/predecessors-known',
  severity: 'WARNING',
  source: 'Our decision: certificates from before the register are not in it',
  fix: 'Correct the number; leave it where the certificate was never in this register.',
  check: ({ supersedes }) =>
    supersedes && !supersedes.found
      ? [{ field: 'supersedes', message: `${supersedes.number} is not in the register.` }]
      : [],
};

/** A certificate follows no certificate of another sector, and not itself. */
export const predecessorsOfSector: IecreRule = {
  id: 'iecre/predecessors-of-sector',
  severity: 'ERROR',
  source: 'Our decision: a certificate cannot replace itself, nor one of another sector',
  fix: 'Correct the number. A revision needs none: it keeps the number of its certificate.',
  check: ({ supersedes, transferredFrom, number, kind: { sector } }) =>
    Object.entries({ supersedes, transferredFrom }).flatMap(([field, named]) => {
      if (!named) return [];
      if (number !== null && readNumber(number)?.key === named.key)
        return [{ field, message: `${named.number} is this certificate itself.` }];
      return named.found?.sector && named.found.sector !== sector
        ? [{ field, message: `${named.number} is of sector ${named.found.sector}, not of ${sector}.` }]
        : [];
    }),
};

/** A certificate is taken over from another body. */
export const transferredFromOtherBody: IecreRule = {
  id: 'iecre/transferred-from-other-body',
  severity: 'ERROR',
  source: proposal,
  fix: 'Amend the certificate, or name it under supersedes.',
  check: ({ transferredFrom, issuerId }) =>
    transferredFrom?.found?.issuerId === issuerId
      ? [{ field: 'transferredFrom', message: `${transferredFrom.number} is a certificate of this body.` }]
      : [],
};

/** What is taken over is in the register, when a certificate first says so. */
export const takenOverKnown: IecreRule = {
  id: 'iecre/taken-over-known',
  severity: 'ERROR',
  source: proposal,
  fix: 'Correct the number; leave it out where nothing is taken over.',
  check: ({ transferredFrom, issueNumber }) =>
    transferredFrom && !transferredFrom.found && issueNumber === 0
      ? [{ field: 'transferredFrom', message: `${transferredFrom.number} is not in the register.` }]
      : [],
};

/** A certificate that is taken over ends by the act by which the new one begins, so that never both are in force. */
export const transferredIsCancelled: IecreRule = {
  id: 'iecre/transferred-is-cancelled',
  severity: 'ERROR',
  source: proposal,
  fix: 'Transfer it: transferIecreCertificate issues this one and cancels the old one in one act, by the Secretariat or once its body has offered it (offerIecreCertificate).',
  check: ({ transferredFrom, isTransfer }) =>
    transferredFrom?.found && transferredFrom.found.status !== 'CANCELLED' && !isTransfer
      ? [{ field: 'transferredFrom', message: `${transferredFrom.number} is still ${transferredFrom.found.status}.` }]
      : [],
};

export const predecessorRules = [
  predecessorsKnown,
  predecessorsOfSector,
  takenOverKnown,
  transferredFromOtherBody,
  transferredIsCancelled,
];
