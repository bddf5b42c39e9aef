import { randomUUID } from 'node:crypto';
import { can } from '@conformity/access';
import { System } from '@conformity/certification';
import { ArrayMaxSize, act, type Context, conflict, forbidden, Length, Max, Min, notFound } from '@conformity/subgraph';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { heldBody } from '../bodies/body';
import { recordChange } from '../change';
import type { Loaders } from '../loaders';
import { ReasonArgs } from '../reason';
import type { PrincipalView } from '../users/person';
import { issuerOfPeople } from './issuer';
import { MachineClient, type MachinePower, machinePowers, MachinePower as powersOf } from './machine-client';

type Asking = Context<Loaders>;

@ArgsType()
export class RegisterMachineClientArgs {
  @Field(() => ID, { description: 'The body that it works for, such as `bdy_demo`.' }) body!: string;
  @Field(() => System, { description: 'In which it works.' }) system!: System;
  @Field(() => String, { description: 'As audit entries will tell it. At most 100 characters.' })
  @Length(1, 100)
  name!: string;
  @Field(() => String, { description: 'What the provider calls it. At most 255 characters.' })
  @Length(1, 255)
  clientId!: string;
  @Field(() => [machinePowers], { description: 'What it may do.' })
  @ArrayMaxSize(Object.keys(powersOf).length)
  powers!: MachinePower[];
}

@ArgsType()
export class RotateMachineClientArgs {
  @Field(() => ID, { description: 'The one that is replaced, such as `mac_...`.' }) id!: string;
  @Field(() => String, { description: 'What the provider calls the new one. At most 255 characters.' })
  @Length(1, 255)
  clientId!: string;
  @Field(() => Int, { defaultValue: 24, description: 'For how long the old one still counts: 0 to 168 hours.' })
  @Min(0)
  @Max(168)
  overlapHours!: number;
}

@ArgsType()
export class RevokeMachineClientArgs extends ReasonArgs {
  @Field(() => ID, { description: 'Such as `mac_...`.' }) id!: string;
}

/** So many of a body may count at once in a system. */
const mostOfBody = 20;

/** Registers a machine client. @throws FORBIDDEN, NOT_FOUND, CONFLICT where the client is registered or there are too many */
export function registerMachineClient(ctx: Asking, args: RegisterMachineClientArgs): Promise<string> {
  const { body: bodyId, system, name, clientId, powers } = args;
  requirePower(ctx, { system, bodyId });
  return act(ctx, async em => {
    return add(
      em,
      ctx,
      { bodyId, system, name: name.trim(), clientId, powers: [...new Set(powers)] },
      'register-machine-client',
    );
  });
}

/** Registers another client in place of one, which still counts for a while. @throws as registering does */
export function rotateMachineClient(
  ctx: Asking,
  { id, clientId, overlapHours }: RotateMachineClientArgs,
): Promise<string> {
  return act(ctx, async em => {
    const old = await held(em, ctx, id);
    const { bodyId, system, name, powers } = old;
    const replacedBy = await add(
      em,
      ctx,
      { bodyId, system, name, clientId, powers },
      'rotate-machine-client',
      told(old),
    );
    const revokedAt = new Date(ctx.now.getTime() + overlapHours * 3_600_000);
    await em.getRepository(MachineClient).update({ id }, { revokedAt, replacedBy });
    return replacedBy;
  });
}

/** Makes it nobody at once: within 5 s wherever the graph runs. @throws FORBIDDEN, NOT_FOUND */
export async function revokeMachineClient(ctx: Asking, { id, reason }: RevokeMachineClientArgs): Promise<void> {
  await act(ctx, async em => {
    const client = await held(em, ctx, id);
    const after = { ...client, revokedAt: ctx.now };
    await em.getRepository(MachineClient).update({ id }, { revokedAt: ctx.now });
    const trace = { before: told(client), after: told(after) };
    await recordChange(em, ctx, { thingId: id, act: 'revoke-machine-client', reason, ...trace });
  });
}

