import type { Principal } from '@conformity/access';
import { type CalendarDate, System } from '@conformity/certification';
import { effectiveStatusOf, visibleTo } from '@conformity/register';
import { badInput, type Context, read } from '@conformity/subgraph';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { Loaders } from './loaders';
import { within } from './resolvers';
import { OrganisationStub } from './stubs';

type Asking = Context<Loaders>;

@ObjectType({ description: 'An organisation with certificates in several systems.' })
export class CertifiedOrganisation {
  @Field(() => OrganisationStub) organisation!: OrganisationStub;
  @Field(() => [System], { description: 'In which it has a certificate in force.' }) systems!: System[];
  @Field(() => Int, { description: 'Certificates in force, in all systems together.' }) certificateCount!: number;
}

@Resolver()
export class OrganisationQueries {
  @Query(() => [CertifiedOrganisation], {
    description:
      'Organisations with certificates in force in several systems, those in most systems first, then those with most certificates.',
  })
  organisationsAcrossSystems(
    @Arg('atLeast', () => Int, { defaultValue: 2, description: 'In how many systems; 1 to 4.' }) atLeast: number,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
    @Ctx() { db, principal, today }: Asking,
  ): Promise<CertifiedOrganisation[]> {
    if (atLeast < 1 || atLeast > 4) throw badInput('atLeast', `is ${atLeast}; there are 4 systems, ask for 1 to 4.`);
    return acrossSystems(db, principal, { atLeast, first: within(first), today });
  }
}

/** One statement over the entries in force and the names that the directory knows. */
async function acrossSystems(
  db: DataSource,
  principal: Principal,
  { atLeast, first, today }: { atLeast: number; first: number; today: CalendarDate },
): Promise<CertifiedOrganisation[]> {
  const params: unknown[] = [today, atLeast, first];
  const visible = visibleTo(principal, 'e', params);
  const rows = await read<{ id: string; systems: System[]; count: number }>(
    db,
    `select a.organisation_id as id, array_agg(distinct e.system order by e.system) as systems, count(distinct e.id)::int as count
     from register.organisation_alias a
     join register.entry e on e.party_keys @> array[a.key]
     where ${effectiveStatusOf('$1')} = 'CURRENT' and ${visible}
     group by 1 having count(distinct e.system) >= $2
     order by count(distinct e.system) desc, 3 desc, 1 limit $3`,
    params,
  );
  return rows.map(({ id, systems, count }) => ({ organisation: { id }, systems, certificateCount: count }));
}
