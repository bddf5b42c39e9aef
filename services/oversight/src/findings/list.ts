import { Severity, System } from '@conformity/certification';
import { besideEntries } from '@conformity/register';
import { type Context, connectionOf, jsonOf, keysetPage, MaxLength, type Page } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { InsidersArgs, ofInsiders } from '../insiders';
import type { Loaders } from '../loaders';
import { StandingFinding } from './finding';

type Asking = Context<Loaders>;

@ObjectType({ description: 'A finding that stands, with the document that it is on.' })
export class ListedFinding {
  @Field(() => String, { description: 'The number of the document.' }) number!: string;
  @Field(() => System, { description: 'In which system it is.' }) system!: System;
  @Field(() => ID, { description: 'The body that issued it, such as `bdy_demo`.' }) issuerId!: string;
  @Field(() => StandingFinding, { description: 'What is found on it.' }) finding!: StandingFinding;
}
export const FindingConnection = connectionOf('ListedFinding', ListedFinding);

@ArgsType()
class FindingArgs extends InsidersArgs {
  @Field(() => String, { nullable: true, description: 'One rule, by its id or by its short code, such as `R4`.' })
  @IsOptional()
  @MaxLength(100)
  rule?: string | null;
  @Field(() => [Severity], { nullable: true, description: 'Every severity, if none is given.' })
  severities?: Severity[] | null;
}

/** What is found on the documents of bodies, for them and for Secretariats. */
@Resolver(() => FindingConnection)
export class FindingLists {
  @Query(() => FindingConnection, {
    description:
      'What is found now on public documents of the bodies that you work for, by number; for a Secretariat of its system. FORBIDDEN for guests.',
  })
  findings(
    @Args(() => FindingArgs) { rule, severities, ...asked }: FindingArgs,
    @Ctx() { db, principal }: Asking,
  ): Promise<Page<ListedFinding>> {
    const params: unknown[] = [];
    const say = (value: unknown) => `$${params.push(value)}`;
    const where = [
      'f.gone_at is null',
      ...ofInsiders(principal, 'e', asked, params),
      ...(rule ? [`(f.rule = ${say(rule)} or f.code = ${say(rule)})`] : []),
      ...(severities ? [`f.severity = any(${say(severities)})`] : []),
    ];
    const columns = `e.number, e.system, e.issuer_id as "issuerId", ${jsonOf(StandingFinding, 'f')} as finding`;
    return keysetPage<ListedFinding>(
      db,
      {
        list: 'findings',
        columns,
        from: `from finding f ${besideEntries('f.document_id')} where ${where.join(' and ')}`,
        order: ['e.number_key', 'e.id', 'f.place'],
        params,
      },
      asked,
    );
  }
}
