import { X509Certificate } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from '@conformity/jobs';
import {
  fingerprintOf,
  generatedSealKey,
  type KeptSealKey,
  revocationLists,
  type SealKey,
  sealKeyFromPem,
  stampsFrom,
  type TimeStamps,
  type TrustedKey,
} from '@conformity/rendering';
import { DateTimeScalar, OperatorOnly } from '@conformity/subgraph';
import { Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { fetchList } from './fetch-list';
import { settings } from './settings';

export const SealKeyUse = { SEAL: 'SEAL', TIME_STAMP: 'TIME_STAMP' } as const satisfies Record<
  string,
  TrustedKey['use']
>;
registerEnumType(SealKeyUse, {
  name: 'SealKeyUse',
  description: 'What a key is used for.',
  valuesConfig: {
    SEAL: { description: 'It seals documents.' },
    TIME_STAMP: { description: 'It says by when they were sealed.' },
  },
});

/** A key with which the register has sealed or stamped; the public part alone. */
@ObjectType('SealKey', { description: 'A key with which the register has sealed or stamped documents.' })
@Entity('seal_key')
export class UsedSealKey {
  @Field(() => String, { description: 'Of its certificate: SHA-256, in hexadecimal digits.' })
  @PrimaryColumn('text')
  fingerprint!: string;
  @Field(() => SealKeyUse, { description: 'What it is used for.' }) @Column('text') use!: TrustedKey['use'];
  /** As PEM, its own first. */
  @Column('text') certificates!: string;
  @Field(() => DateTimeScalar, { description: 'Since when it is used.' })
  @PrimaryColumn('timestamptz', { name: 'in_use_since' })
  since!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it was used; null while it is.' })
  @Column('timestamptz', { name: 'in_use_until', nullable: true })
  until!: Date | null;
}

/** What documents are sealed with. */
export interface Sealing {
  key: SealKey;
  /** Null where nothing says by when a seal was made: neither the key's file nor `TSA_URL` has a time-stamping service. */
  stamps: TimeStamps | null;
}

type Store = DataSource | EntityManager;

/**
 * The key that seals, which is the one that the register has used before. One is made at the first time, where none is given, that says in
 * its name that nobody vouches for it.
 * @throws Trouble where the key is another one, or gone, although files were sealed: nothing is sealed until it is back, or `npm run rotate-seal-key`
 */
export async function sealing(db: DataSource): Promise<Sealing> {
  const { sealKeyFile, timeStampUrl } = settings();
  const known = await inUse(db);
  const own = existsSync(sealKeyFile) ? keyIn(sealKeyFile) : null;
  const isKnown = own !== null && known?.fingerprint === printOf(own);
  const key = isKnown ? own : await db.transaction(em => takeInUse(em, sealKeyFile));
  return { key, stamps: timeStampUrl ? recorded(db, serviceAt(timeStampUrl)) : key.stamps };
}

/** The same with what the addresses in the certificates say on revocation; without time stamps nothing is proved for later. @throws Trouble as `listsFor` */
export async function withRevocations({ key, stamps }: Sealing): Promise<Sealing> {
  if (!stamps) return { key, stamps };
  const certificates = [...key.certificates, ...stamps.certificates()];
  return { key: { ...key, revocations: await listsFor(certificates, key.revocations) }, stamps };
}

/** Each list is kept until its issuer makes the next. */
const lists = revocationLists(fetchList);

/** What is given on revocation, and what stands at the addresses of the certificates. @throws Trouble where it is not there, or one was revoked */
async function listsFor(certificates: readonly Uint8Array[], given: readonly Uint8Array[] = []): Promise<Uint8Array[]> {
  const found = await lists(certificates, given).catch(cause => {
    throw new Trouble(`Nothing is sealed: ${cause.message}`, { cause });
  });
  return [...given, ...found];
}

/** What would keep files from being sealed, or sealed so that others believe it. */
export async function* sealKeyFaults(db: DataSource): AsyncGenerator<string> {
  const { sealKeyFile: file } = settings();
  const known = await inUse(db);
  if (!existsSync(file)) {
    if (known) yield `${file} is not there. ${advice(known)}`;
    return;
  }
  let key: KeptSealKey;
  try {
    key = keyIn(file);
  } catch (fault) {
    return void (yield (fault as Error).message);
  }
  if (known && known.fingerprint !== printOf(key)) yield `${file} holds another key, ${printOf(key)}. ${advice(known)}`;
  const end = new Date(new X509Certificate(key.certificates[0] ?? new Uint8Array()).validTo);
  if (end.getTime() < Date.now() + noticeMs)
    yield `the certificate of ${file} ends on ${end.toISOString().slice(0, 10)}. Take a new one into use by "npm run rotate-seal-key".`;
}

/** So long before its end a certificate is told of. */
const noticeMs = 30 * 86_400_000;

async function takeInUse(em: EntityManager, file: string): Promise<KeptSealKey> {
  await em.query(`select pg_advisory_xact_lock(hashtext('seal_key'))`);
  const known = await inUse(em);
  const [first] = await em.query<{ at: Date | null }[]>('select min(made_at) as at from rendering');
  const hasSealed = known !== null && first?.at != null;
  if (!existsSync(file)) {
    if (hasSealed) throw new Trouble(`${file} is not there. ${advice(known)}`);
    await makeKey(file);
  }
  const key = keyIn(file);
  if (known?.fingerprint === printOf(key)) return key;
  if (hasSealed) throw new Trouble(`${file} holds another key, ${printOf(key)}. ${advice(known)}`);
  // What was sealed before keys were written down was sealed by this one.
  await use(em, key, known === null ? (first?.at ?? null) : null);
  return key;
}

const advice = ({ fingerprint }: UsedSealKey) =>
  `The register has sealed its files with the key ${fingerprint}: put that back, or take a new one into use by "npm run rotate-seal-key".`;

/**
 * Takes a new key into use: the one that stands in the file of the key instead of the one before; where that is the same still, and none is given
 * by `SEAL_KEY_FILE`, one is made and the old file kept beside it. What the old key sealed stays genuine. Answers what was done.
 * @throws Error where there is nothing to rotate to
 */
export function rotateSealKey(db: DataSource): Promise<string> {
  return db.transaction(async em => {
    await em.query(`select pg_advisory_xact_lock(hashtext('seal_key'))`);
    const { sealKeyFile: file, isSealKeyOwn } = settings();
    const known = await inUse(em);
    if (existsSync(file) && printOf(keyIn(file)) === known?.fingerprint) {
      if (!isSealKeyOwn) throw new Error(`${file} holds the key that is in use. Put the new one there first.`);
      renameSync(file, path.join(path.dirname(file), `seal-key-${known.fingerprint.slice(0, 16)}.pem`));
    }
    if (!existsSync(file)) await makeKey(file);
    const key = keyIn(file);
    await use(em, key, null);
    return `files are sealed with the key ${printOf(key)} now${known ? `, and no longer with ${known.fingerprint}` : ''}`;
  });
}

const inUse = async (store: Store): Promise<UsedSealKey | null> =>
  (
    await store.query<UsedSealKey[]>(`select fingerprint from seal_key where use = 'SEAL' and in_use_until is null`)
  )[0] ?? null;

/** From now on, or since an instant; what was in use is not any more. */
async function use(em: EntityManager, { certificates, stamps }: KeptSealKey, since: Date | null): Promise<void> {
  await em.query('update seal_key set in_use_until = now() where in_use_until is null');
  await record(em, 'SEAL', certificates, since);
  if (stamps) await record(em, 'TIME_STAMP', stamps.certificates(), since);
}

const record = (store: Store, kind: TrustedKey['use'], certificates: readonly Uint8Array[], since: Date | null) =>
  store.query(
    `insert into seal_key (fingerprint, use, certificates, in_use_since)
     select $1, $2, $3, coalesce($4, now())
     where not exists (select from seal_key where fingerprint = $1 and use = $2 and in_use_until is null)`,
    [fingerprintOf(certificates[0] ?? new Uint8Array()), kind, certificates.map(pemOf).join(''), since],
  );

const services = new Map<string, TimeStamps>();

/** The service at an address, one for all of a process: who it is, is known after its first stamp. */
function serviceAt(address: string): TimeStamps {
  const known = services.get(address) ?? stampsFrom(address);
  services.set(address, known);
  return known;
}

/** A service of others, whose certificate is trusted from its first stamp on. What it does not answer is a trouble, not a fault. */
function recorded(db: DataSource, stamps: TimeStamps): TimeStamps {
  let revocations = stamps.revocations;
  return {
    ...stamps,
    get revocations() {
      return revocations;
    },
    stamp: async digest => {
      const token = await stamps.stamp(digest).catch(cause => {
        throw new Trouble('The time-stamping service gives no stamp that holds', { cause });
      });
      revocations = await listsFor(stamps.certificates(), stamps.revocations);
      await record(db, 'TIME_STAMP', stamps.certificates(), null);
      return token;
    },
  };
}

/** The keys whose seals and stamps are ours, each for the time of its use; and those of `SEAL_TRUSTED`, for keys of another register. */
export async function trustedKeys(db: Store): Promise<TrustedKey[]> {
  const used = await db.query<UsedSealKey[]>(
    'select fingerprint, use, certificates, in_use_since as since, in_use_until as until from seal_key',
  );
  return [
    ...used.map(({ certificates, ...key }) => ({ ...key, chain: fingerprintOf(...chainIn(certificates)) })),
    ...settings().trustedSeals.map(fingerprint => ({
      fingerprint,
      use: 'SEAL' as const,
      chain: null,
      since: null,
      until: null,
    })),
  ];
}

const chainIn = (pem: string): Uint8Array[] =>
  Array.from(pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END/g), ([, text = '']) =>
    Buffer.from(text, 'base64'),
  );
