import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  begin,
  printedConfiguration,
  productionFaults,
  readSecretFiles,
  type StartedPart,
  unknownVariables,
  variables,
} from '@conformity/subgraph';
import { freshDatabase } from '@conformity/testkit';
import { temporaryFolder } from './support';

/** All that is said of what is missing; empty where nothing is. */
const saidOf = async (part: StartedPart, environment: NodeJS.ProcessEnv) =>
  (await productionFaults(part, { PRODUCTION: '1', ...environment })).join('\n');

const nowhere = 'postgres://conformity_iecq:a-long-password@127.0.0.1:1/conformity';
const good = {
  PUBLIC_URL: 'https://register.example.org',
  OIDC_ISSUER: 'https://login.example.org',
  DATABASE_URL: nowhere,
  GATEWAY_JWKS: '/run/gateway.jwks.json',
  SEAL_KEY_FILE: __filename,
};

test.each(['gateway', 'subgraph', 'worker', 'watcher', 'preparation', 'program'] as const)(
  '%s starts with all that it needs',
  async part => expect(await saidOf(part, good)).toBe(''),
);

test('all that is missing is said at once', async () => {
  const said = await saidOf('program', {
    PUBLIC_URL: 'http://register.example.org',
    OIDC_ISSUER: 'http://login.example.org',
    DATABASE_PASSWORDS: 'iecq=only-for-a-first-look-iecq',
  });
  for (const variable of ['PUBLIC_URL', 'OIDC_ISSUER', 'DATABASE_URL', 'DATABASE_PASSWORDS', 'SEAL_KEY_FILE'])
    expect(said).toContain(`In production ${variable} `);
});

test.each<[string, StartedPart, NodeJS.ProcessEnv]>([
  [
    'the password of a first look',
    'subgraph',
    { DATABASE_URL: 'postgres://conformity_iecq:only-for-a-first-look-iecq@127.0.0.1:1/c' },
  ],
  ['the password of the compose file', 'preparation', { DATABASE_URL: 'postgres://postgres:conformity@127.0.0.1:1/c' }],
  ["the owner's log-in", 'subgraph', { DATABASE_URL: 'postgres://conformity_owner:a-long-password@127.0.0.1:1/c' }],
  [
    'keys that are read where anybody between can change them',
    'subgraph',
    { GATEWAY_JWKS: 'http://gateway:4000/keys' },
  ],
])('%s is refused', async (_, part, given) => {
  expect((await saidOf(part, { ...good, ...given })).split('\n')).toHaveLength(1);
});

test('a superuser of the database is refused, who may prepare it only', async () => {
  await freshDatabase();
  const DATABASE_URL = process.env.TEST_CLUSTER_URL;
  for (const part of ['subgraph', 'worker', 'watcher', 'program'] as const)
    expect(await saidOf(part, { ...good, DATABASE_URL })).toContain('superuser');
  expect(await saidOf('preparation', { ...good, DATABASE_URL })).toBe('');
});

test('what is no production is not looked at', async () => {
  for (const PRODUCTION of ['', '0', 'off', undefined])
    expect(await productionFaults('program', { PRODUCTION, PUBLIC_URL: 'http://x' })).toEqual([]);
});

describe('what processes are told', () => {
  const root = path.join(__dirname, '..');
  const ofSystem = ['NODE_ENV', 'PATH', 'APOLLO_TELEMETRY_DISABLED', 'CI', 'OUTSIDE_CHECKS', 'TOKEN'];

  test('is known by name, wherever the code reads it or the compose file says it', () => {
    const sources = execFileSync('git', ['ls-files', '--', ':(glob)*/src/**/*.ts', ':(glob)*/*/src/**/*.ts'], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\n')
      .filter(file => file && !file.includes('testkit'));
    const read = sources.flatMap(file => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const named = text.matchAll(/\b(?:process\.env|environment|env)\.([A-Z][A-Z_]+)\b/g);
      return [...named].map(([, name = '']) => name);
    });
    const compose = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
    const said = [...compose.matchAll(/^ {4,6}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
    const unknown = new Set(
      [...read, ...said].filter(
        name => !(name in variables || name.replace(/_FILE$/, '') in variables) && !ofSystem.includes(name),
      ),
    );
    expect([...unknown].filter(name => !/^(POSTGRES|GF|KC)_/.test(name))).toEqual([]);
  });

  test('is printed without secrets; what looks like it and is none is named with what may be meant', () => {
    const environment = {
      DATABASE_URL: 'postgres://a:secret@b/c',
      OPERATION_COST: '7',
      DATABASE_PASWORDS: 'x',
      HOME: '/',
    };
    const printed = printedConfiguration('program', environment);
    expect(printed).toContain('DATABASE_URL: is set\n');
    expect(printed).toContain('OPERATION_COST: 7\n');
    expect(printed).toContain('PORT: (4000');
    expect(printed).not.toContain('secret');
    expect(unknownVariables(environment)).toEqual([
      expect.stringMatching(/^DATABASE_PASWORDS is no variable of the graph. Is DATABASE_PASSWORDS meant\?/),
    ]);
  });

  test('is looked at as a whole before anything is done: all that cannot be is said at once, and no secret', async () => {
    const told = {
      DATABASE_URL: 'secret:word',
      DATABASE_PASSWORDS: 'iecq=long secret',
      JOB_LOCK_MS: 'long',
      GATEWAY_KEY_FILE: '/nowhere/key',
      LOG_LEVEL: 'loud',
      METRICS_PORT: '94640',
      PRODUCTION: 'yes',
      REQUEST_LOG: '7',
      SEAL_TRUSTED: 'our seal',
    };
    const said = await begin('program', {}, told, []).then(String, String);
    for (const name of Object.keys(told)) expect(said).toContain(`\n- ${name} `);
    expect(said).not.toContain('secret');
  });

  test.each([
    [
      'gateway/src/main.ts',
      { TRUST_PROXY: 'anybody', CORS_ORIGINS: 'here' },
      ['TRUST_PROXY', 'CORS_ORIGINS', 'SUBGRAPH_URLS'],
    ],
    [
      'services/iecq/src/main.ts',
      { PORT: 'x', BODIES_ACT_ON_STATUS: 'IECX' },
      ['BODIES_ACT_ON_STATUS', 'PORT', 'DATABASE_URL', 'GATEWAY_JWKS'],
    ],
    ['program/src/watcher.ts', { WATCHER: 'iecq', DATABASE_URL: nowhere }, ['WATCHER']],
    ['web/src/main.ts', { PUBLIC_URL: 'here' }, ['PUBLIC_URL', 'GRAPH_URL']],
  ])('ends %s, which says all of it', (file, told, names) => {
    const { status, stderr } = spawnSync(process.execPath, ['-r', './swc.js', file], {
      cwd: root,
      env: { PATH: process.env.PATH, ...told },
      encoding: 'utf8',
    });
    expect([status, [...stderr.matchAll(/^- (\w+) /gm)].map(([, name]) => name).sort()]).toEqual([1, names.sort()]);
  });

  test('of secrets may stand in files', () => {
    const file = path.join(temporaryFolder(), 'secret');
    writeFileSync(file, 'postgres://from-a-file\n');
    const environment: NodeJS.ProcessEnv = { DATABASE_URL_FILE: file };
    readSecretFiles(environment);
    expect(environment.DATABASE_URL).toBe('postgres://from-a-file');
    expect(unknownVariables(environment)).toEqual([]);
  });
});
