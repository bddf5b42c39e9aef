import type { Principal } from '@conformity/access';
import { type CalendarDate, System } from '@conformity/certification';
import { CertificateFilter, CertificateSort, effectiveStatusOf, soughtBy, visibleTo } from '@conformity/scheme';
import { badInput, type Context, namesAsked, type ResolveInfo, read } from '@conformity/subgraph';
import { Arg, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { CertificateConnection } from './certificates';
import type { Loaders } from './loaders';
import { within } from './resolvers';
import { certificatePage } from './search';
import { OrganisationStub } from './stubs';

type Asking = Context<Loaders>;

@ObjectType({ description: 'An organisation with certificates in several systems.' })
export class CertifiedOrganisation {
  @Field(() => OrganisationStub) organisation!: OrganisationStub;
  @Field(() => [System], { description: 'In which it has a certificate in force.' }) systems!: System[];
  @Field(() => Int, { description: 'Certificates in force, in all systems together.' }) certificateCount!: number;
}

/** What the register knows of an organisation of the directory. */
@Resolver(() => OrganisationStub)
export class OrganisationFields {
  @FieldResolver(() => CertificateConnection, {
    description:
      'Every document of which it is a party: holder, applicant, manufacturer, facility, site; of all systems.',
  })
  async certificates(
    @Root() { id }: OrganisationStub,
    @Arg('query', () => String, { nullable: true }) query: string | null,
    @Arg('filter', () => CertificateFilter, { nullable: true }) filter: CertificateFilter | null,
    @Arg('sort', () => CertificateSort, { defaultValue: 'NEWEST' }) sort: CertificateSort,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { db, principal, today }: Asking,
    @Info() info: ResolveInfo,
  ): Promise<CertificateConnection> {
    const sought = await soughtBy(db, principal, query ?? '');
    const search = { sought, filter: { ...filter, organisations: [id] }, sort, today };
    return certificatePage(db, principal, search, { first: within(first), after, asked: namesAsked(info) });
  }

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
