import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';

/** Hive Gateway in front of the subgraphs of the supergraph in a file, on any free port, as a process that tells the port. */
const [file = ''] = process.argv.slice(2);
const passedOn = ['authorization', 'idempotency-key'];
const gateway = createGatewayRuntime({
  supergraph: readFileSync(file, 'utf8'),
  transports: { http },
  logging: 'error',
  maskedErrors: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request: { headers } }) =>
      Object.fromEntries(passedOn.flatMap(name => (headers.has(name) ? [[name, headers.get(name) ?? '']] : []))),
  },
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once('disconnect', () => process.exit(0));
