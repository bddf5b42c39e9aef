import type { CalendarDate } from '@conformity/certification';
import { Certificate } from '@conformity/register';
import { annexesRead, issueType, type KeptAnnex, OwnedDocument } from '@conformity/scheme';
import { type Context, DateScalar, replacedBy } from '@conformity/subgraph';
import { Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { CertifiedPerson, CertifiedUnit, PersonCertificateText } from './certificate';
import type { Loaders } from './loaders';
import { ExPersonnelReport } from './personnel-report';
import { personnelReportScheme } from './personnel-report-scheme';
import { PersonPhoto } from './photo-types';
import { UnitAssessment, unitOfCompetence } from './units';

type Asking = Context<Loaders>;

@ObjectType({ description: 'A unit of competence that the certified person holds.' })
export class QualifiedUnit extends CertifiedUnit {
  @Field(() => String, { description: 'What the catalogue of units calls it.' })
  title(): string {
    return unitOfCompetence(this.unit).title;
  }

  @Field(() => UnitAssessment, { description: 'Which parts have to be passed, by the catalogue of units.' })
  assessment(): UnitAssessment {
    return unitOfCompetence(this.unit).assessment;
  }
}

/** The content of a certificate with what is derived from it. */
@ObjectType('ExPersonCertificateContent', {
  description: 'What an issue of a Certificate of Personnel Competence says.',
})
export class ExPersonCertificateContentView extends PersonCertificateText {
  @Field(() => String, {
    nullable: true,
    description: 'The earlier name of holder, in which no more than a name could be given.',
    deprecationReason: replacedBy('holder'),
  })
  holderName?: string | null;
  @Field(() => [QualifiedUnit], { description: 'The units of competence that are certified.' }) units!: QualifiedUnit[];
  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity. Null while it is a draft.' })
  validUntil?: CalendarDate | null;
  @annexesRead() annexes!: KeptAnnex[];
  /** The hash. */
  photo?: string | null;

  @Field(() => CertifiedPerson, { nullable: true, description: 'Null where a draft names nobody yet.' })
  holder(): CertifiedPerson | null {
    return this.holderName ? { name: this.holderName } : null;
  }

  @Field(() => PersonPhoto, { name: 'photo', nullable: true, description: 'Null where a draft has none yet.' })
  shownPhoto(@Ctx() { loaders }: Asking) {
    return this.photo ? loaders.photo.load(this.photo) : null;
  }

  @Field(() => [ExPersonnelReport], { description: 'The PCARs that it names and that are in the register.' })
  async linkedAssessmentReports(@Ctx() { loaders }: Asking) {
    const keys = this.assessmentReports.flatMap(number => personnelReportScheme.grammar.read(number)?.key ?? []);
    const found = await Promise.all([...new Set(keys)].map(key => loaders.documentByKey.load(key)));
    return found.filter(report => report !== null);
  }
}

/** An IECEx Certificate of Personnel Competence. */
@ObjectType({ implements: Certificate, description: 'An IECEx Certificate of Personnel Competence (CoPC).' })
@Directive('@key(fields: "id")')
export class ExPersonCertificate extends OwnedDocument {}

export const ExPersonCertificateIssue = issueType('ExPersonCertificateIssue', ExPersonCertificateContentView);
