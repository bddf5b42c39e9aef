import { roleOf, type Subgraph } from '@conformity/subgraph';
import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Job } from 'kubernetes-types/batch/v1';
import type { Container, EnvVar, PersistentVolumeClaim, PodSpec, Service } from 'kubernetes-types/core/v1';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1';
import { stringify } from 'yaml';

type Thing = Deployment | Job | PersistentVolumeClaim | PodDisruptionBudget | Service;

/** What a container runs, and how it is asked; of what listens nowhere, nothing. */
interface Part {
  name: string;
  file: string;
  /** The secret whose keys are the names of variables, such as `DATABASE_URL`. */
  secret?: string;
  environment?: Record<string, string>;
  /** Where it says that it can be asked. */
  health?: '/health/ready' | '/health/live';
  /** How it uses the volume that all share; it has none, if nothing is said. */
  files?: 'reads' | 'writes';
  replicas?: number;
}

const port = 4000;
const metricsPort = 9464;

/**
 * The whole graph for Kubernetes, as the base of a kustomization: what docker-compose.yml defines, but for PostgreSQL, Redis and what
 * watches, which a cluster has already. Its settings are the config map `graph`, its secrets those of each part.
 */
export function manifestsOf(subgraphs: readonly Subgraph[]): string {
  const urls = subgraphs.map(({ name }) => `${name}=http://${name}:${port}/graphql`).join(' ');
  const parts: Part[] = [
    ...subgraphs.flatMap(partsOf),
    {
      name: 'gateway',
      file: 'gateway/src/main.ts',
      secret: 'gateway',
      environment: { SUBGRAPH_URLS: urls, WEB_URL: `http://web:${port}` },
      health: '/health/ready',
      files: 'writes',
      replicas: 2,
    },
    {
      name: 'web',
      file: 'web/src/main.ts',
      environment: { GRAPH_URL: `http://gateway:${port}` },
      health: '/health/live',
      replicas: 2,
    },
  ];
  const things: Thing[] = [volume, prepare, ...parts.flatMap(thingsOf)];
  return things.map(thing => stringify(thing, { lineWidth: 0 })).join('---\n');
}

function partsOf(subgraph: Subgraph): Part[] {
  const { name, configure, workerFile, watch } = subgraph;
  const own: Part = {
    name,
    file: `services/${name}/src/main.ts`,
    secret: roleOf(subgraph).replaceAll('_', '-'),
    health: '/health/ready',
    files: configure ? 'writes' : 'reads',
  };
  const { health: _, ...besides } = own;
  const worker: Part = { ...besides, name: `${name}-worker`, file: `services/${name}/src/worker.ts`, files: 'writes' };
  const watcher: Part = {
    ...besides,
    name: `${name}-watcher`,
    file: 'program/src/watcher.ts',
    secret: `${besides.secret}-watcher`,
    environment: { WATCHER: name },
    files: 'writes',
  };
  return [own, ...(workerFile ? [worker] : []), ...(watch ? [watcher] : [])];
}

const labels = (name: string) => ({ 'app.kubernetes.io/part-of': 'conformity-graph', 'app.kubernetes.io/name': name });

/** The secrets of a part, each from the file of its name: all of them must be there. */
const secretsOf = (name: string): EnvVar[] =>
  ({
    gateway: ['GATEWAY_KEY', 'OIDC_CLIENT_SECRET', 'REDIS_URL'],
    preparation: ['DATABASE_URL', 'DATABASE_PASSWORDS'],
  })[name]?.map(secretFile) ??
  ['DATABASE_URL', 'REDIS_URL', ...(name.endsWith('-watcher') ? ['DATABASE_PASSWORDS'] : [])].map(secretFile);

const secretFile = (variable: string): EnvVar => ({ name: `${variable}_FILE`, value: `/run/secrets/${variable}` });

function podOf({ name, file, secret, environment = {}, health, files }: Part): PodSpec {
  const container = {
    name,
    image: 'conformity-graph',
    command: ['node', '-r', './swc.js', file],
    envFrom: [{ configMapRef: { name: 'graph' } }],
    env: [
      ...Object.entries(environment).map(([variable, value]) => ({ name: variable, value })),
      ...(secret ? secretsOf(secret) : []),
    ],
    ...(health && {
      ports: [
        { name: 'http', containerPort: port },
        { name: 'metrics', containerPort: metricsPort },
      ],
      startupProbe: { httpGet: { path: '/health/live', port: 'http' }, periodSeconds: 2, failureThreshold: 60 },
      readinessProbe: { httpGet: { path: health, port: 'http' }, periodSeconds: 2, timeoutSeconds: 4 },
      livenessProbe: { httpGet: { path: '/health/live', port: 'http' }, periodSeconds: 10, timeoutSeconds: 5 },
    }),
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      ...(secret ? [{ name: 'secrets', mountPath: '/run/secrets', readOnly: true }] : []),
      ...(files ? [{ name: 'files', mountPath: '/data', readOnly: files === 'reads' }] : []),
    ],
    resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '2Gi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
  } satisfies Container;
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false, // such as GATEWAY_PORT, which would be taken for variables of ours
    // Longer than the longest request.
    terminationGracePeriodSeconds: 40,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1000,
      fsGroup: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [container],
    volumes: [
      { name: 'tmp', emptyDir: {} },
      ...(secret ? [{ name: 'secrets', secret: { secretName: secret, defaultMode: 0o440 } }] : []),
      ...(files ? [{ name: 'files', persistentVolumeClaim: { claimName: 'files' } }] : []),
    ],
  } satisfies PodSpec;
}

function thingsOf(part: Part): Thing[] {
  const { name, health, replicas = 1 } = part;
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: labels(name) },
    spec: {
      replicas,
      selector: { matchLabels: labels(name) },
      // The next is there before the last goes.
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: { metadata: { labels: labels(name) }, spec: podOf(part) },
    },
  } satisfies Deployment;
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels: labels(name) },
    spec: { selector: labels(name), ports: [{ name: 'http', port, targetPort: 'http' }] },
  } satisfies Service;
  const budget = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, labels: labels(name) },
    spec: { minAvailable: 1, selector: { matchLabels: labels(name) } },
  } satisfies PodDisruptionBudget;
  return [deployment, ...(health ? [service] : []), ...(replicas > 1 ? [budget] : [])];
}

/** Of a store that several machines may write, or of one machine; none where FILES_URL names a store that speaks S3. */
const volume = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'files', labels: labels('files') },
  spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '50Gi' } } },
} satisfies PersistentVolumeClaim;

/** Brings the database up to date, and ends; made anew for each version, before its parts are. */
const prepare = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'prepare', labels: labels('prepare') },
  spec: {
    backoffLimit: 3,
    template: {
      metadata: { labels: labels('prepare') },
      spec: {
        ...podOf({ name: 'prepare', file: 'program/src/prepare-database.ts', secret: 'preparation', files: 'writes' }),
        restartPolicy: 'Never',
      },
    },
  },
} satisfies Job;
