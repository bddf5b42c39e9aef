import type { Rule } from '@conformity/certification';
import type { IecreFacts } from './certificate-facts';
import { readNumber } from './number';

type IecreRule = Rule<IecreFacts>;

const proposal =
  'Our decision: no rule of IECRE on transfers is known to us. The new body issues its own number, and the old certificate is cancelled on the same day';

/** The certificate that is replaced or taken over is in the register, and another one. */
export const predecessorsKnown: IecreRule = {
  id: 'iecre/predecessors-known',
  severity: 'WARNING',
  source: 'Our decision: certificates from before the register are not in it',
  fix: 'Correct the number; leave it where the certificate was never in this register.',
  check: ({ supersedes, transferredFrom }) =>
    Object.entries({ supersedes, transferredFrom }).flatMap(([field, named]) =>
      named && !named.found ? [{ field, message: `${named.number} is not in the register.` }] : [],
    ),
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

/** A certificate that was taken over is cancelled. */
export const transferredIsCancelled: IecreRule = {
  id: 'iecre/transferred-is-cancelled',
  severity: 'WARNING',
  source: proposal,
  fix: 'Have the Secretariat cancel it with the reason TRANSFER today.',
  check: ({ transferredFrom }) =>
    transferredFrom?.found && transferredFrom.found.status !== 'CANCELLED'
      ? [{ field: 'transferredFrom', message: `${transferredFrom.number} is still ${transferredFrom.found.status}.` }]
      : [],
};

export const predecessorRules = [
  predecessorsKnown,
  predecessorsOfSector,
  transferredFromOtherBody,
  transferredIsCancelled,
];
