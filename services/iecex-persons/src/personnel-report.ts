import type { CalendarDate } from '@conformity/certification';
import { Certificate, Nested } from '@conformity/register';
import { annexesRead, annexesTyped, issueType, type KeptAnnex, OwnedDocument } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

/** What became of an assessment. */
export const AssessmentResult = { PASSED: 'PASSED', FAILED: 'FAILED' } as const;
export type AssessmentResult = keyof typeof AssessmentResult;
registerEnumType(AssessmentResult, {
  name: 'AssessmentResult',
  description: 'What became of an assessment.',
  valuesConfig: {
    PASSED: { description: 'The person is competent in the unit.' },
    FAILED: { description: 'The person is not, for now.' },
  },
});

/** What a person was assessed for. */
export const AssessmentKind = {
  INITIAL: 'INITIAL',
  FULL_REASSESSMENT: 'FULL_REASSESSMENT',
  PARTIAL_REASSESSMENT: 'PARTIAL_REASSESSMENT',
} as const;
export type AssessmentKind = keyof typeof AssessmentKind;
registerEnumType(AssessmentKind, {
  name: 'AssessmentKind',
  description: 'What a person was assessed for.',
  valuesConfig: {
    INITIAL: { description: 'A first certificate.' },
    FULL_REASSESSMENT: { description: 'A renewal in every unit.' },
    PARTIAL_REASSESSMENT: { description: 'A renewal in some units.' },
  },
});

/** The assessment of a person in one unit. */
@ObjectType({ description: 'The assessment of a person in one unit.' })
@InputType('AssessedUnitInput', { description: 'The assessment of a person in one unit.' })
export class AssessedUnit {
  @Field(() => String, { description: 'Such as `Ex 001`; `ex1` is read too.' }) @MaxLength(100) unit!: string;
  @Field(() => AssessmentResult, { nullable: true, description: 'What became of it; null until it is known.' })
  result?: AssessmentResult | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the theoretical part was taken.' })
  theory!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the practical part was taken.' })
  practical!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the assessment.' }) assessedOn?: CalendarDate | null;
}

/** What a PCAR says. It is not public. Source: IECEx OD 011-1 Ed 4.0 cl. 1.5.2 says what it is for; the fields are our decision. */
@ObjectType('ExPersonnelReportTyped')
@InputType('ExPersonnelReportInput', { description: 'What an issue says. A draft may leave anything out.' })
export class ExPersonnelReportContent {
  @Field(() => String, { nullable: true, description: 'Of the person who was assessed. Not public.' })
  @IsOptional()
  @MaxLength(300)
  candidateName?: string | null;
  @Field(() => AssessmentKind, { nullable: true, description: 'What the person was assessed for.' })
  assessmentKind?: AssessmentKind | null;
  @Field(() => [AssessedUnit], { defaultValue: [], description: 'A unit that was assessed twice stands there twice.' })
  @Nested()
  @ArrayMaxSize(100)
  units!: AssessedUnit[];
  @Field(() => String, { nullable: true, description: 'Who assessed, by name.' })
  @IsOptional()
  @MaxLength(200)
  assessor?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the body assessed the person.' })
  @IsOptional()
  @MaxLength(1000)
  assessmentBodySite?: string | null;
  @Field(() => String, { nullable: true, description: 'Free text of the assessor.' })
  @IsOptional()
  @MaxLength(20_000)
  remarks?: string | null;
  @annexesTyped() annexes?: KeptAnnex[];
}

/** What a PCAR says, with what its annexes are. */
@ObjectType('ExPersonnelReportContent', { description: 'What an issue of a PCAR says. It is not public.' })
export class ExPersonnelReportContentView extends ExPersonnelReportContent {
  @annexesRead() declare annexes: KeptAnnex[];
}

/** A PCAR. */
@ObjectType({ implements: Certificate, description: 'A Personnel Competence Assessment Report (PCAR).' })
@Directive('@key(fields: "id")')
export class ExPersonnelReport extends OwnedDocument {}

export const ExPersonnelReportIssue = issueType('ExPersonnelReportIssue', ExPersonnelReportContentView, false);
