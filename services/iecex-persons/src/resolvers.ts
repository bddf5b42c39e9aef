import { ExpiringArgs, expiringPage } from '@conformity/scheme';
import type { Context } from '@conformity/subgraph';
import { Arg, Args, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Base64Scalar } from './base64';
import { PersonCertificateConnection } from './expiring';
import type { Loaders } from './loaders';
import { storePhoto, visiblePhotoFile } from './photo-store';
import { PersonPhoto, PersonPhotoFile } from './photo-types';
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

  @Mutation(() => PersonPhoto, {
    description:
      'Keeps a photo, upright and without metadata. body: needed only where you draft for several. For the gateway, which takes uploads.',
  })
  @Directive('@inaccessible')
  storePersonPhoto(
    @Arg('data', () => Base64Scalar, { validate: false }) data: Uint8Array,
    @Arg('body', () => ID, { nullable: true }) bodyId: string | null,
    @Ctx() ctx: Asking,
  ) {
    return storePhoto(ctx, { data, bodyId });
  }

  @Query(() => PersonPhotoFile, {
    nullable: true,
    description:
      'The photo with this hash. Null where there is none, or you may not see it. For the gateway, which serves photos.',
  })
  @Directive('@inaccessible')
  personPhotoFile(@Arg('hash', () => String) hash: string, @Ctx() ctx: Asking) {
    return visiblePhotoFile(ctx, hash);
  }
}
