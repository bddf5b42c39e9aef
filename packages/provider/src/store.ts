import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Artifact {
  payload: AdapterPayload;
  /** In seconds since 1970; null for what stays. */
  expiresAt: number | null;
}

interface Kept {
  cookieKey: string;
  artifacts: [string, Artifact][];
}

/** Everybody may begin to sign in: what is kept has an end, and the oldest goes first. */
const most = 5_000;
const writtenAfterMs = 300;

const seconds = () => Math.floor(Date.now() / 1000);

/** What a provider remembers, in one file of the data folder: who is signed in stays so over a restart. */
export class Store {
  /** Signs its cookies. */
  readonly cookieKey: string;
  private readonly artifacts: Map<string, Artifact>;
  private readonly file: string;
  private writing: NodeJS.Timeout | null = null;

  constructor(file: string) {
    const kept: Partial<Kept> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    this.file = file;
    this.cookieKey = kept.cookieKey ?? randomBytes(32).toString('base64url');
    this.artifacts = new Map(kept.artifacts ?? []);
  }

  /** What oidc-provider asks of its store, for things of one kind. */
  adapter(kind: string): Adapter {
    const keyOf = (id: string) => `${kind}:${id}`;
    const find = async (id: string) => this.live(keyOf(id))?.payload;
    const findBy = async (name: 'uid' | 'userCode', value: string) => {
      for (const [key, { payload }] of this.artifacts)
        if (key.startsWith(`${kind}:`) && payload[name] === value) return this.live(key)?.payload;
      return undefined;
    };
    return {
      find,
      findByUid: uid => findBy('uid', uid),
      findByUserCode: code => findBy('userCode', code),
      upsert: async (id, payload, expiresIn) => {
        this.artifacts.delete(keyOf(id));
        this.artifacts.set(keyOf(id), { payload, expiresAt: expiresIn ? seconds() + expiresIn : null });
        this.changed();
      },
      consume: async id => {
        const found = this.live(keyOf(id));
        if (found) found.payload = { ...found.payload, consumed: seconds() };
        this.changed();
      },
      destroy: async id => {
        this.artifacts.delete(keyOf(id));
        this.changed();
      },
      revokeByGrantId: async grantId => {
        for (const [key, { payload }] of this.artifacts) if (payload.grantId === grantId) this.artifacts.delete(key);
        this.changed();
      },
    };
  }

  /** Writes what was not written yet. */
  close(): void {
    if (this.writing) this.write();
  }

  private live(key: string): Artifact | undefined {
    const found = this.artifacts.get(key);
    return found && (found.expiresAt ?? Number.POSITIVE_INFINITY) > seconds() ? found : undefined;
  }

  private changed(): void {
    if (this.artifacts.size > most) this.artifacts.delete(this.artifacts.keys().next().value ?? '');
    this.writing ??= setTimeout(() => this.write(), writtenAfterMs).unref();
  }

  private write(): void {
    if (this.writing) clearTimeout(this.writing);
    this.writing = null;
    for (const key of this.artifacts.keys()) if (!this.live(key)) this.artifacts.delete(key);
    const kept: Kept = { cookieKey: this.cookieKey, artifacts: [...this.artifacts] };
    writeFileSync(`${this.file}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
