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
  statusNow,
  statusOn,
} from '@conformity/certification';
import { type Context, DateScalar, DateTimeScalar } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { OwnTraits } from '../entry/traits';
import { Party, Site } from './party';
import { StandardEdition } from './standard';

/** What each code means; a code without a meaning does not compile. */
type Meanings<Code extends string> = Record<Code, { description: string }>;

registerEnumType(System, {
  name: 'System',
  description: 'The four IEC Conformity Assessment systems.',
  valuesConfig: {
    IECEX: {
      description: 'IECEx, as it is written: equipment, services and persons for use in explosive atmospheres.',
    },
    IECQ: { description: 'Quality assessment of electronic components, their supply chain and processes.' },
    IECEE: { description: 'Electrotechnical equipment and components: the CB scheme.' },
    IECRE: { description: 'Equipment for use in renewable energy: wind, sun, sea.' },
  },
});
registerEnumType(Scheme, {
  name: 'Scheme',
  description: 'A scheme within a system.',
  valuesConfig: {
    EX_EQUIPMENT: { description: 'IECEx Certified Equipment Scheme (IECEx 02): CoC, ExTR, QAR.' },
    EX_SERVICES: { description: 'IECEx Certified Service Facilities Scheme (IECEx 03): service CoC, FAR.' },
    EX_PERSONS: { description: 'IECEx scheme for Certification of Personnel Competence (IECEx 05): CoPC, PCAR.' },
    EX_MARKS: { description: 'IECEx Conformity Mark Licensing System (IECEx 04): licences.' },
    IECQ_AP: { description: 'Approved Process: specialised processes, service providers, distributors.' },
    IECQ_AP_CAP: { description: 'Counterfeit Avoidance Programme, part of Approved Process.' },
    IECQ_AP_ESD: { description: 'Electrostatic discharge control (IEC 61340-5-1), part of Approved Process.' },
    IECQ_AP_NUC: { description: 'Nuclear supply chain (ISO 19443), part of Approved Process.' },
    IECQ_AP_ISMS: { description: 'Information security (ISO/IEC 27001), part of Approved Process.' },
    IECQ_ADHP: { description: 'Avionics parts and assembly management (IEC 62239-1), formerly ECMP.' },
    IECQ_HSPM: { description: 'Hazardous Substance Process Management (IECQ QC 080000).' },
    IECQ_CFP: { description: 'Verification of the carbon footprint of products (ISO 14067).' },
    IECQ_ECD: { description: 'Environmentally conscious design (IEC 62430).' },
    IECQ_AC: { description: 'Approved Component: products, related materials and assemblies.' },
    IECQ_AC_TC: { description: 'Approved Component, technology certification.' },
    IECQ_AC_AQP: { description: 'Automotive Qualification Programme, part of Approved Component.' },
    IECQ_LED: { description: 'LED lighting components, assemblies and systems.' },
    IECQ_ITL: { description: 'Independent testing laboratory.' },
    IECEE_CB: { description: 'CB scheme: test certificates that other countries recognise.' },
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
    EX_TEST_REPORT: { description: 'Summary of an Ex Test Report (ExTR).' },
    EX_QUALITY_REPORT: { description: 'Summary of a Quality Assessment Report (QAR).' },
    EX_SERVICE_COC: { description: 'IECEx Certificate of Conformity of a service facility.' },
    EX_FACILITY_REPORT: { description: 'Facility Assessment Report (FAR) of a service facility.' },
    EX_COPC: { description: 'IECEx Certificate of Personnel Competence.' },
    EX_PERSONNEL_REPORT: { description: 'Personnel Competence Assessment Report (PCAR).' },
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
  valuesConfig: {
    DRAFT: {
      description:
        'Never public yet. Seen by officers of its body, the Secretariat of its system and the IT administrator.',
    },
    CURRENT: {
      description:
        'Issued, and neither suspended nor cancelled. Its validity may have ended all the same; see EffectiveStatus.',
    },
    SUSPENDED: { description: 'Held back for a time; it is reinstated, issued anew or cancelled later.' },
    CANCELLED: { description: 'Ended for good. It stays readable.' },
  },
});
registerEnumType(EffectiveStatus, {
  name: 'EffectiveStatus',
  description:
    'The status that counts on a day: the stored one, EXPIRED where the validity has ended, or what its master imposes.',
  valuesConfig: {
    DRAFT: { description: 'Not issued by that day.' },
    CURRENT: { description: 'In force.' },
    SUSPENDED: { description: 'Not in force for a time: itself, or because its master is.' },
    CANCELLED: { description: 'Ended for good: itself, or because its master was.' },
    EXPIRED: {
      description: 'Its last day of validity, or that of its master, is before that day. Derived, never set by hand.',
    },
  },
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
@ObjectType('CertificationBody', {
  description: 'A certification body: ExCB, IECQ CB, NCB or RECB. One body whatever systems it works in.',
})
@Directive('@key(fields: "id")')
export class CertificationBodyStub {
  @Field(() => ID) id!: string;
}

/** A status from a day on. */
@ObjectType('StatusChange', { description: 'A status and the day from which it counts.' })
@Directive('@shareable')
export class StatusChangeView implements StatusChange {
  @Field(() => Status, { description: 'As the register keeps it; EXPIRED is never among them.' }) status!: Status;
  @Field(() => DateScalar, { description: 'Its first day.' }) since!: CalendarDate;
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
@Directive('@cacheControl(maxAge: 10)')
@InterfaceType('Certificate', {
  autoRegisterImplementations: false,
  description: 'A certificate, report or licence of any system, by what all of them have in common.',
})
export abstract class Certificate {
  @Field(() => ID, {
    description:
      'Such as `exc_0190...`, the prefix telling the type. Never changes; the number may still get a suffix.',
  })
  id!: string;
  @Field(() => String, {
    description: 'As printed, without the issue (reports: with it): `IECEx DEMO 26.0001X`, `ZZ/DEMO/ExTR26.0001/00`.',
  })
  number!: string;
  @Field(() => System, { description: 'Under whose rules it is issued.' }) system!: System;
  @Field(() => Scheme, {
    description: 'Which part of the system it is issued in, each with rules of procedure of its own.',
  })
  scheme!: Scheme;
  @Field(() => DocumentType, { description: 'What it is: a certificate, report, licence or statement of which kind.' })
  documentType!: DocumentType;
  @Field(() => String, { description: 'What is certified, in one line.' }) title!: string;
  @Field(() => Status, { description: 'As the register keeps it today; see effectiveStatus for what counts.' })
  status!: Status;
  @Field(() => String, { nullable: true, description: 'Why it is suspended or cancelled.' })
  statusReason?: string | null;
  @Field(() => DateTimeScalar, { description: 'When the status was set.' }) statusSince!: Date;
  @Field(() => EffectiveStatus, {
    nullable: true,
    description:
      'The status that counts on a day, now if none is given. Null before the first issue was public. Now, validity ends by the day in UTC, and an act counts at once, although its body dates it by its own calendar.',
  })
  effectiveStatus(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day that is asked about, at its end, as documents are dated; now, if none is given.',
    })
    on: CalendarDate | null,
    @Ctx() { today }: Context,
  ): EffectiveStatus | null {
    return on ? effectiveStatus(this, on) : (statusNow(this, today)?.status ?? null);
  }
  @Field(() => StatusReason, {
    nullable: true,
    description: 'Why it is not CURRENT on that day. Null while it is, and before the first issue was public.',
  })
  effectiveStatusReason(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day that is asked about, at its end, as documents are dated; now, if none is given.',
    })
    on: CalendarDate | null,
    @Ctx() { today }: Context,
  ): StatusReason | null {
    return (on ? statusOn(this, on) : statusNow(this, today))?.reason ?? null;
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
  @Field(() => [Party], {
    description:
      'As printed on the issue shown: the latest public one, the draft while there is none. Empty where it names none.',
  })
  manufacturers!: Party[];
  @Field(() => [Site], {
    description:
      'Places that the issue shown covers, each with its part: where it is made, tested, serviced. Empty where it names none.',
  })
  sites!: Site[];
  @Field(() => [StandardEdition], { description: 'What the issue shown cites, each standard in its edition.' })
  standards!: StandardEdition[];
  @Field(() => [IssueSummary], { description: 'Every public issue, the latest first.' }) history!: IssueSummary[];
  @Field(() => [StatusChangeView], {
    description: 'Every status that it was given, the earliest first, by day. Empty before the first issue was public.',
  })
  statusHistory!: StatusChange[];
  /** Told by the register: by what it is filtered and counted, beside what all documents have. Entries of before have none. */
  traits?: OwnTraits;
  /** Not in the schema either: the master certificate that it depends on. */
  master?: (OwnStatus & { number: string }) | null;
}
