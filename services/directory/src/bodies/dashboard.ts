import { placesOf } from '@conformity/access';
import { type Context, read } from '@conformity/subgraph';
import { Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { noticesSeen, placesAsParams } from './notices-seen';

@ObjectType()
@Directive('@key(fields: "id")')
export class Dashboard {
  @Field(() => ID) id!: string;
}

/** System and body of a dashboard; null where it is of all. */
const placeOf = ({ id }: Dashboard) => id.split('/').map(part => part || null) as [string | null, string | null];

/** What the directory has to do for a body or a Secretariat. */
@Resolver(() => Dashboard)
export class DashboardFields {
  @FieldResolver(() => Int, {
    description: 'Change notices that are not accepted yet, those that the Secretariat questioned too.',
  })
  openChangeNotices(@Root() dashboard: Dashboard, @Ctx() ctx: Context): Promise<number> {
    return noticesIn(ctx, dashboard, ['OPEN', 'QUESTIONED']);
  }

  @FieldResolver(() => Int, { description: 'Change notices on which the Secretariat waits for an answer of the body.' })
  questionedChangeNotices(@Root() dashboard: Dashboard, @Ctx() ctx: Context): Promise<number> {
    return noticesIn(ctx, dashboard, ['QUESTIONED']);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'People with a role at a body there today. Null where you may not see them.',
  })
  async users(@Root() dashboard: Dashboard, @Ctx() { db, principal, today }: Context): Promise<number | null> {
    const [system, bodyId] = placeOf(dashboard);
    const { all, systems, bodies } = placesOf(principal, 'person:view');
    if (!all && !systems.length && !bodies.length) return null;
    const [row] = await read<{ count: number }>(
      db,
      `select count(distinct h.person_id)::int as count from held_membership h join person p on p.id = h.person_id and p.active
       where h.body_id is not null and h.since <= $1 and coalesce(h.until, $1) >= $1
         and ($2 or h.system = any($3) or h.system || '/' || h.body_id = any($4))
         and ($5::text is null or h.system = $5) and ($6::text is null or h.body_id = $6)`,
      [today, all, systems, bodies, system, bodyId],
    );
    return row?.count ?? 0;
  }
}

async function noticesIn({ db, principal }: Context, dashboard: Dashboard, states: string[]): Promise<number> {
  const [system, bodyId] = placeOf(dashboard);
  const [row] = await read<{ count: number }>(
    db,
    `select count(*)::int as count ${noticesSeen} and t.state = any($4) and ($5::text is null or t.body_id = $5)
       and ($6::text is null or exists (select from acceptance a where a.body_id = t.body_id and a.system = $6))`,
    [...placesAsParams(principal), states, bodyId, system],
  );
  return row?.count ?? 0;
}
