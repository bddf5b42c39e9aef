import { ExpiringArgs, expiringPage } from '@conformity/scheme';
import type { Context } from '@conformity/subgraph';
import { Args, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { PersonCertificateConnection } from './expiring';
import type { Loaders } from './loaders';
import { UnitOfCompetence, unitsOfCompetence } from './units';
import {
  PersonValidityPolicy,
  SetPersonValidityPolicyArgs,
  setValidityPolicy,
  validityPolicies,
} from './validity-policy';

type Asking = Context<Loaders>;

@Resolver()
export class PersonsResolver {
  @Directive('@cacheControl(maxAge: 300)')
  @Query(() => [UnitOfCompetence], { description: 'The units of competence of the IECEx Certified Persons Scheme.' })
  unitsOfCompetence(): readonly UnitOfCompetence[] {
    return unitsOfCompetence;
  }

  @Query(() => PersonCertificateConnection, {
    description:
      'Certificates of Personnel Competence, current or suspended, whose validity ends within the days, the earliest end first.',
  })
  expiringPersonCertificates(@Args(() => ExpiringArgs) args: ExpiringArgs, @Ctx() ctx: Asking) {
    return expiringPage(ctx, 'EX_COPC', args);
  }

  @Query(() => [PersonValidityPolicy], {
    description: 'For how many years a certificate is valid, by its day of issue; the earliest policy first.',
  })
  personValidityPolicy(@Ctx() { db }: Asking): Promise<PersonValidityPolicy[]> {
    return validityPolicies(db);
  }

  @Mutation(() => [PersonValidityPolicy], {
    description:
      'Sets for how many years certificates issued from a day on are valid. What was issued before keeps its end. Secretariat of IECEx.',
  })
  async setPersonValidityPolicy(
    @Args(() => SetPersonValidityPolicyArgs) args: SetPersonValidityPolicyArgs,
    @Ctx() ctx: Asking,
  ): Promise<PersonValidityPolicy[]> {
    await setValidityPolicy(ctx, args);
    return validityPolicies(ctx.db);
  }
}
