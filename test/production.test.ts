import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  printedConfiguration,
  readSecretFiles,
  requireProduction,
  type StartedPart,
  unknownVariables,
  variables,
} from '@conformity/subgraph';
import { freshDatabase } from '@conformity/testkit';
import { temporaryFolder } from './support';

/** All that is said of what is missing; empty where nothing is. */
const saidOf = (part: StartedPart, environment: NodeJS.ProcessEnv) =>
  requireProduction(part, { PRODUCTION: '1', ...environment }).then(
    () => '',
    ({ message }) => String(message),
  );

const nowhere = 'postgres://conformity_iecq:a-long-password@127.0.0.1:1/conformity';
const good = {
  PUBLIC_URL: 'https://register.example.org',
  OIDC_ISSUER: 'https://login.example.org',
  DATABASE_URL: nowhere,
  GATEWAY_JWKS: '/run/gateway.jwks.json',
  SEAL_KEY_FILE: '/run/seal.pem',
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
    expect(said).toContain(`- ${variable} `);
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
  expect((await saidOf(part, { ...good, ...given })).split('\n- ')).toHaveLength(2);
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
    await requireProduction('program', { PRODUCTION, PUBLIC_URL: 'http://x' });
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
    const unknown = new Set([...read, ...said].filter(name => !(name in variables) && !ofSystem.includes(name)));
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

  test('of secrets may stand in files', () => {
    const file = path.join(temporaryFolder(), 'secret');
    writeFileSync(file, 'postgres://from-a-file\n');
    const environment: NodeJS.ProcessEnv = { DATABASE_URL_FILE: file };
    readSecretFiles(environment);
    expect(environment.DATABASE_URL).toBe('postgres://from-a-file');
    expect(unknownVariables(environment)).toEqual([]);
  });
});
