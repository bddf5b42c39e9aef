import { type CalendarDate, endOfValidity, renewedFrom } from '@conformity/certification';
import { Certificate, Nested, Party } from '@conformity/register';
import { issueType, OwnedDocument } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, Formerly, MaxLength, Min } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What an audit was for (IECEx F-001 ed 3.0). */
export const AuditScope = { INITIAL: 'INITIAL', REASSESSMENT: 'REASSESSMENT', SURVEILLANCE: 'SURVEILLANCE' } as const;
export type AuditScope = keyof typeof AuditScope;
registerEnumType(AuditScope, {
  name: 'AuditScope',
  description: 'What an audit was for.',
  valuesConfig: {
    INITIAL: { description: 'The first audit of the manufacturer: a QAR begins.' },
    REASSESSMENT: { description: 'The audit that renews the validity.' },
    SURVEILLANCE: { description: 'An audit in between: the validity stays as it is.' },
  },
});

/** What a QAR summary says. Source: a real QAR cover on IECEx F-001 ed 3.0 for ISO/IEC 80079-34:2018. */
@ObjectType('ExQualityReportContent', {
  description: 'What an issue of a QAR summary says. The full report is not public.',
})
@InputType('ExQualityReportInput', {
  description: 'What an issue of a QAR summary says. A draft may leave anything out.',
})
export class ExQualityReportContent {
  @Field(() => String, {
    nullable: true,
    description: 'Under which the certification body keeps the audit; free text.',
  })
  @IsOptional()
  @MaxLength(100)
  projectNumber?: string | null;
  @Formerly('manufacturer', () => Party)
  @Field(() => Party, { nullable: true, description: 'The manufacturer whose quality system was assessed.' })
  @Nested()
  holder?: Party | null;
  @Field(() => [Party], { defaultValue: [], description: 'Production sites that were audited.' })
  @Nested()
  @ArrayMaxSize(200)
  productionSites!: Party[];
  @Field(() => String, { nullable: true, description: 'The products that are made under it.' }) productDescription?:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'How many people work on the site in all; 0 or more.' })
  @IsOptional()
  @Min(0)
  employeesOnSite?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many of them make Ex products; 0 or more.' })
  @IsOptional()
  @Min(0)
  employeesInExProduction?: number | null;
  @Field(() => AuditScope, { nullable: true, description: 'What the audit was for.' }) auditScope?: AuditScope | null;
  @Field(() => [String], { defaultValue: [], description: 'Quality-system certificates and previous QARs.' })
  qmsCertificates!: string[];
  @Field(() => [String], { defaultValue: [], description: 'Numbers of the CoCs and ExTRs that it covers.' })
  @ArrayMaxSize(2000)
  coveredDocuments!: string[];
  @Field(() => [String], { defaultValue: [], description: 'Of the products that are made, such as `d`, `e`, `i`.' })
  typesOfProtection!: string[];
  @Field(() => String, { nullable: true, description: 'Who led the audit, by name.' })
  @IsOptional()
  @MaxLength(200)
  auditTeamLeader?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the audit.' }) auditedOn?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity. Left out, it is three years on: from the old one if audited before that ended.',
  })
  validUntil?: CalendarDate | null;
}

/** A QAR summary. */
@ObjectType({ implements: Certificate, description: 'A Quality Assessment Report Summary (QAR).' })
@Directive('@key(fields: "id")')
export class ExQualityReport extends OwnedDocument {}

export const ExQualityReportIssue = issueType('ExQualityReportIssue', ExQualityReportContent);

/** Years that a QAR is valid at most: manufacturers' guides of two certification bodies, and a real QAR of 2019. */
export const qualityReportYears = 3;

/**
 * The latest day until which a QAR may be valid. A surveillance audit changes nothing; a re-assessment before the old end keeps
 * the anniversary; otherwise it counts from the audit. Null where the audit is not known or lies at the end of the calendar.
 */
export function latestValidity(
  { auditScope, auditedOn }: Pick<ExQualityReportContent, 'auditScope' | 'auditedOn'>,
  previousEnd: CalendarDate | null,
): CalendarDate | null {
  if (!auditedOn) return null;
  if (previousEnd && auditScope === 'SURVEILLANCE') return previousEnd;
  const from = auditScope === 'REASSESSMENT' ? renewedFrom(auditedOn, previousEnd) : auditedOn;
  return endOfValidity(from, qualityReportYears);
}
