import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { subgraphs } from '@conformity/program';
import { Metrics } from '@conformity/subgraph';
import { parse } from 'yaml';

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
  depends_on?: Record<string, { condition: string }>;
}
const { services } = parse(text('docker-compose.yml'), { merge: true }) as { services: Record<string, Container> };
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
