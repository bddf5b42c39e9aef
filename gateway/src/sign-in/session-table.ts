import type { GraphQLDataSource } from '@apollo/gateway';
import { askingAsGraph, type GatewayContext } from '@conformity/subgraph';

/** A session as the directory keeps it. */
export interface Session {
  hash: string;
  issuer: string;
  subject: string;
  /** Verified; null where the provider tells none. */
  email: string | null;
  /** What the provider calls its own session. */
  sid: string | null;
  /** In seconds since 1970; null where the provider does not tell. */
  signedInAt: number | null;
  sealed: string;
  /** When the provider is asked again whether it still stands. */
  checkedUntil: string;
  endsAt: string;
}

/** Whose sessions end: one, those of a session at the provider, or all of somebody. */
export type Ending = { hash: string } | { issuer: string; sid: string } | { issuer: string; subject: string };

/** The table of sessions, which the directory keeps for all gateways. */
export interface SessionTable {
  open(session: Session): Promise<void>;
  find(hash: string): Promise<Session | null>;
  /** Whether it falls to this caller to ask the provider again: to one at a time, of all gateways. */
  claim(hash: string): Promise<boolean>;
  keep(hash: string, sealed: string, checkedUntil: string): Promise<void>;
  end(which: Ending): Promise<void>;
}

const fields = 'hash issuer subject email sid signedInAt sealed checkedUntil endsAt';

const openSession = `mutation Open($hash: ID!, $issuer: String!, $subject: ID!, $email: String, $sid: String, $signedInAt: Float,
  $sealed: String!, $checkedUntil: DateTime!, $endsAt: DateTime!) { openSession(hash: $hash, issuer: $issuer, subject: $subject,
  email: $email, sid: $sid, signedInAt: $signedInAt, sealed: $sealed, checkedUntil: $checkedUntil, endsAt: $endsAt) }`;

/** Asks the directory as the graph itself. */
export function sessionTable(directory: GraphQLDataSource<GatewayContext>, clock?: () => Date): SessionTable {
  const ask = askingAsGraph(directory, clock);
  return {
    open: async session => void (await ask(openSession, { ...session })),
    find: async hash => {
      const query = `query Session($hash: ID!) { session(hash: $hash) { ${fields} } }`;
      return (await ask<{ session: Session | null }>(query, { hash })).session;
    },
    claim: async hash => {
      const mutation = 'mutation Claim($hash: ID!) { claimSession(hash: $hash) }';
      return (await ask<{ claimSession: boolean }>(mutation, { hash })).claimSession;
    },
    keep: async (hash, sealed, checkedUntil) => {
      const mutation = `mutation Keep($hash: ID!, $sealed: String!, $checkedUntil: DateTime!) {
        keepSession(hash: $hash, sealed: $sealed, checkedUntil: $checkedUntil) }`;
      await ask(mutation, { hash, sealed, checkedUntil });
    },
    end: async which => {
      const mutation = `mutation End($hash: ID, $issuer: String, $sid: String, $subject: ID) {
        endSessions(hash: $hash, issuer: $issuer, sid: $sid, subject: $subject) }`;
      await ask(mutation, which);
    },
  };
}
