/** What a person may be in a system. */
export type Role = 'CB_BASIC' | 'CB_ADMIN' | 'SECRETARIAT' | 'IT_ADMIN';

/** One membership: a role, for a system (null: for all), at a certification body where the role is one of a body. */
export interface Membership {
  role: Role;
  system: string | null;
  bodyId: string | null;
  /**
   * Authorising officer: named in the body's own quality system as allowed to issue (IECEx OD 011-1 Ed 4.0 cl. 2); suspends and
   * cancels too where the system leaves that to its bodies.
   */
  mayIssue: boolean;
  /** Of a machine client: the powers it was given, of those of the role; null or left out: all that the role has. */
  only?: readonly string[] | null;
  /** What is published by it takes a sign-in no older than so many minutes; null or left out: any. */
  signInMinutes?: number | null;
  /** The document types that an authorising officer is named for; null or left out: all of the system. */
  documentTypes?: readonly string[] | null;
}

/** Who asks. A guest has no memberships. */
export interface Principal {
  id: string;
  name: string;
  memberships: readonly Membership[];
  /** When they last proved who they are, in seconds since 1970; null or left out where nobody knows. */
  signedInAt?: number | null;
}

/** Everybody who has not shown a token. */
export const guest: Principal = { id: 'guest', name: 'Guest', memberships: [] };

/** The graph itself, for reading who a token belongs to and for loading data at start. Never made from a token. */
export const graphItself: Principal = { id: 'graph', name: 'Conformity Graph', memberships: [] };

/** The graph itself where it does by the clock what the Secretariat of a system has decided. Never made from a token. */
export const forSecretariat = (system: string): Principal => ({
  ...graphItself,
  memberships: [{ role: 'SECRETARIAT', system, bodyId: null, mayIssue: false }],
});
