import { can } from '@conformity/access';
import { Scheme, systemOf } from '@conformity/certification';
import { standardName } from '@conformity/scheme';
import { act, badInput, type Context, forbidden, notFound } from '@conformity/subgraph';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { AcceptanceStatus } from './body';
import { recordChange } from './change';
import { publishBodies } from './publish';
import { ReasonArgs } from './reason';

@ArgsType()
export class SetAcceptanceArgs extends ReasonArgs {
  @Field(() => ID) bodyId!: string;
  @Field(() => Scheme) scheme!: Scheme;
  @Field(() => AcceptanceStatus) status!: AcceptanceStatus;
  @Field(() => [String], {
    nullable: true,
    description:
      'The whole scope, such as `["IEC 60079-0"]`. Left out: as it stands. Null: not recorded, and then not limited.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  standards?: string[] | null;
}

/**
 * Sets what a body is accepted for, and tells every scheme, in one transaction. What the body issued is not touched.
 * @throws FORBIDDEN, NOT_FOUND for the body, BAD_INPUT for a standard that the directory does not know.
 */
export async function setAcceptance(ctx: Context, args: SetAcceptanceArgs): Promise<void> {
  const { bodyId, scheme, status, reason } = args;
  const system = systemOf(scheme);
  if (!can(ctx.principal, 'body:edit', { system, bodyId }))
    throw forbidden(
      `Only the Secretariat of ${system} or the IT administrator may change what a body is accepted for.`,
    );
  await act(ctx, async em => {
    const [body] = await em.query<object[]>('select id from certification_body where id = $1 for update', [bodyId]);
    if (!body) throw notFound(`The certification body ${bodyId}`);
    const standards = args.standards && (await scopeOf(em, args.standards));
    const before = await acceptanceOf(em, args);
    await em.query(
      `insert into acceptance as a (body_id, scheme, system, status, since, standards, confidence)
       values ($1, $2, $3, $4, $5, $6, 'RECORDED')
       on conflict (body_id, scheme) do update set
         status = excluded.status, confidence = excluded.confidence,
         since = case when a.status = excluded.status then a.since else excluded.since end,
         standards = case when $7 then a.standards else excluded.standards end`,
      [bodyId, scheme, system, status, ctx.today, standards ?? null, standards === undefined],
    );
    const after = { ...(await acceptanceOf(em, args)) };
    await recordChange(em, ctx, { thingId: bodyId, act: 'set-acceptance', reason: reason.trim(), before, after });
    await publishBodies(em, [bodyId]);
  });
}

async function acceptanceOf(em: EntityManager, { bodyId, scheme }: SetAcceptanceArgs): Promise<object | null> {
  const [row] = await em.query<object[]>(
    'select scheme, status, since, standards, confidence from acceptance where body_id = $1 and scheme = $2',
    [bodyId, scheme],
  );
  return row ?? null;
}

/** The standards as the directory writes them, each once. */
async function scopeOf(em: EntityManager, typed: readonly string[]): Promise<string[]> {
  const names = typed.map(standardName);
  const rows = await em.query<{ id: string }[]>('select id from standard where id = any($1)', [names]);
  const known = new Set(rows.map(({ id }) => id));
  const unknown = names.findIndex(name => !known.has(name));
  if (unknown >= 0)
    throw badInput(
      `standards[${unknown}]`,
      `${typed[unknown]} is not a standard that the directory knows. Record it first.`,
    );
  return [...new Set(names)].sort();
}