/** The machine clients of a body, those that ended in the last year too, the newest first. @throws FORBIDDEN */
export async function machineClientsOf(ctx: Asking, bodyId: string): Promise<MachineClient[]> {
  const systems = Object.values(System).filter(system => mayKeep(ctx, { system, bodyId }));
  if (!systems.length) throw refusal();
  return ctx.db
    .getRepository(MachineClient)
    .createQueryBuilder('m')
    .where('m.bodyId = :bodyId and m.system = any(:systems)', { bodyId, systems })
    .andWhere(`coalesce(m.revokedAt, :now) > cast(:now as timestamptz) - interval '1 year'`, { now: ctx.now })
    .orderBy('m.createdAt', 'DESC')
    .addOrderBy('m.id')
    .limit(200)
    .getMany();
}

/** What a client that the provider signed in may do today; null for one that nobody registered, or that was revoked. Keeps when it asked. */
export async function machinePrincipal(ctx: Asking, issuer: string, clientId: string): Promise<PrincipalView | null> {
  const client = await ctx.db
    .getRepository(MachineClient)
    .createQueryBuilder('m')
    .where('m.issuer = :issuer and m.clientId = :clientId', { issuer, clientId })
    .andWhere('coalesce(m.revokedAt, :later) > :now', { now: ctx.now, later: new Date(ctx.now.getTime() + 1_000) })
    .getOne();
  if (!client) return null;
  if (ctx.now.getTime() - (client.lastUsed?.getTime() ?? 0) > usedWithinMs)
    await act(
      ctx,
      async em => void (await em.getRepository(MachineClient).update({ id: client.id }, { lastUsed: ctx.now })),
    );
  const { id, name, system, bodyId, powers } = client;
  const only = [...new Set(powers.flatMap(power => powersOf[power]))];
  const membership = { role: 'CB_BASIC', system, bodyId, mayIssue: false, documentTypes: null, only } as const;
  return { id, subject: null, email: null, name: `${name} (machine client)`, memberships: [membership] };
}

/** So often is written down that it asked. */
const usedWithinMs = 60_000;

type New = Pick<MachineClient, 'bodyId' | 'system' | 'name' | 'clientId' | 'powers'>;

async function add(
  em: EntityManager,
  ctx: Asking,
  client: New,
  done: 'register-machine-client' | 'rotate-machine-client',
  before: object | null = null,
): Promise<string> {
  const clients = em.getRepository(MachineClient);
  const issuer = issuerOfPeople();
  const { bodyId, system, clientId } = client;
  await heldBody(em, bodyId);
  if (await clients.existsBy({ issuer, clientId })) throw conflict(`The client ${clientId} is registered already.`);
  const [{ count = 0 } = {}] = await em.query<{ count: number }[]>(countLive, [bodyId, system, ctx.now]);
  if (count >= mostOfBody)
    throw conflict(`The body has ${mostOfBody} machine clients in ${system} already. Revoke one that is not used.`);
  const row = { ...client, id: `mac_${randomUUID()}`, issuer, createdBy: ctx.principal.name, createdAt: ctx.now };
  await clients.insert({ ...row, lastUsed: null, revokedAt: null, replacedBy: null });
  await recordChange(em, ctx, { thingId: row.id, act: done, before, after: told(row) });
  return row.id;
}

const countLive = `select count(*)::int as count from machine_client
  where body_id = $1 and system = $2 and coalesce(revoked_at, 'infinity') > $3`;

/** The client, held until the transaction ends. Who may not keep it knows nothing of it. @throws NOT_FOUND, CONFLICT for one that ended */
async function held(em: EntityManager, ctx: Asking, id: string): Promise<MachineClient> {
  const client = await em.getRepository(MachineClient).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!client || !mayKeep(ctx, client)) throw notFound(`The machine client ${id}`);
  if (client.revokedAt) throw conflict('This machine client was revoked or replaced already.');
  return client;
}

const mayKeep = ({ principal }: Asking, where: Pick<MachineClient, 'system' | 'bodyId'>) =>
  can(principal, 'machine-client:keep', where);

function requirePower(ctx: Asking, where: Pick<MachineClient, 'system' | 'bodyId'>): void {
  if (!mayKeep(ctx, where)) throw refusal();
}

const refusal = () => forbidden('Only an administrator of the body or the IT administrator keeps its machine clients.');

/** What the trace keeps of it. */
const told = ({
  issuer,
  clientId,
  name,
  bodyId,
  system,
  powers,
  revokedAt = null,
}: New & { issuer: string; revokedAt?: Date | null }) => ({
  issuer,
  clientId,
  name,
  bodyId,
  system,
  powers,
  revokedAt,
});
