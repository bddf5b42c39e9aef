import { can } from '@conformity/access';
import { System } from '@conformity/certification';
import { act, type Context, forbidden, Max, Min } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { heldBody } from '../bodies/body';
import { recordChange } from '../change';
import { ReasonArgs } from '../reason';

/** How old a sign-in may be by which officers of a body publish in a system. */
@Entity('fresh_sign_in')
export class FreshSignIn {
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;
  @PrimaryColumn('text') system!: System;
  @Column('int') minutes!: number;
}

@ArgsType()
export class DemandFreshSignInArgs extends ReasonArgs {
  @Field(() => ID, { description: 'Whose officers, such as `bdy_demo`.' }) body!: string;
  @Field(() => System, { description: 'In which they publish.' }) system!: System;
  @Field(() => Int, { nullable: true, description: 'How old a sign-in may be: 1 to 480 minutes. Null: any.' })
  @IsOptional()
  @Min(1)
  @Max(480)
  minutes?: number | null;
}

/** Sets how old a sign-in may be by which officers of a body publish. @throws FORBIDDEN, NOT_FOUND */
export async function demandFreshSignIn(ctx: Context, args: DemandFreshSignInArgs): Promise<void> {
  const { body: bodyId, system, minutes = null, reason } = args;
  if (!can(ctx.principal, 'sign-in:demand', { system, bodyId }))
    throw forbidden('Only an administrator of the body or the IT administrator says how old a sign-in may be.');
  await act(ctx, async em => {
    await heldBody(em, bodyId);
    const demands = em.getRepository(FreshSignIn);
    const before = await demands.findOneBy({ bodyId, system });
    if (minutes === null) await demands.delete({ bodyId, system });
    else await demands.upsert({ bodyId, system, minutes }, ['bodyId', 'system']);
    const told = (said: number | null) => ({ system, minutes: said });
    const trace = { before: told(before?.minutes ?? null), after: told(minutes) };
    await recordChange(em, ctx, { thingId: bodyId, act: 'demand-fresh-sign-in', reason, ...trace });
  });
}
