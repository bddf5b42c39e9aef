import { powersWith } from '@conformity/access';
import {
  address,
  type Form,
  file,
  fingerprints,
  oneOf,
  passwords,
  port,
  safeAddress,
  seconds,
  share,
  tokenType,
  wholeNumber,
} from './forms';
import { readBudgets } from './lanes';
import type { StartedPart } from './production';

/** A variable of the environment: which processes read it, what holds without it, and what it says. */
export interface Variable {
  of: readonly StartedPart[];
  usual: string;
  says: string;
  /** How what it says is read; any text, if nothing is said. Where it is read, it is read by the same. */
  reads?: Form;
  /** The processes that do not start without it. */
  needed?: readonly StartedPart[];
  /** True for what nobody may read who reads the rest; `NAME_FILE` may name a file with it. */
  isSecret?: true;
}

const everything = ['program', 'gateway', 'subgraph', 'worker', 'watcher', 'preparation', 'pages'] as const;
const edges = ['program', 'gateway'] as const;
const readers = ['program', 'subgraph'] as const;
const traced = ['program', 'gateway', 'subgraph', 'worker'] as const;
const documents = ['program', 'subgraph', 'worker'] as const;

const http = address('http:', 'https:');
const postgres = address('postgres:', 'postgresql:');
const onOrOff = oneOf('on', 'off');

