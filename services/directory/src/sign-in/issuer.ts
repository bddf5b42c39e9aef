import { readOpenId } from '@conformity/subgraph';

let embedded: string | null = null;

/** Told in one process, where the graph has a provider of its own. */
export const takeEmbeddedIssuer = (issuer: string): void => {
  embedded = issuer;
};

/** Who signs people and machines in. @throws where nobody does */
export function issuerOfPeople(): string {
  const issuer = readOpenId()?.issuer ?? embedded;
  if (!issuer) throw new Error('OIDC_ISSUER does not say who signs machines in.');
  return issuer;
}
