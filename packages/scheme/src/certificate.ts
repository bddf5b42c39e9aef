import {
  type CalendarDate,
  DocumentType,
  EffectiveStatus,
  effectiveStatus,
  Scheme,
  Status,
  type StatusChange,
  System,
} from '@conformity/certification';
import { type Context, DateScalar, DateTimeScalar } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Party, Site } from './party';
import { StandardEdition } from './standard';

registerEnumType(System, { name: 'System', description: 'The four IEC Conformity Assessment systems.' });
registerEnumType(Scheme, { name: 'Scheme', description: 'A scheme within a system.' });
registerEnumType(DocumentType, {
  name: 'DocumentType',
  description: 'What a document is.',
  valuesConfig: {
    EX_COC: { description: 'IECEx Certificate of Conformity of equipment or an Ex component.' },
    EX_TEST_REPORT: { description: 'ExTR summary.' },
    EX_QUALITY_REPORT: { description: 'QAR summary.' },
    EX_SERVICE_COC: { description: 'IECEx Certificate of Conformity of a service facility.' },
    EX_FACILITY_REPORT: { description: 'FAR.' },
    EX_COPC: { description: 'IECEx Certificate of Personnel Competence.' },
    EX_PERSONNEL_REPORT: { description: 'PCAR.' },
    EX_MARK_LICENCE: { description: 'IECEx Conformity Mark Licence.' },
  },
});
registerEnumType(Status, {
  name: 'CertificateStatus',
  description: 'The status as the register keeps it. It belongs to the certificate, not to one of its issues.',
});
registerEnumType(EffectiveStatus, {
  name: 'EffectiveStatus',
  description: 'The status that counts on a day: the stored one, or EXPIRED where the validity has ended.',
});

/** The certification body that owns a document; the directory knows the rest of it. */
@ObjectType('CertificationBody')
@Directive('@key(fields: "id")')
export class CertificationBodyStub {
  @Field(() => ID) id!: string;
}

/** A public issue in the history of a certificate. */
@ObjectType({ description: 'A public issue in the history of a certificate.' })
@Directive('@shareable')
export class IssueSummary {
  @Field(() => Int, { description: '0 is the first.' }) issueNumber!: number;
  @Field(() => DateScalar, { nullable: true, description: 'Null where an earlier register did not tell it.' })
  issuedOn!: CalendarDate | null;
}

/**
 * What all documents of all systems have in common. The register answers it from its entries, a scheme from its own rows;
 * both take it from `entryOf`, so that they cannot differ.
 */
@InterfaceType('Certificate', {
  autoRegisterImplementations: false,
  description: 'A certificate, report or licence of any system, by what all of them have in common.',
})
export abstract class Certificate {
  @Field(() => ID, { description: 'Never changes; the number may still get a suffix.' }) id!: string;
  @Field(() => String, { description: 'As printed, without the issue (reports: with it).' }) number!: string;
  @Field(() => System) system!: System;
  @Field(() => Scheme) scheme!: Scheme;
  @Field(() => DocumentType) documentType!: DocumentType;
  @Field(() => String, { description: 'What is certified, in one line.' }) title!: string;
  @Field(() => Status) status!: Status;
  @Field(() => String, { nullable: true, description: 'Why it is suspended or cancelled.' })
  statusReason?: string | null;
  @Field(() => DateTimeScalar) statusSince!: Date;
  @Field(() => EffectiveStatus, {
    nullable: true,
    description: 'The status that counts on a day, today if none is given. Null before the first issue was public.',
  })
  effectiveStatus(
    @Arg('on', () => DateScalar, { nullable: true }) on: CalendarDate | null,
    @Ctx() { today }: Context,
  ): EffectiveStatus | null {
    return effectiveStatus(this, on ?? today);
  }
  @Field(() => Int, { nullable: true, description: 'The latest public issue; null while it is a first draft.' })
  issueNumber?: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the latest public issue.' })
  issuedOn?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of issue 0.' }) firstIssuedOn?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity; null where the type knows no expiry.',
  })
  validUntil!: CalendarDate | null;
  @Field(() => CertificationBodyStub, { description: 'The certification body that issues and keeps it.' })
  issuer!: CertificationBodyStub;
  @Field(() => Party, { nullable: true, description: 'Applicant, certified person, licensee or organisation.' })
  holder?: Party | null;
  @Field(() => [Party]) manufacturers!: Party[];
  @Field(() => [Site]) sites!: Site[];
  @Field(() => [StandardEdition]) standards!: StandardEdition[];
  @Field(() => [IssueSummary], { description: 'Every public issue, the latest first.' }) history!: IssueSummary[];
  /** Not in the schema: what `effectiveStatus` is derived from. */
  statusHistory!: StatusChange[];
}
