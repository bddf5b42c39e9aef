import { System } from '@conformity/certification';
import { organisationsAcrossSystems } from '@conformity/register';
import { badInput, type Context } from '@conformity/subgraph';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Loaders } from './loaders';
import { within } from './resolvers';
import { OrganisationStub } from './stubs';

type Asking = Context<Loaders>;

@ObjectType({ description: 'An organisation with certificates in several systems.' })
export class CertifiedOrganisation {
  @Field(() => OrganisationStub, { description: 'As the directory knows it.' }) organisation!: OrganisationStub;
  @Field(() => [System], { description: 'In which it has a certificate in force.' }) systems!: System[];
  @Field(() => Int, { description: 'Certificates in force, in all systems together.' }) certificateCount!: number;
}

@Resolver()
export class OrganisationQueries {
  @Query(() => [CertifiedOrganisation], {
    description:
      'Organisations with certificates in force in several systems, those in most systems first, then those with most certificates.',
  })
  async organisationsAcrossSystems(
    @Arg('atLeast', () => Int, { defaultValue: 2, description: 'In how many systems; 1 to 4.' }) atLeast: number,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Ctx() { db, principal, today }: Asking,
  ): Promise<CertifiedOrganisation[]> {
    if (atLeast < 1 || atLeast > 4) throw badInput('atLeast', `is ${atLeast}; there are 4 systems, ask for 1 to 4.`);
    const found = await organisationsAcrossSystems(db, principal, { atLeast, first: within(first), today });
    return found.map(({ id, systems, count }) => ({ organisation: { id }, systems, certificateCount: count }));
  }
}
