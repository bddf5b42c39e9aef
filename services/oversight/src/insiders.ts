import type { Principal } from '@conformity/access';
import { System } from '@conformity/certification';
import { bodiesWorkedFor, keptBy } from '@conformity/register';
import { MaxLength, PageArgs } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';

/** Of which bodies a list of what concerns them is. */
@ArgsType()
export class InsidersArgs extends PageArgs {
  @Field(() => System, { nullable: true, description: 'All in which you work, if none is given.' })
  system?: System | null;
  @Field(() => ID, { nullable: true, description: 'The certification body; all that you work for, if none is given.' })
  @IsOptional()
  @MaxLength(100)
  body?: string | null;
}

/** That the caller works for the body of a row with `system` and `issuer_id`, and that it is of those that are asked for. @throws FORBIDDEN */
export function ofInsiders(
  principal: Principal,
  row: string,
  { system, body }: Pick<InsidersArgs, 'system' | 'body'>,
  params: unknown[],
): string[] {
  bodiesWorkedFor(principal, body);
  const say = (value: unknown) => `$${params.push(value)}`;
  return [
    keptBy(principal, row, params),
    ...(system ? [`${row}.system = ${say(system)}`] : []),
    ...(body ? [`${row}.issuer_id = ${say(body)}`] : []),
  ];
}
