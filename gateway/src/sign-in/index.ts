import type { GraphQLDataSource } from '@apollo/gateway';
import type { Principal } from '@conformity/access';
import type { GatewayContext, Shown } from '@conformity/subgraph';
import type { FastifyInstance } from 'fastify';
import { relyingParty } from './relying-party';
import { mountSignIn } from './routes';
import { sessionTable } from './session-table';
import { Sessions } from './sessions';
import type { SignInSettings } from './settings';

/** What the sign-in in browsers needs. */
export interface BrowserSignIn {
  /** Known at the latest when the server listens. */
  settings(): SignInSettings;
  directory: GraphQLDataSource<GatewayContext>;
  personOf(shown: Shown): Promise<Principal>;
  clock: () => Date;
}

/** Lets people sign in with a browser; answers who asks by its cookie. */
export async function signInByBrowser(
  server: FastifyInstance,
  { settings, directory, personOf, clock }: BrowserSignIn,
): Promise<Sessions> {
  const publicUrl = () => settings().publicUrl;
  const provider = relyingParty(settings);
  const sessions = new Sessions({ table: sessionTable(directory, clock), provider, personOf, publicUrl });
  await server.register(async scope => mountSignIn(scope, { sessions, provider, publicUrl }));
  return sessions;
}
