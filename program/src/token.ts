import { readFileSync } from 'node:fs';
import { readListening } from '@conformity/gateway/listening';
import { demonstrationClients } from '@conformity/provider';
import { demonstrationPeople, machineKeyFile, signLocalToken } from './local-signer';
import { tokenByDevice, tokenOfMachine } from './provider-tokens';
import { graphUrl } from './running-graph';

const { OIDC_ISSUER, OIDC_RESOURCE: resource, OIDC_SCOPE: scope, OIDC_CLIENT_SECRET: secret } = process.env;
const say = (line: string) => process.stdout.write(`${line}\n`);
/** Beside what is printed, which a script takes for the token. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

/**
 * `npm run token` prints a bearer token. With `OIDC_ISSUER` of whoever signs in at that provider, on a page of it; without it, `-- NAME`
 * of a demonstration person, and `--list` says who they are. `-- --machine CLIENT [KEY]`: of a machine client, which proves itself by the
 * private key in a file, or by `OIDC_CLIENT_SECRET`.
 */
async function main([first = '--list', ...others]: string[]) {
  if (first === '--machine') return say(await ofMachine(others));
  if (OIDC_ISSUER) return say(await tokenByDevice({ issuer: OIDC_ISSUER, clientId: commandLine(), resource }, tell));
  const { dataDir } = readListening();
  const people = demonstrationPeople(dataDir);
  if (first === '--list') {
    for (const { subject, name, roles } of people) say(`${subject.padEnd(8)} ${name}: ${roles.join('; ')}`);
  } else if (people.some(({ subject }) => subject === first)) {
    say(await signLocalToken(dataDir, first));
  } else {
    throw new Error(
      `There is no demonstration person ${first}. Known: ${people.map(({ subject }) => subject).join(', ')}.`,
    );
  }
}

const commandLine = () => process.env.OIDC_COMMAND_LINE_CLIENT_ID || demonstrationClients.commandLine;

function ofMachine([clientId = demonstrationClients.machine, keyFile]: string[]): Promise<string> {
  const issuer = OIDC_ISSUER || `${graphUrl()}/oidc`;
  const client = { issuer, clientId, resource, scope };
  if (secret && !keyFile) return tokenOfMachine(client, { secret });
  const file = keyFile ?? machineKeyFile(readListening().dataDir);
  return tokenOfMachine(client, { key: JSON.parse(readFileSync(file, 'utf8')) });
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
