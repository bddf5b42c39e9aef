import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { subgraphs } from '@conformity/program';
import { callerSigner, Metrics, variables } from '@conformity/subgraph';
import { parse, parseAllDocuments } from 'yaml';
import { temporaryFolder } from './support';

const root = path.join(__dirname, '..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Container {
  image: string;
  build?: object;
  command: string[];
  environment: Record<string, string | number | null>;
  healthcheck?: { test?: string[]; disable?: boolean };
  read_only?: boolean;
  cap_drop?: string[];
  restart?: string;
  secrets?: (string | { source: string })[];
  depends_on?: Record<string, { condition: string }>;
}
const definition = parse(text('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Container>;
  secrets: Record<string, { file: string }>;
};
const { services } = definition;
const own = Object.entries(services).filter(([, { build }]) => build);

test('every part has a container that runs a file which is there, writes nothing but its data, and has no powers', () => {
  expect(Object.keys(services)).toEqual(
    expect.arrayContaining([...subgraphs.map(({ name }) => name), 'gateway', 'web', 'prepare', 'postgres', 'redis']),
  );
  for (const [name, container] of own) {
    const [program, , preload, file = ''] = container.command;
    expect([name, program, preload]).toEqual([name, 'node', './swc.js']);
    expect(text(file)).not.toBe('');
    expect(container).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  }
  expect(text('Dockerfile')).toMatch(/^USER node$/m);
});

test('what is secret is told by files, each to who reads it, and never by the environment', () => {
  for (const [name, { environment = {}, secrets = [] }] of Object.entries(services)) {
    const files = Object.values(environment).flatMap(value => /^\/run\/secrets\/(.+)/.exec(String(value))?.[1] ?? []);
    expect([name, secrets]).toEqual([name, expect.arrayContaining(files)]);
    const told = Object.entries(environment).filter(
      ([variable, value]) =>
        value !== null &&
        (variables[variable]?.isSecret || /PASSWORD$/.test(variable)) &&
        value !== 'redis://redis:6379',
    );
    expect([name, told]).toEqual([name, []]);
  }
});

test('the secrets of an installation are its own, and nothing of a first look is among them', () => {
  const folder = path.join(temporaryFolder(), 'secrets');
  const made = () => spawnSync('npm', ['run', '-s', 'secrets', '--', folder], { cwd: root, encoding: 'utf8' });
  expect(made()).toMatchObject({ status: 0, stdout: expect.stringContaining(`export SECRETS=${folder} `) });
  const secret = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  expect(readdirSync(folder).sort()).toEqual(readdirSync(path.join(root, 'deploy', 'first-look')).sort());
  for (const name of readdirSync(folder)) expect(secret(name)).not.toContain('first-look');
  for (const { name } of subgraphs) {
    const { password } = new URL(secret(name));
    expect(secret('database-passwords').split('\n')).toContain(`${name}=${password}`);
  }
  expect(JSON.parse(secret('gateway-keys'))).toEqual(callerSigner(secret('gateway-key')).jwks);
  expect(made()).toMatchObject({ status: 1, stderr: expect.stringContaining('name another') });
});

test('every part is started again, but for what ends by itself, and says by itself whether it can be asked', () => {
  for (const [name, { restart, healthcheck }] of own) {
    expect([name, restart]).toEqual([name, name === 'prepare' ? undefined : 'unless-stopped']);
    const asks = String(healthcheck?.test);
    const isAsked = !healthcheck?.disable && name !== 'prepare';
    expect([name, isAsked && !/:4000\/health\/(ready|live)/.test(asks)]).toEqual([name, false]);
  }
  for (const [name, { depends_on = {} }] of Object.entries(services))
    for (const other of Object.keys(depends_on))
      expect([name, Object.keys(services)]).toEqual([name, expect.arrayContaining([other])]);
});

test('every image is of one version', () => {
  const images = Object.values(services).flatMap(({ image, build }) => (build ? [] : [image]));
  const bases = [...text('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image);
  for (const image of [...images, ...bases]) expect(image).toMatch(/:v?\d+\.\d+(\.\d+)?(-\w+)?$/);
});

test('compose reads the definition as it is meant, with every profile', () => {
  const profiles = ['sign-in', 'files', 'mail', 'observe'].flatMap(one => ['--profile', one]);
  const config = spawnSync('docker-compose', [...profiles, 'config'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  if (config.error) {
    expect(process.env.OUTSIDE_CHECKS).not.toBe('required');
    return;
  }
  expect([config.status, config.stderr]).toEqual([0, '']);
  const read: typeof definition = parse(config.stdout);
  const told = ({ command, image, environment = {}, secrets = [] }: Container) => ({
    command: command && [command].flat(),
    image,
    environment: Object.keys(environment).sort(),
    secrets: secrets.map(one => (typeof one === 'string' ? one : one.source)),
  });
  expect(Object.keys(read.services).sort()).toEqual(Object.keys(services).sort());
  for (const [name, container] of Object.entries(services))
    expect([name, told(read.services[name] as Container)]).toEqual([name, told(container)]);
  for (const { file } of Object.values(read.secrets)) expect(existsSync(file)).toBe(true);
});

test('Kubernetes takes every manifest by the schemas that it publishes, and one that is wrong it does not', () => {
  const things = parseAllDocuments(text('deploy/kubernetes/graph.yaml')).map(document => document.toJSON());
  const wrong = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'wrong' }, spec: { replicas: 'two' } };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', takesThings], {
    cwd: __dirname,
    encoding: 'utf8',
    input: JSON.stringify([...things, wrong]),
  });
  expect(things.length).toBeGreaterThan(2 * subgraphs.length);
  expect([stdout.split('\n').flatMap(line => line.split(': ')[0] || []), stderr]).toEqual([['wrong'], '']);
});

/** The schemas are of a package that jest cannot load. */
const takesThings = `
  import { readFileSync } from 'node:fs';
  for (const thing of JSON.parse(readFileSync(0, 'utf8'))) {
    const kinds = await import('kubernetes-models/' + thing.apiVersion);
    try {
      new kinds[thing.kind](thing).validate();
    } catch (fault) {
      console.log(thing.metadata.name + ': ' + fault.message.replaceAll('\\n', ' '));
    }
  }`;

test('what is watched, warned of and shown is what parts count, of every part', async () => {
  const { registry } = new Metrics();
  const counted = (await registry.getMetricsAsJSON()).map(({ name }) => name);
  const asked = [text('deploy/prometheus/alerts.yml'), text('deploy/grafana/dashboards/graph.json')].join('\n');
  const named = [...asked.matchAll(/\b(?:graph|nodejs|process)_[a-z0-9_]+/g)].map(([name]) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  );
  expect(named.length).toBeGreaterThan(10);
  const others = new Set(named.filter(name => !counted.includes(name) && name !== 'graph_connections'));
  expect([...others]).toEqual([]);
  const watched = text('deploy/prometheus/prometheus.yml');
  for (const name of ['gateway', ...subgraphs.map(one => one.name)]) expect(watched).toContain(`- ${name}:9464\n`);
  expect(services.gateway?.environment.METRICS_PORT).toBe(9464);
});

test('Prometheus takes the rules, and warns when it should and not before', () => {
  const asked = (...args: string[]) => spawnSync('promtool', args, { cwd: root, encoding: 'utf8' });
  if (asked('--version').error) {
    expect(process.env.OUTSIDE_CHECKS).not.toBe('required');
    return;
  }
  for (const args of [
    ['check', 'rules', 'deploy/prometheus/alerts.yml'],
    ['test', 'rules', 'deploy/prometheus/alerts.test.yml'],
    ['check', 'config', '--syntax-only', 'deploy/prometheus/prometheus.yml'],
  ]) {
    const { status, stdout, stderr } = asked(...args);
    expect([status, stdout, stderr]).toEqual([0, expect.stringContaining('SUCCESS'), expect.anything()]);
  }
});
