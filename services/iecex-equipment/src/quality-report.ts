import { addDays, type CalendarDate, endOfValidity } from '@conformity/certification';
import { Certificate, Nested, Party } from '@conformity/register';
import { annexesRead, annexesTyped, issueType, type KeptAnnex, OwnedDocument } from '@conformity/scheme';
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
    SURVEILLANCE: { description: 'An audit in between: the validity stays as it is. No QAR begins with it.' },
  },
});

/** An audit on which the validity of a QAR rests. */
@ObjectType({ description: 'An audit on which the validity of a QAR rests.' })
export class ExAudit {
  @Field(() => AuditScope, { nullable: true, description: 'What it was for; null where that is not told.' })
  auditScope!: AuditScope | null;
  @Field(() => DateScalar, { description: 'Its day.' }) auditedOn!: CalendarDate;
}

/** What a QAR summary says. Source: a real QAR cover on IECEx F-001 ed 3.0 for ISO/IEC 80079-34:2018. */
@ObjectType('ExQualityReportTyped')
@InputType('ExQualityReportInput', {
  description: 'What an issue of a QAR summary says. A draft may leave anything out.',
})
export class ExQualityReportContent {
  @Field(() => String, {
    nullable: true,
    description: 'Under which the certification body keeps the audit; free text. Confidential.',
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
  @Field(() => Int, {
    nullable: true,
    description: 'How many people work on the site in all; 0 or more. Confidential.',
  })
  @IsOptional()
  @Min(0)
  employeesOnSite?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many of them make Ex products; 0 or more. Confidential.' })
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
  @Field(() => String, { nullable: true, description: 'Who led the audit, by name. Confidential.' })
  @IsOptional()
  @MaxLength(200)
  auditTeamLeader?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the audit.' }) auditedOn?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day of validity. Left out, it is three years on: from the audit, or from the old end if re-assessed in the 90 days before.',
  })
  validUntil?: CalendarDate | null;
  @annexesTyped() annexes?: KeptAnnex[];
  /** Derived, never typed; absent on what was issued before it was kept. */
  restsOn?: ExAudit[] | null;
}

/** What a QAR summary says, with what is derived from it. */
@ObjectType('ExQualityReportContent', {
  description:
    'What an issue of a QAR summary says. What is confidential is null unless you may see drafts of the body.',
})
export class ExQualityReportContentView extends ExQualityReportContent {
  @Field(() => [ExAudit], {
    nullable: true,
    description:
      'The audits on which the validity rests: the one that gave it, then the surveillance since. Null where that was not recorded.',
  })
  declare restsOn?: ExAudit[] | null;
  @annexesRead() declare annexes: KeptAnnex[];
}

/** A QAR summary. */
@ObjectType({ implements: Certificate, description: 'A Quality Assessment Report Summary (QAR).' })
@Directive('@key(fields: "id")')
export class ExQualityReport extends OwnedDocument {}

export const ExQualityReportIssue = issueType('ExQualityReportIssue', ExQualityReportContentView);

/** Years that a QAR is valid at most: manufacturers' guides of two certification bodies, and a real QAR of 2019. */
export const qualityReportYears = 3;

/** Days before its end in which a re-assessment keeps the anniversary: those in which it is due. Our decision; a real one was 48 days early. */
export const renewalDays = 90;

type Audited = Pick<ExQualityReportContent, 'auditScope' | 'auditedOn' | 'validUntil' | 'restsOn'>;

/** Whether an issue says again what the issue before it says of the audit, as one does that adds a site. */
export const restatesAudit = ({ auditScope, auditedOn }: Audited, previous: Audited | null): boolean =>
  Boolean(auditedOn && previous && auditedOn === previous.auditedOn && auditScope === previous.auditScope);

/**
 * The latest day until which a QAR may be valid. A surveillance audit gives and changes nothing, nor does an audit that is told again; a
 * re-assessment in the `renewalDays` before the old end keeps the anniversary; otherwise it counts from the audit, so that it is never
 * more than three years and those days after the audit that gave it. Null where none gave any, where the audit is not known, and at the end
 * of the calendar.
 */
export function latestValidity(audit: Audited, previous: Audited | null): CalendarDate | null {
  const { auditScope, auditedOn } = audit;
  const previousEnd = previous?.validUntil;
  if (!auditedOn) return null;
  if (auditScope === 'SURVEILLANCE') return previousEnd ?? null;
  if (previousEnd && restatesAudit(audit, previous)) return previousEnd;
  const keepsAnniversary =
    auditScope === 'REASSESSMENT' &&
    previousEnd &&
    auditedOn <= previousEnd &&
    previousEnd <= addDays(auditedOn, renewalDays);
  return endOfValidity(keepsAnniversary ? previousEnd : auditedOn, qualityReportYears);
}

/** The audits on which the validity rests: the one that gave it, then the surveillance since, this one the last. */
export function auditsBehind(audit: Audited, previous: Audited | null): ExAudit[] {
  const before = previous && (previous.restsOn ?? auditOf(previous));
  if (before && restatesAudit(audit, previous)) return before;
  return [...(audit.auditScope === 'SURVEILLANCE' && before ? before : []), ...auditOf(audit)];
}

const auditOf = ({ auditScope = null, auditedOn }: Audited): ExAudit[] =>
  auditedOn ? [{ auditScope, auditedOn }] : [];