const pemOf = (certificate: Uint8Array) => new X509Certificate(certificate).toString();
let lastRead: KeptSealKey | undefined;

/** The file is looked at for each seal, and read as a key where it has changed. @throws Trouble where it holds none that may be used */
function keyIn(file: string): KeptSealKey {
  const pem = readFileSync(file, 'utf8');
  if (lastRead?.pem === pem) return lastRead;
  try {
    lastRead = sealKeyFromPem(pem);
    return lastRead;
  } catch (cause) {
    throw new Trouble(`The key in ${file} cannot be used: ${(cause as Error).message}`, { cause });
  }
}
const printOf = ({ certificates }: SealKey) => fingerprintOf(certificates[0] ?? new Uint8Array());

async function makeKey(file: string): Promise<void> {
  const { pem } = await generatedSealKey({ name: 'Conformity Graph', now: new Date() });
  mkdirSync(path.dirname(file), { recursive: true });
  keepFirst(file, pem);
}

/** Writes a file as a whole; where two processes do so at once, the first one's is kept. */
function keepFirst(file: string, text: string): void {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, text, { mode: 0o600 });
  try {
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(partial);
  }
}

/** The keys of the register, for who looks after them. */
@Resolver(() => UsedSealKey)
export class SealKeys {
  @OperatorOnly('Only the IT administrator looks after keys.')
  @Query(() => [UsedSealKey], {
    description: 'The keys that have sealed and stamped documents, those in use first. IT administrator.',
  })
  sealKeys(@Ctx() { db }: { db: DataSource }): Promise<UsedSealKey[]> {
    return db
      .getRepository(UsedSealKey)
      .find({ order: { until: { direction: 'DESC', nulls: 'FIRST' }, since: 'DESC' } });
  }
}
