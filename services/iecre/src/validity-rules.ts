import { documentTypes, endOfValidity, type Rule } from '@conformity/certification';
import type { IecreFacts } from './certificate-facts';

type IecreRule = Rule<IecreFacts>;

const field = 'validUntil';

/** The issue has not ended on its own day. */
export const notExpired: IecreRule = {
  id: 'iecre/not-expired',
  severity: 'ERROR',
  source: 'Our decision: what is issued is in force',
  fix: 'Give a later end. A revision that gives none keeps the end of the issue before.',
  check: ({ content: { validUntil }, issuedOn }) =>
    validUntil && validUntil < issuedOn
      ? [{ field, message: `${validUntil} is before the day of issue, ${issuedOn}.` }]
      : [],
};

/** A document of a type with a longest validity has an end within it, counted from its first issue: no revision prolongs it. */
export const validityWithinLongest: IecreRule = {
  id: 'iecre/validity-within-longest',
  severity: 'ERROR',
  source:
    'Prototype certificate: three years at most (guideline of India, 2025, which cites OD-501); that it holds everywhere, and from the first issue, is our decision',
  fix: 'Give an earlier end, or leave it out: the register proposes the latest one.',
  check: ({ content: { validUntil }, term, firstIssuedOn }) => {
    const latest = term?.isLongest ? endOfValidity(firstIssuedOn, term.years) : null;
    if (!term || !latest) return [];
    if (!validUntil) return [{ field, message: 'is missing.' }];
    return validUntil > latest
      ? [{ field, message: `${validUntil} is later than ${latest}, ${term.years} years after the first issue.` }]
      : [];
  },
};

/** The validity is no longer than documents of the type usually have it. */
export const validityAsUsual: IecreRule = {
  id: 'iecre/validity-as-usual',
  severity: 'WARNING',
  source: 'Table of validity terms: our decision where no document is known to us',
  fix: 'Check the end; leave it out, and the register proposes the usual one.',
  check: ({ content: { validUntil }, term, issuedOn, kind: { documentType } }) => {
    const usual = term && !term.isLongest ? endOfValidity(issuedOn, term.years) : null;
    if (!term || !validUntil || !usual || validUntil <= usual) return [];
    const years = `${term.years} ${term.years === 1 ? 'year' : 'years'}`;
    return [
      {
        field,
        message: `${validUntil} is later than ${usual}: a ${documentTypes[documentType].title} is valid for ${years}.`,
      },
    ];
  },
};

export const validityRules = [notExpired, validityWithinLongest, validityAsUsual];
