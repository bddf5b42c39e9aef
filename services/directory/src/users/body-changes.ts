import {
  type Context,
  connectionOf,
  DateTimeScalar,
  JsonScalar,
  keysetPage,
  type Page,
  type PageArgs,
} from '@conformity/subgraph';
import { Field, ObjectType } from 'type-graphql';
import type { Loaders } from '../loaders';
import { systemsWithPeople } from './people';

@ObjectType({
  description: 'What was done in the directory. Each is chained to the one before, so that none can be changed unseen.',
})
export class BodyChange {
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: Date;
  @Field(() => String, { description: 'Such as `grant-membership`, `set-acceptance`.' }) act!: string;
  @Field(() => String, { description: 'Who did it, as they were called then.' }) by!: string;
  @Field(() => String, { nullable: true, description: 'Why.' }) reason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The person whom it is about; null where it is the body itself.',
  })
  person!: string | null;
  @Field(() => JsonScalar, { nullable: true, description: 'As it stood; null where it is new.' }) before!:
    | object
    | null;
  @Field(() => JsonScalar, { description: 'As it stands since.' }) after!: object;
}

export const BodyChangeConnection = connectionOf('BodyChange', BodyChange);

/** What was done to a body and its users, in the systems whose people the caller may see. @throws NOT_FOUND, FORBIDDEN */
export async function changesAt(ctx: Context<Loaders>, bodyId: string, page: PageArgs): Promise<Page<BodyChange>> {
  const systems = await systemsWithPeople(ctx, bodyId);
  return keysetPage<BodyChange>(
    ctx.db,
    {
      list: 'body-changes',
      columns: 't.at, t.act, t.by_name as by, t.reason, p.name as person, t.before, t.after',
      from: `from change t left join person p on p.id = t.thing_id
        where (t.thing_id = $1 or t.after->>'bodyId' = $1) and coalesce(t.after->>'system' = any($2), true)`,
      order: [`lpad(t.id::text, 20, '0')`],
      params: [bodyId, systems],
    },
    page,
  );
}
