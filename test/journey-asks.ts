import type { Person } from './support';

/** Asks as a person, keeps the step, and answers the data. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
export type Ask = (person: Person, query: string, variables?: object) => Promise<any>;

/** What every document says. */
export const harmonised = `
  __typename id number system scheme documentType title status statusReason statusSince issueNumber issuedOn firstIssuedOn validUntil
  effectiveStatus effectiveStatusReason past: effectiveStatus(on: "2001-01-01")
  issuer { id name country codes { code } acceptances { scheme status } }
  holder { name address country organisationId }
  manufacturers { name address country } sites { role name address country scope }
  standards { id standard edition published confidence source }
  history { issueNumber issuedOn }
`;
/** Who names whom. */
export const related = `relations { kind number certificate { number status } } namedBy { kind number certificate { number } }`;
/** What the owner of a document says beside it. */
export const owned = `${harmonised} revision productsAffected origin availableActs { act mutation available }
  auditTrail { sequence act at byName issueNumber reason details requestId hash }`;
