import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

/** Where the packages of Debian were unpacked: nothing of them is installed. */
export const glewlwydRoot = process.env.GLEWLWYD ?? '/';
export const isThere = existsSync(path.join(glewlwydRoot, 'usr/bin/glewlwyd'));

/** Glewlwyd, an OpenID provider in C of which no line is ours. */
export interface Glewlwyd {
  issuer: string;
  /** The cookie of a browser in which the person is signed in, and has let the client know who they are. */
  signedIn(username: string): Promise<string>;
  stop(): Promise<void>;
}

/** Whom it knows, and for which program. */
export interface Asked {
  folder: string;
  redirect: string;
  resource: string;
  people: readonly { username: string; email: string; isVerified: boolean }[];
  client: { id: string; secret: string };
  machine: { id: string; secret: string };
}

const password = 'a password of nobody';
const root = (file: string) => path.join(glewlwydRoot, file);

/** Starts it with a database of its own, and tells it by its interface whom it knows. */
export async function startGlewlwyd({ folder, redirect, resource, people, client, machine }: Asked): Promise<Glewlwyd> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const configuration = writeConfiguration(folder, port);
  const libraries = path.join(glewlwydRoot, 'usr/lib/x86_64-linux-gnu');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  const running = spawn(root('usr/bin/glewlwyd'), [`--config-file=${configuration}`], { env, stdio: 'ignore' });
  try {
    await answers(url, running);
    const issuer = `${url}/api/oidc`;
    const ask = await administrator(url);
    for (const name of ['email', 'offline_access', 'profile']) await ask('POST', 'scope', scopeCalled(name));
    await ask('POST', 'mod/plugin', {
      module: 'oidc',
      name: 'oidc',
      display_name: 'oidc',
      enabled: true,
      parameters: parametersOf(issuer, resource),
    });
    for (const { username, email, isVerified } of people)
      await ask('POST', 'user', {
        username,
        name: isVerified ? verified : unverified,
        email,
        password,
        enabled: true,
        scope: ['openid', 'email', 'profile', 'offline_access'],
      });
    const confidential = {
      confidential: true,
      enabled: true,
      token_endpoint_auth_method: ['client_secret_basic', 'client_secret_post'],
    };
    await ask('POST', 'client', {
      ...confidential,
      client_id: client.id,
      name: client.id,
      password: client.secret,
      redirect_uri: [redirect],
      authorization_type: ['code', 'refresh_token'],
      scope: [],
    });
    await ask('POST', 'client', {
      ...confidential,
      client_id: machine.id,
      name: machine.id,
      password: machine.secret,
      redirect_uri: [],
      authorization_type: ['client_credentials'],
      scope: ['openid'],
    });
    return {
      issuer,
      signedIn: async username => {
        const cookie = await logIn(url, { username, password });
        await send(url, cookie, 'PUT', `auth/grant/${client.id}`, { scope: 'openid email profile offline_access' });
        return cookie;
      },
      stop: () => end(running),
    };
  } catch (error) {
    await end(running);
    throw error;
  }
}

const scopeCalled = (name: string) => ({
  name,
  display_name: name,
  password_required: true,
  password_max_age: 0,
  scheme: {},
});

/** What its plugin for OpenID Connect is told. */
function parametersOf(issuer: string, resource: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    iss: issuer,
    'jwt-type': 'ecdsa',
    'jwt-key-size': '256',
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: publicKey.export({ type: 'spki', format: 'pem' }),
    'access-token-duration': 300,
    'refresh-token-duration': 3_600,
    'code-duration': 60,
    'refresh-token-rolling': true,
    'refresh-token-one-use': 'never',
    'client-refresh-token-one-use-parameter': '',
    'auth-type-code-enabled': true,
    'auth-type-client-enabled': true,
    'auth-type-refresh-enabled': true,
    'allow-non-oidc': true,
    'subject-type': 'public',
    'jwks-show': true,
    'pkce-allowed': true,
    'email-claim': 'mandatory',
    claims: [
      {
        name: 'email_verified',
        'user-property': 'name',
        type: 'boolean',
        'boolean-value-true': verified,
        'boolean-value-false': unverified,
        mandatory: true,
        scope: [],
      },
    ],
    'resource-allowed': true,
    'resource-scope': { openid: [resource] },
    'resource-scope-and-client-property': false,
  };
}

/** Its table of people has no column for whether an address was verified: here the name tells it. */
const [verified, unverified] = ['verified', 'unverified'];

function writeConfiguration(folder: string, port: number): string {
  const database = path.join(folder, 'glewlwyd.db');
  const docs = 'usr/share/doc/glewlwyd';
  execFileSync('sqlite3', [database], {
    input: gunzipSync(readFileSync(root(`${docs}/database/init.sqlite3.sql.gz`))),
  });
  mkdirSync(root('usr/lib/glewlwyd/user_middleware'), { recursive: true });
  const sample = gunzipSync(readFileSync(root(`${docs}/glewlwyd.conf.sample.gz`))).toString();
  const said = sample
    .replace(/^port=.*$/m, `port=${port}\nbind_address="127.0.0.1"`)
    .replace(/^external_url=.*$/m, `external_url="http://127.0.0.1:${port}"`)
    .replace(/^cookie_domain=.*$/m, 'cookie_domain="127.0.0.1"')
    .replace(/^cookie_secure=.*$/m, 'cookie_secure=0')
    .replaceAll('"/usr/', `"${root('usr/')}`)
    .replace('/var/cache/glewlwyd/glewlwyd.db', database);
  const file = path.join(folder, 'glewlwyd.conf');
  writeFileSync(file, said);
  return file;
}

async function administrator(url: string) {
  const cookie = await logIn(url, { username: 'admin', password: 'password' });
  return (method: string, what: string, body: object) => send(url, cookie, method, what, body);
}

async function logIn(url: string, body: object): Promise<string> {
  const answer = await send(url, '', 'POST', 'auth/', body);
  return answer.headers
    .getSetCookie()
    .map(set => set.split(';')[0])
    .join('; ');
}

async function send(url: string, cookie: string, method: string, what: string, body: object): Promise<Response> {
  const headers = { cookie, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/${what}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`Glewlwyd: ${method} ${what} is ${answer.status} ${await answer.text()}`);
  return answer;
}

async function answers(url: string, running: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (running.exitCode !== null) throw new Error(`Glewlwyd ended with ${running.exitCode}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error('Glewlwyd does not answer.');
}

/** A port of this machine that nobody uses. */
export const freePort = () =>
  new Promise<number>(resolve => {
    const one = createServer().listen(0, '127.0.0.1', () => {
      const address = one.address();
      one.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

function end(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    running.once('exit', () => resolve());
    running.kill();
  });
}
