import {
  type CalendarDate,
  DocumentType,
  EffectiveStatus,
  effectiveStatus,
  type OwnStatus,
  Scheme,
  Status,
  type StatusChange,
  StatusReason,
  System,
  statusOn,
} from '@conformity/certification';
import { type Context, DateScalar, DateTimeScalar } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Party, Site } from './party';
import { StandardEdition } from './standard';

/** What each code means; a code without a meaning does not compile. */
type Meanings<Code extends string> = Record<Code, { description: string }>;

registerEnumType(System, { name: 'System', description: 'The four IEC Conformity Assessment systems.' });
registerEnumType(Scheme, {
  name: 'Scheme',
  description: 'A scheme within a system.',
  valuesConfig: {
    EX_EQUIPMENT: { description: 'Equipment and Ex components for explosive atmospheres.' },
    EX_SERVICES: { description: 'Service facilities for explosive atmospheres.' },
    EX_PERSONS: { description: 'Competence of persons for explosive atmospheres.' },
    EX_MARKS: { description: 'Licences of the IECEx Conformity Mark.' },
    IECQ_AP: { description: 'Approved Process.' },
    IECQ_AP_CAP: { description: 'Counterfeit Avoidance Programme, part of Approved Process.' },
    IECQ_AP_ESD: { description: 'Electrostatic discharge control (IEC 61340-5-1), part of Approved Process.' },
    IECQ_AP_NUC: { description: 'Nuclear supply chain (ISO 19443), part of Approved Process.' },
    IECQ_AP_ISMS: { description: 'Information security (ISO/IEC 27001), part of Approved Process.' },
    IECQ_ADHP: { description: 'Avionics parts and assembly management (IEC 62239-1), formerly ECMP.' },
    IECQ_HSPM: { description: 'Hazardous Substance Process Management (IECQ QC 080000).' },
    IECQ_CFP: { description: 'Verification of the carbon footprint of products (ISO 14067).' },
    IECQ_ECD: { description: 'Environmentally conscious design (IEC 62430).' },
    IECQ_AC: { description: 'Approved Component.' },
    IECQ_AC_TC: { description: 'Approved Component, technology certification.' },
    IECQ_AC_AQP: { description: 'Automotive Qualification Programme, part of Approved Component.' },
    IECQ_LED: { description: 'LED lighting components, assemblies and systems.' },
    IECQ_ITL: { description: 'Independent testing laboratory.' },
    IECEE_CB: { description: 'CB scheme.' },
    IECEE_CB_FCS: { description: 'Full Certification Scheme (CB-FCS).' },
    IECRE_WE: { description: 'Wind energy.' },
    IECRE_PV: { description: 'Solar photovoltaic energy.' },
    IECRE_ME: { description: 'Marine energy.' },
  } satisfies Meanings<Scheme>,
});
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
    IECQ_COC: { description: 'IECQ Certificate of Conformity of a single site, a master or an additional site.' },
    IECQ_VS: { description: 'IECQ Verification Statement.' },
    IECEE_CBTEST: { description: 'CB Test Certificate (CBTC).' },
    IECEE_COC: { description: 'Component Certificate.' },
    IECEE_EMC: { description: 'EMC Certificate.' },
    IECEE_ASP: { description: 'Aspect Certificate.' },
    IECEE_CYB: { description: 'Cyber Security Certificate.' },
    IECEE_STRE3: { description: 'E3 Statement of Test Result (energy efficiency).' },
    IECEE_STRHSTS: { description: 'Statement of Test Result for hazardous substances.' },
    IECEE_PV: { description: 'PV Certificate.' },
    IECEE_PVTYPE5: { description: 'PV5 Certificate.' },
    IECRE_TYPE: { description: 'Type Certificate of a wind turbine (OD-501).' },
    IECRE_COMPONENT: { description: 'Component Certificate (OD-501).' },
    IECRE_PROJECT: { description: 'Project Certificate (OD-502).' },
    IECRE_PROTOTYPE: { description: 'Prototype Certificate.' },
    IECRE_PROVISIONAL: { description: 'Provisional Certificate, with outstanding issues.' },
    IECRE_CONFORMITY_STATEMENT: { description: 'Conformity Statement of one module, such as the design basis.' },
    IECRE_PLANT: { description: 'Annual PV plant performance certificate (OD-402).' },
    IECRE_QUALITY_SYSTEM: {
      description: 'Quality system certificate of a PV module maker, BOS maker or installer (OD-405, OD-410).',
    },
    IECRE_MARINE: { description: 'Certificate of a marine energy converter.' },
  } satisfies Meanings<DocumentType>,
});
registerEnumType(Status, {
  name: 'CertificateStatus',
  description: 'The status as the register keeps it. It belongs to the certificate, not to one of its issues.',
});
registerEnumType(EffectiveStatus, {
  name: 'EffectiveStatus',
  description:
    'The status that counts on a day: the stored one, EXPIRED where the validity has ended, or what its master imposes.',
});
registerEnumType(StatusReason, {
  name: 'StatusReason',
  description: 'Why a document is not current.',
  valuesConfig: {
    OWN: { description: 'It was suspended or cancelled itself; see statusReason.' },
    VALIDITY_ENDED: { description: 'Its own validity has ended.' },
    MASTER_SUSPENDED: { description: 'The master certificate that it depends on is suspended.' },
    MASTER_EXPIRED: { description: 'The master certificate that it depends on has expired.' },
    MASTER_CANCELLED: { description: 'The master certificate that it depends on is cancelled.' },
  },
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
  @Field(() => StatusReason, {
    nullable: true,
    description: 'Why it is not CURRENT on that day. Null while it is, and before the first issue was public.',
  })
  effectiveStatusReason(
    @Arg('on', () => DateScalar, { nullable: true }) on: CalendarDate | null,
    @Ctx() { today }: Context,
  ): StatusReason | null {
    return statusOn(this, on ?? today)?.reason ?? null;
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
  /** Not in the schema either: the master certificate that it depends on. */
  master?: (OwnStatus & { number: string }) | null;
}
