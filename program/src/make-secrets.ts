import path from 'node:path';
import { freshSecrets, writeSecrets } from './secrets';
import { subgraphs } from './subgraphs';

/** `npm run secrets -- FOLDER`: makes the secrets of an installation, for `SECRETS` of docker-compose.yml. */
function main([given]: readonly string[]) {
  if (!given) throw new Error('Name the folder that they are to be written into: npm run secrets -- FOLDER');
  const folder = path.resolve(given);
  writeSecrets(folder, freshSecrets(subgraphs));
  process.stdout.write(`The secrets are in ${folder}. Put there too what others gave you: seal-key, oidc-client-secret, smtp-url,
files-key-id and files-key are empty, which is: not set. Then:

  export SECRETS=${folder} GATEWAY_JWKS=/run/secrets/gateway-keys SEAL_KEY_FILE=/run/secrets/seal-key
`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
