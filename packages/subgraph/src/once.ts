import { createHash } from 'node:crypto';
import { guest } from '@conformity/access';
import { Column, Entity, type EntityManager, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import type { Asking } from './context';
import { conflict } from './errors';
import { read } from './read';

/** The mutation of a request that is being done. */
export interface AskedMutation {
  /** Under which name its answer stands: a request may have several. */
  responseName: string;
  /** The same for the same field with the same arguments, whatever is selected of the answer. */
  digest(): string;
  /** How many acts it has begun. */
  acts: number;
  /** Whether one of them was committed. */
  isDone: boolean;
}

/** What a mutation asks for. */
export const askedMutation = (field: string, args: object, responseName: string): AskedMutation => ({
  responseName,
  digest: () =>
    createHash('sha256')
      .update(JSON.stringify([field, args]))
      .digest('hex'),
  acts: 0,
  isDone: false,
});

/**
 * Does the work, unless an act of the caller with the same key was done before: then answers what that one answered. Part of the
 * act's transaction, so that the key is kept exactly where the act is; a twin waits for the first. Guests share no keys.
 * @throws CONFLICT where the key was used for something else
 */
export async function once<Answer>(em: EntityManager, asking: Asking, work: () => Promise<Answer>): Promise<Answer> {
  const { idempotencyKey, mutation, principal, database } = asking;
  if (!idempotencyKey || !mutation || principal.id === guest.id) return work();
  mutation.acts += 1;
  const own = [principal.id, JSON.stringify([idempotencyKey, mutation.responseName, mutation.acts])];
  await read(em, forgetOld, [...own, database.keysKeptMs / 1_000]);
  const [isFirst] = await read(em, remember, [...own, mutation.digest()]);
  if (isFirst) {
    const answer = await work();
    await read(em, keepAnswer, [...own, JSON.stringify(answer ?? null)]);
    return answer;
  }
  const before = await answeredBefore<Answer>(em, own, mutation);
  if (!before) throw usedBefore();
  return before.answer;
}

/**
 * Does several acts of one mutation, unless they were done before with the key of the caller: then answers what they answered, also where
 * some were refused. Kept only where `isSettled`; what is not, is done again, and each act in it is known by its own key.
 * @throws CONFLICT where the key was used for something else
 */
export async function onceForAll<Answer>(
  asking: Asking,
  isSettled: (answer: Answer) => boolean,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { idempotencyKey, mutation, principal, database } = asking;
  if (!idempotencyKey || !mutation || principal.id === guest.id) return work();
  const own = [principal.id, JSON.stringify([idempotencyKey, mutation.responseName, 'all'])];
  await read(database.acts, forgetOld, [...own, database.keysKeptMs / 1_000]);
  const before = await answeredBefore<Answer>(database.acts, own, mutation);
  if (before) return before.answer;
  const answer = await work();
  if (!isSettled(answer)) return answer;
  await read(database.acts, rememberAll, [...own, mutation.digest(), JSON.stringify(answer)]);
  // A twin may have been faster.
  return (await answeredBefore<Answer>(database.acts, own, mutation))?.answer ?? answer;
}

/** @throws CONFLICT where the key was used for something else */
async function answeredBefore<Answer>(em: Parameters<typeof read>[0], own: readonly string[], mutation: AskedMutation) {
  const [before] = await read<{ digest: string; answer: Answer }>(em, recall, [...own]);
  if (before && before.digest !== mutation.digest()) throw usedBefore();
  return before;
}

const usedBefore = () =>
  conflict('This Idempotency-Key was sent with something else before. Use a new one for each act.');

/** Its own key where it is too old, and some others, so that they never pile up. */
const forgetOld = `delete from act_key where at < now() - make_interval(secs => $3) and ((caller = $1 and key = $2) or (caller, key) in (
  select caller, key from act_key where at < now() - make_interval(secs => $3) order by at limit 20 for update skip locked))`;
const remember = `insert into act_key (caller, key, digest) values ($1, $2, $3) on conflict do nothing returning true as kept`;
const rememberAll = 'insert into act_key (caller, key, digest, answer) values ($1, $2, $3, $4) on conflict do nothing';
const keepAnswer = 'update act_key set answer = $3 where caller = $1 and key = $2';
const recall = 'select digest, answer from act_key where caller = $1 and key = $2';

/** By what an act is known again that is sent twice, and what it answered. */
@Entity('act_key')
export class ActKey {
  @PrimaryColumn('text') caller!: string;
  /** The caller's key, the name of the answer, and which act of the mutation it is. */
  @PrimaryColumn('text') key!: string;
  @Column('text') digest!: string;
  @Column('jsonb', { nullable: true }) answer!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

/** Where the keys of acts are kept. */
export class ActKeys1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table act_key (
        caller text not null,
        key text not null,
        digest text not null,
        answer jsonb,
        at timestamptz not null default now(),
        primary key (caller, key)
      );
      create index act_key_at on act_key (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table act_key');
  }
}