/** From which on lines of a log are written. */
export const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable that a process of the graph reads; `docs/configuration.md` is written from it. */
export const variables: Readonly<Record<string, Variable>> = {
  PRODUCTION: {
    of: everything,
    usual: '',
    reads: oneOf('1', 'on', 'true', '0', 'off', 'false'),
    says: '`1` refuses what is for demonstrations',
  },
  HOST: { of: [...edges, 'subgraph', 'pages'], usual: '127.0.0.1', says: 'where it listens' },
  PORT: {
    of: [...edges, 'subgraph', 'pages'],
    usual: '4000; 0 of a subgraph and the pages',
    reads: port,
    says: '0 takes any free port',
  },
  DATA_DIR: {
    of: [...edges, ...readers, 'worker'],
    usual: '.data',
    says: 'the folder of the embedded PostgreSQL, of local keys and of files',
  },
  PUBLIC_URL: {
    of: [...edges, 'subgraph', 'worker', 'pages'],
    usual: 'that of the graph',
    reads: http,
    says: 'the address that is printed on documents and opened by people',
  },
  DATABASE_URL: {
    of: ['program', 'subgraph', 'worker', 'watcher', 'preparation'],
    usual: 'the embedded one',
    reads: postgres,
    needed: ['subgraph', 'worker', 'watcher', 'preparation'],
    says: 'the database: of a subgraph with its own log-in, of the program and the preparation with that of the owner',
    isSecret: true,
  },
  DATABASE_PASSWORDS: {
    of: ['program', 'watcher', 'preparation'],
    usual: "follow from the owner's",
    reads: passwords,
    says: 'those of the log-ins: `name=password`, between blanks',
    isSecret: true,
  },
  DATABASE_REPLICA_URL: {
    of: readers,
    usual: '',
    reads: postgres,
    says: 'a copy of the database that follows it, read by guests, and by others as soon as it has what they did',
    isSecret: true,
  },
  DATABASE_POOLER: {
    of: readers,
    usual: '',
    reads: oneOf('transaction'),
    says: '`transaction` where a pooler shares connections between transactions',
  },
  READ_BUDGETS: {
    of: readers,
    usual: 'LOOK_UP=5000 LIST=5000 COUNT=10000 STATISTICS=10000',
    reads: readBudgets,
    says: 'milliseconds that a statement may take which reads',
  },
  PROJECTION_FROM: {
    of: readers,
    usual: '20000',
    reads: (text, name) => text === 'off' || wholeNumber(text, name),
    says: 'from so many documents on the public ones are kept in memory; `off`: never',
  },
  PROJECTION_MEMORY: { of: readers, usual: '4000', reads: wholeNumber, says: 'the most MB that this takes' },
  REDIS_URL: {
    of: [...edges, 'subgraph', 'worker'],
    usual: '',
    reads: address('redis:', 'rediss:'),
    says: 'a Redis in which jobs wait and gateways count together',
    isSecret: true,
  },
  SUBGRAPH_URLS: {
    of: ['gateway'],
    usual: '',
    needed: ['gateway'],
    says: '`name=url`, between blanks; several addresses of one between commas',
  },
  SUPERGRAPH_FILE: {
    of: ['gateway'],
    usual: 'gateway/supergraph.graphql',
    reads: file,
    says: 'the composed supergraph; another one that comes to stand there is taken without a restart',
  },
  DIRECTORY_URL: {
    of: ['subgraph'],
    usual: '',
    reads: http,
    says: 'where it is asked whose a token is that another gateway passes on',
  },
  GRAPH_URL: {
    of: ['pages'],
    usual: 'of the data folder',
    reads: http,
    needed: ['pages'],
    says: 'where the graph is asked',
  },
  WEB_URL: { of: ['gateway'], usual: '', reads: http, says: 'where the pages are' },
  WATCHER: { of: ['watcher'], usual: '', needed: ['watcher'], says: 'the subgraph that watches over documents' },
  GATEWAY_KEY: {
    of: edges,
    usual: 'made anew',
    says: 'the private key of Ed25519 (PEM, or a file) that signs who asks',
    isSecret: true,
  },
  GATEWAY_JWKS: {
    of: ['program', 'subgraph'],
    usual: '',
    needed: ['subgraph'],
    says: 'the public keys of the gateway: a key set, a file, or an address',
  },
  OIDC_ISSUER: {
    of: [...edges, 'subgraph'],
    usual: "the demonstration's",
    reads: safeAddress,
    says: 'the OpenID provider',
  },
  OIDC_AUDIENCE: { of: [...edges, 'subgraph'], usual: 'of the local signer', says: 'for whom its tokens are' },
  OIDC_TOKEN_TYPE: {
    of: [...edges, 'subgraph'],
    usual: '',
    reads: tokenType,
    says: 'the type that its tokens say they have',
  },
  OIDC_CLIENT_ID: { of: edges, usual: '', says: 'as whom the gateway signs people in' },
  OIDC_CLIENT_SECRET: { of: edges, usual: '', says: 'by what it proves that', isSecret: true },
  OIDC_CLIENT_KEY: { of: edges, usual: '', reads: file, says: 'or by which key (a file)' },
  OIDC_COMMAND_LINE_CLIENT_ID: { of: ['program'], usual: '', says: 'as whom `npm run token` signs a person in' },
  OIDC_RESOURCE: { of: edges, usual: '', says: 'for what tokens are asked' },
  OIDC_SCOPE: { of: edges, usual: 'openid email profile offline_access', says: 'what is asked of the provider' },
  OIDC_ACR: { of: edges, usual: '', says: 'how well people must have proved who they are' },
  OPERATION_COST: { of: edges, usual: '10000', says: 'what an operation may cost' },
  ALLOWANCES: {
    of: edges,
    usual: 'guest=100000 person=200000 member=600000',
    says: 'what callers may spend in a minute; `off`: anything',
  },
  CORS_ORIGINS: { of: edges, usual: '', says: 'whose pages may ask in a browser' },
  TRUSTED_DOCUMENTS: { of: edges, usual: '', reads: file, says: 'a file with the only operations that are run' },
  TRUST_PROXY: { of: edges, usual: '', says: 'the proxies whose word on addresses is taken' },
  GRAPH_EXECUTION: {
    of: edges,
    usual: 'own',
    reads: oneOf('own', 'stock'),
    says: '`stock` lets @apollo/gateway run its plans itself',
  },
  BODIES_ACT_ON_STATUS: {
    of: [...documents, 'watcher'],
    usual: 'those of the table',
    reads: powersWith,
    says: 'systems whose bodies act on the status of what they issued',
  },
  SEAL_KEY_FILE: { of: documents, usual: 'made anew', says: 'the key that seals documents' },
  SEAL_TRUSTED: {
    of: documents,
    usual: '',
    reads: fingerprints,
    says: 'certificates of seals that are trusted beside it',
  },
  FILES_URL: {
    of: documents,
    usual: 'DATA_DIR',
    reads: address('s3:'),
    says: 'a store of files that speaks S3, in place of the folder',
    isSecret: true,
  },
  AWS_ACCESS_KEY_ID: { of: documents, usual: '', says: 'as whom that store is asked', isSecret: true },
  AWS_SECRET_ACCESS_KEY: { of: documents, usual: '', says: 'by what it is proved', isSecret: true },
  TSA_URL: {
    of: documents,
    usual: '',
    reads: http,
    says: 'a time-stamping service (RFC 3161) that says when a seal was made',
  },
  SMTP_URL: {
    of: ['program', 'watcher'],
    usual: 'files in DATA_DIR/mailbox',
    reads: address('smtp:', 'smtps:'),
    says: 'the mail server that sends notices',
    isSecret: true,
  },
  MAIL_FROM: {
    of: ['program', 'watcher'],
    usual: 'Conformity Graph <register@conformity.example>',
    says: 'who sends them',
  },
  EXPORT_GUEST_ROWS: {
    of: documents,
    usual: 'in docs/limits.md',
    reads: wholeNumber,
    says: 'how many rows a guest may export',
  },
  JOB_LOCK_MS: {
    of: documents,
    usual: '30000',
    reads: wholeNumber,
    says: 'after how long a job whose worker is silent is given to another',
  },
  WORKERS: { of: ['program'], usual: 'on', reads: onOrOff, says: '`off` starts no workers' },
  PAGES: { of: ['program'], usual: 'on', reads: onOrOff, says: '`off` builds and serves no pages' },
  METRICS_PORT: {
    of: [...edges, 'subgraph'],
    usual: '',
    reads: port,
    says: 'where Prometheus reads /metrics; nothing is counted without it',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    of: traced,
    usual: '',
    reads: http,
    says: 'to whom traces are told (OTLP over HTTP), such as http://collector:4318; nothing is traced without it',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    of: traced,
    usual: '',
    says: 'what is sent along, such as `authorization=...`',
    isSecret: true,
  },
  OTEL_TRACES_SAMPLER_ARG: {
    of: traced,
    usual: '0.01',
    reads: share,
    says: 'the share of requests that is traced, 0 to 1; the same for all processes',
  },
  REQUEST_LOG: { of: edges, usual: '0', reads: share, says: 'the share of requests of which a line is logged, 0 to 1' },
  LOG_LEVEL: {
    of: ['program', 'gateway', 'subgraph', 'worker', 'watcher'],
    usual: 'info',
    reads: oneOf(...levels),
    says: 'from which level on lines are logged: `error`, `warn`, `info`',
  },
  DRAIN_SECONDS: {
    of: ['gateway', 'subgraph'],
    usual: '0',
    reads: seconds,
    says: 'how long one that is told to end says so before it lets nobody in',
  },
};
