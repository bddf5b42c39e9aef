import { type CalendarDate, Scheme, System } from '@conformity/certification';
import { connectionOf, DateScalar } from '@conformity/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Confidence } from './confidence';

/** What became of a body's acceptance (IECEx 02 cl. 11.1.14: it can be suspended or withdrawn). */
export const AcceptanceStatus = { ACCEPTED: 'ACCEPTED', SUSPENDED: 'SUSPENDED', WITHDRAWN: 'WITHDRAWN' } as const;
export type AcceptanceStatus = keyof typeof AcceptanceStatus;

registerEnumType(AcceptanceStatus, {
  name: 'AcceptanceStatus',
  description: 'Whether a body may issue in a scheme. What it issued stays valid and readable whatever becomes of it.',
  valuesConfig: {
    ACCEPTED: { description: 'It may issue.' },
    SUSPENDED: { description: 'It may not issue for now.' },
    WITHDRAWN: { description: 'It may not issue any more.' },
  },
});

@ObjectType({ description: 'The letters by which documents of a system name a body, with their days of use.' })
export class BodyCode {
  @Field(() => System, { description: 'In whose numbers it stands.' }) system!: System;
  @Field(() => String, { description: 'Such as `BAS`, `SGSCN`, `SG PSB`.' }) code!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day of use; null where it is not recorded.' })
  from!: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of use; null where it is in use, or not recorded.',
  })
  until!: CalendarDate | null;
  @Field(() => Confidence) confidence!: Confidence;
  @Field(() => String, { description: 'Where it was read.' }) source!: string;
}

@ObjectType({ description: 'What a body is accepted for in a scheme.' })
export class BodyAcceptance {
  @Field(() => System) system!: System;
  @Field(() => Scheme) scheme!: Scheme;
  @Field(() => AcceptanceStatus) status!: AcceptanceStatus;
  @Field(() => DateScalar, { nullable: true, description: 'The day of this status; null where it is not recorded.' })
  since!: CalendarDate | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'The standards that it may certify to, in any edition. Null where the scope is not recorded: then it is not limited.',
  })
  standards!: string[] | null;
  @Field(() => Confidence) confidence!: Confidence;
}

/** A body as its row has it; codes and acceptances are loaded where they are asked for. */
@ObjectType({ description: 'A certification body: ExCB, IECQ CB, NCB or RECB. One body whatever systems it works in.' })
@Directive('@key(fields: "id")')
export class CertificationBody {
  @Field(() => ID, { description: 'Never changes, also when the body takes another code or name.' }) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'Several lines; null where it is not recorded.' })
  address!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2; ZZ for a made-up body.' }) country!: string;
  @Field(() => Boolean, { description: 'True for a made-up body: nothing that it issues is real.' })
  isDemonstration!: boolean;
  @Field(() => Confidence, { description: 'How sure the directory is of the name and country.' })
  confidence!: Confidence;
  @Field(() => String, { description: 'Where name and country were read.' }) source!: string;
}

export const CertificationBodyConnection = connectionOf('CertificationBody', CertificationBody);

/** The columns of a body, of `certification_body` as `t`. */
export const bodyColumns =
  't.id, t.name, t.address, t.country, t.is_demonstration as "isDemonstration", t.confidence, t.source';

/** The order of codes, of `body_code` under an alias: those of IECEx first; in a system the newest first. */
export const codesInOrder = (row: string) => `${row}.system <> 'IECEx', ${row}.system, ${row}.position desc`;
