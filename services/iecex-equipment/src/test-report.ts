import type { CalendarDate } from '@conformity/certification';
import { Certificate, Nested, Party, StandardEditionInput } from '@conformity/register';
import { annexesRead, annexesTyped, issueType, type KeptAnnex, OwnedDocument } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, Formerly, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';

/**
 * What an ExTR summary says. The full report is confidential. Source: number syntax, titles of operational documents and links
 * on real certificates; the fields beyond those are our decision.
 */
@ObjectType('ExTestReportTyped')
@InputType('ExTestReportInput', {
  description: 'What an issue of an ExTR summary says. A draft may leave anything out.',
})
export class ExTestReportContent {
  @Field(() => String, { nullable: true, description: 'What was tested, in one line.' })
  @IsOptional()
  @MaxLength(500)
  product?: string | null;
  @Field(() => [String], {
    defaultValue: [],
    description: 'Models and types that were tested or are covered, at most 500.',
  })
  @ArrayMaxSize(500)
  models!: string[];
  @Formerly('applicant', () => Party)
  @Field(() => Party, { nullable: true, description: 'Who had it tested: the applicant, as it is printed.' })
  @Nested()
  holder?: Party | null;
  @Field(() => Party, { nullable: true, description: 'Who makes the product.' }) @Nested() manufacturer?: Party | null;
  @Field(() => Party, { nullable: true, description: 'The testing laboratory, ExTL.' })
  @Nested()
  laboratory?: Party | null;
  @Field(() => String, { nullable: true, description: 'Where it was tested, if not at the laboratory (OD 024).' })
  testLocation?: string | null;
  @Field(() => [StandardEditionInput], {
    defaultValue: [],
    description: 'To which it was tested, each in its edition.',
  })
  @Nested()
  standards!: StandardEditionInput[];
  @Field(() => String, { nullable: true, description: 'Free text, such as `Ex db, Ex ia`.' }) typeOfProtection?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Several lines, as on the product: `Ex db IIC T6...T4 Gb`.' })
  @IsOptional()
  @MaxLength(10_000)
  marking?: string | null;
  @Field(() => String, { nullable: true, description: 'Who endorsed it for the issuing body.' }) endorsedBy?:
    | string
    | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the issuing body endorsed it, not later than its day of issue.',
  })
  endorsedOn?: CalendarDate | null;
  @annexesTyped() annexes?: KeptAnnex[];
}

/** What an ExTR summary says, with what its annexes are. */
@ObjectType('ExTestReportContent', {
  description: 'What an issue of an ExTR summary says. The full report is not public.',
})
export class ExTestReportContentView extends ExTestReportContent {
  @annexesRead() declare annexes: KeptAnnex[];
}

/** An ExTR summary. */
@ObjectType({ implements: Certificate, description: 'An Ex Test Report Summary (ExTR).' })
@Directive('@key(fields: "id")')
export class ExTestReport extends OwnedDocument {}

export const ExTestReportIssue = issueType('ExTestReportIssue', ExTestReportContentView);
