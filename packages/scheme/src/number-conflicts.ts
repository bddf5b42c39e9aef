import { can, usualPowers, whoMay } from '@conformity/access';
import type { System } from '@conformity/certification';
import { CertificationBodyStub } from '@conformity/register';
import {
  CatalogueError,
  type Context,
  connectionOf,
  DateTimeScalar,
  forbidden,
  keysetPage,
  type Page,
  PageArgs,
} from '@conformity/subgraph';
import {
  Args,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Asking } from './asking';

export const ConflictCause = { TAKEN: 'TAKEN', PREFIX_OF_ANOTHER_BODY: 'PREFIX_OF_ANOTHER_BODY' } as const;
export type ConflictCause = keyof typeof ConflictCause;
registerEnumType(ConflictCause, {
  name: 'NumberConflictCause',
  description: 'Why a body could not have a number.',
  valuesConfig: {
    TAKEN: { description: 'Another document has it, or had it.' },
    PREFIX_OF_ANOTHER_BODY: { description: 'It begins with the code of another body.' },
  },
});

/** A body gave a number that it cannot have. What it is told is the same whatever the cause, so that it learns of no private document. */
export class NumberConflictError extends CatalogueError {
  constructor(
    readonly number: string,
    readonly bodyId: string,
    readonly reason: ConflictCause,
  ) {
    super(
      'CONFLICT',
      `${number} is not available to your body. Check it against the paper; the Secretariat knows why.`,
    );
  }
}

/** Tells the Secretariat of a number that was refused, once the act is undone. */
export const noteConflict = (
  { database, principal, now }: Pick<Asking, 'database' | 'principal' | 'now'>,
  { number, bodyId, reason }: NumberConflictError,
): Promise<unknown> =>
  database.acts.query(
    `insert into number_conflict as c (number, body_id, cause, by_name, first_at, last_at) values ($1, $2, $3, $4, $5, $5)
     on conflict (body_id, number) do update
       set times = c.times + 1, last_at = excluded.last_at, by_name = excluded.by_name, cause = excluded.cause`,
    [number, bodyId, reason, principal.name, now],
  );

@ObjectType({ description: 'A number that a body gave to a document and could not have.' })
@Entity('number_conflict')
export class NumberConflict {
  @Field(() => String, { description: 'As it was given.' }) @PrimaryColumn('text') number!: string;
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;
  @Field(() => ConflictCause, { description: 'Why it could not have it.' }) @Column('text') cause!: ConflictCause;
  @Field(() => String, { description: 'Who tried last.' }) @Column('text', { name: 'by_name' }) byName!: string;
  @Field(() => DateTimeScalar, { description: 'When it was tried first.' })
  @Column('timestamptz', { name: 'first_at' })
  firstAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it was tried last.' })
  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;
  @Field(() => Int, { description: 'How often it was tried.' }) @Column('int', { default: 1 }) times!: number;
}

const NumberConflictConnection = connectionOf('NumberConflict', NumberConflict);

/** What the Secretariat of a system whose bodies give numbers is told of them. */
export function numberConflictsResolver(system: System): ClassType {
  @Resolver(() => NumberConflict)
  class NumberConflictsResolver {
    @FieldResolver(() => CertificationBodyStub, { description: 'The body that gave it.' })
    body(@Root() { bodyId }: NumberConflict): CertificationBodyStub {
      return { id: bodyId };
    }

    @Query(() => NumberConflictConnection, {
      description: `Needs ${whoMay('number-conflict:view', { system }, usualPowers)}. Numbers that bodies of ${system} gave and could not have, by body and number.`,
    })
    numberConflicts(
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { db, principal }: Context,
    ): Promise<Page<NumberConflict>> {
      if (!can(principal, 'number-conflict:view', { system, bodyId: null }))
        throw forbidden(`Only ${whoMay('number-conflict:view', { system })} may see which numbers were refused.`);
      return keysetPage<NumberConflict>(
        db,
        {
          list: 'number-conflicts',
          columns:
            't.number, t.body_id as "bodyId", t.cause, t.by_name as "byName", t.first_at as "firstAt", t.last_at as "lastAt", t.times',
          from: 'from number_conflict t where true',
          order: ['t.body_id', 't.number'],
          params: [],
        },
        page,
      );
    }
  }
  return NumberConflictsResolver;
}
