import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askingAt, temporaryFolder } from './support';
import { canRunTopology, containers, startTopology, type Topology } from './topology';

interface Told {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: { name: string; traceId: string }[] }[];
  }[];
}

/** What was told by OTLP over HTTP: the trace, the part, and what it did. */
const spans: { traceId: string; part: string; name: string }[] = [];
let collector: Server;
let topology: Topology;

// Without Debian's postgresql and redis-server it is left out, which `npm test` says by these names; `.ci/run` requires them.
const here = canRunTopology() ? describe : describe.skip;
const testHere = canRunTopology() ? test : test.skip;

here('what docker-compose.yml defines, as processes with the PostgreSQL and Redis of the machine,', () => {
  beforeAll(async () => {
    collector = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Told;
      for (const { resource, scopeSpans } of resourceSpans) {
        const part = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        for (const { traceId, name } of scopeSpans.flatMap(one => one.spans)) spans.push({ traceId, part, name });
      }
      response.setHeader('content-type', 'application/json').end('{}');
    });
    await new Promise<void>(resolve => collector.listen(0, '127.0.0.1', resolve));
    topology = await startTopology({
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      OTEL_TRACES_SAMPLER_ARG: '1',
      REQUEST_LOG: '1',
    });
  });
  afterAll(async () => {
    await topology?.stop();
    collector?.closeAllConnections();
    collector?.close();
  });

  test('is healthy in every part by the checks that it has there, shows pages, and is counted', async () => {
    const ready = await fetch(`${topology.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, unready: [], degraded: [] }]);
    expect((await fetch(topology.url, { headers: { accept: 'text/html' } })).status).toBe(200);
    for (const [name, { build, healthcheck, profiles }] of Object.entries(containers)) {
      if (!build || profiles || healthcheck?.disable || ['prepare', 'web'].includes(name)) continue;
      const metrics = await fetch(`http://127.0.0.1:${topology.portOf(name, 9464)}/metrics`);
      expect([name, metrics.status]).toEqual([name, 200]);
    }
  });

  test('does an act and makes its PDF, from the gateway to the worker in one trace, and logs it by the same id', async () => {
    const { ask, tell } = askingAt(topology.url, topology.dataDir);
    const { certificates } = await tell(
      null,
      '{ certificates(filter: { statuses: [CURRENT], documentTypes: [EX_COC] }, first: 1) { edges { node { id } } } }',
    );
    const { id } = certificates.edges[0].node;
    const { errors, headers } = await ask(
      'sam',
      'mutation($id: ID!) { suspendExCertificate(id: $id, reason: "The lamps burn through.") { status } }',
      { id },
    );
    expect(errors).toEqual([]);
    const requestId = headers.get('x-request-id') ?? '';
    const traceId = requestId.replaceAll('-', '');
    const partsOf = () => new Set(spans.filter(span => span.traceId === traceId).map(({ part }) => part));
    while (partsOf().size < 3) await pause(200);
    expect([...partsOf()].sort()).toEqual(expect.arrayContaining(['documents-worker', 'gateway', 'iecex-equipment']));
    const names = spans.filter(span => span.traceId === traceId).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['POST /graphql', 'fetch iecex-equipment', 'act', 'sql', 'job render-issue']),
    );
    const lines = topology
      .saidBy('gateway')
      .split('\n')
      .filter(line => line.startsWith('{'));
    const line = lines.map(one => JSON.parse(one)).find(one => one.requestId === requestId);
    expect(line).toMatchObject({ level: 'info', part: 'gateway', traceId, msg: 'request', status: 200 });
    expect(topology.saidBy('gateway')).not.toContain('The lamps burn through');
  });

  test('ends each part within its time and without a fault when it is told to, and starts it again', async () => {
    for (const name of ['iecq', 'documents-worker']) expect([name, await topology.end(name)]).toEqual([name, 0]);
    await topology.start('iecq');
  });
});

testHere('the image has less than 250 MB of modules, and every part loads what it runs from them', () => {
  const root = path.join(__dirname, '..');
  const folder = temporaryFolder();
  const run = (script: string, cwd: string) =>
    execFileSync('sh', ['-ec', script], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const installed = "$(find . -name node_modules -type d -prune | grep -v '^./test/')";
  run(`git ls-files -z | xargs -0 cp --parents -t "${folder}"`, root);
  // By links, but for the one file that npm writes in its place.
  run(`cp -al --parents ${installed} "${folder}" || cp -a --parents ${installed} "${folder}"`, root);
  run(`cp --remove-destination node_modules/.package-lock.json "${folder}/node_modules"`, root);
  const [, made = '', translated = ''] = readFileSync(path.join(root, 'Dockerfile'), 'utf8').split(/^RUN /m);
  const afterInstallation = made.replace(/^[\s\S]*?build -w web \\\n +&& /, '').replace(/^#[\s\S]*$/m, '');
  try {
    run(afterInstallation, folder);
    run(translated.replace(/^FROM [\s\S]*$/m, ''), folder);
    expect(Number.parseInt(run('du -sm --exclude=.cache node_modules', folder), 10)).toBeLessThan(250);
  } finally {
    run(`rm -rf "${folder}"`, root);
  }
});
