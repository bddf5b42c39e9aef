import { can } from '@conformity/access';
import { type CalendarDate, DocumentType, Scheme, System } from '@conformity/certification';
import { CertificationBodyStub } from '@conformity/register';
import {
  badInput,
  type Context,
  columnsOf,
  connectionOf,
  DateScalar,
  DateTimeScalar,
  forbidden,
  keysetPage,
  Length,
  MaxLength,
  type Page,
  within,
} from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { InsidersArgs, ofInsiders } from '../insiders';
import type { Loaders } from '../loaders';
import { answerFinding, judgeFinding, recordFinding } from './acts';
import { AuditFinding, AuditFindingState } from './audit-finding';
import { type CountsOf, cardOf, type Sampled } from './card';
import { drawSample } from './sample';
import { addressOfFile, pdfPath, sheetPath } from './sheet-address';

type Asking = Context<Loaders>;

@ArgsType()
export class CardArgs {
  @Field(() => DateScalar, { description: 'First day of issue of the certificates that are drawn from.' })
  from!: CalendarDate;
  @Field(() => DateScalar, { description: 'The last day, inclusive.' }) to!: CalendarDate;
  @Field(() => [System], { description: 'Of which systems.' }) systems!: System[];
  @Field(() => [DocumentType], { nullable: true, description: 'Every type but reports, if none is given.' })
  documentTypes?: DocumentType[] | null;
  @Field(() => Float, { description: 'How much of them is drawn: above 0, to 100.' }) samplePercent!: number;
  @Field(() => String, { description: 'The same seed draws the same certificates: 1 to 100 characters.' })
  @Length(1, 100)
  seed!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'True draws the share of each body by itself.' })
  stratified!: boolean;
  @Field(() => Boolean, { defaultValue: true, description: 'False counts only what would refuse an issue.' })
  withWarnings!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'What counted then; now, if nothing is said.' })
  asOf?: Date | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The part of one body: for its own officers, who are told of the others no more than the median.',
  })
  @IsOptional()
  @MaxLength(100)
  body?: string | null;
}

@ObjectType({ description: 'How many certificates do not meet a rule.' })
export class RuleCount {
  @Field(() => String, { description: 'The id of a rule, or the words of an auditor.' }) rule!: string;
  @Field(() => Int, { description: 'Certificates, each once.' }) certificates!: number;
}

@ObjectType({ description: 'Part of a report card.' })
export class CardPart {
  @Field(() => CertificationBodyStub, { nullable: true, description: 'The body; null where the part is of a scheme.' })
  body!: CertificationBodyStub | null;
  @Field(() => Scheme, { nullable: true, description: 'The scheme; null where the part is of a body.' })
  scheme!: Scheme | null;
  @Field(() => Int, { description: 'Certificates that were drawn.' }) sampled!: number;
  @Field(() => Int, { description: 'Those that have no issue.' }) none!: number;
  @Field(() => Int, { description: 'Those that have one.' }) one!: number;
  @Field(() => Int, { description: 'Those that have several.' }) multiple!: number;
}

@ObjectType({ description: 'A certificate that was drawn.' })
export class SampledCertificate implements Omit<Sampled, 'scheme'> {
  @Field(() => ID, { description: 'What `node` finds it by.' }) documentId!: string;
  @Field(() => String, { description: 'Under which the document is known, such as `IECEx DEMO 26.0001`.' })
  number!: string;
  @Field(() => ID, { description: 'The body that issued it.' }) issuerId!: string;
  @Field(() => [String], { description: 'The rules that it does not meet; none where it has no issue.' })
  rules!: string[];
}

@ObjectType({
  description:
    'What an audit of a random sample found. An issue is a rule that is not met, however often on one certificate; what the body set aside with a reason is none.',
})
export class ReportCard {
  sample!: readonly Sampled[];
  @Field(() => String, {
    description: 'Where it is an Excel workbook, below the address of the graph; by the rights that you have then.',
  })
  sheet!: string;
  @Field(() => String, { description: 'The same as PDF, for a committee to read.' }) pdf!: string;
  @Field(() => Int, { description: 'Certificates from which was drawn.' }) population!: number;
  @Field(() => Int, { description: 'Certificates that were drawn: `none`, `one` and `multiple` together.' })
  sampled!: number;
  @Field(() => Int, { description: 'Those without an issue.' }) none!: number;
  @Field(() => Int, { description: 'Those with one issue.' }) one!: number;
  @Field(() => Int, { description: 'Those with several; they are not among those with one.' }) multiple!: number;
  @Field(() => Int, { description: 'Those with one or several.' }) withIssues!: number;
  @Field(() => [RuleCount], { description: 'The rule that most do not meet first.' })
  @Directive('@listSize(assumedSize: 20)')
  byRule!: RuleCount[];
  @Field(() => [CardPart], { description: 'By body; of a card of one body that one alone.' })
  @Directive('@listSize(assumedSize: 50)')
  byBody!: CardPart[];
  @Field(() => [CardPart], { description: 'What the sample comes to in each scheme.' })
  @Directive('@listSize(assumedSize: 10)')
  byScheme!: CardPart[];
  @Field(() => Float, {
    nullable: true,
    description:
      'Of the shares of certificates with issues of all bodies the middle one, 0 to 1. Null where nothing was drawn, and on the card of a body where fewer than three were drawn from.',
  })
  medianShare!: number | null;
}

const partOf = ({ key, sampled, none, one, multiple }: CountsOf, of: 'body' | 'scheme'): CardPart => ({
  body: of === 'body' ? { id: key } : null,
  scheme: of === 'scheme' ? (key as Scheme) : null,
  sampled,
  none,
  one,
  multiple,
});

/** To a body the median of fewer would tell the share of another one: our decision. */
const leastBodies = 3;

/** The card as the caller may see it. @throws FORBIDDEN, BAD_INPUT */
export async function reportCard(
  { db, principal, now }: Asking,
  { body = null, ...asked }: CardArgs,
): Promise<ReportCard> {
  if (asked.systems.length === 0) throw badInput('systems', 'names none.');
  for (const system of asked.systems)
    if (
      !can(principal, body ? 'audit:answer' : 'audit:record', { system, bodyId: body }) &&
      !mayRecord(principal, system)
    )
      throw forbidden(
        body
          ? `You do not work for ${body} in ${system}.`
          : `Only the Secretariat of ${system} may draw its report card.`,
      );
  const { population, sample } = await drawSample(db, {
    ...asked,
    documentTypes: asked.documentTypes ?? null,
    asOf: asked.asOf ?? now,
  });
  const all = cardOf(sample);
  const own = body ? sample.filter(({ issuerId }) => issuerId === body) : sample;
  const { byBody, byScheme, ...card } = cardOf(own);
  return {
    ...card,
    sheet: addressOfFile(sheetPath, { body, ...asked }, now),
    pdf: addressOfFile(pdfPath, { body, ...asked }, now),
    medianShare: body && all.byBody.length < leastBodies ? null : all.medianShare,
    population,
    sample: own,
    byBody: byBody.map(part => partOf(part, 'body')),
    byScheme: byScheme.map(part => partOf(part, 'scheme')),
  };
}

const mayRecord = (principal: Asking['principal'], system: System) =>
  can(principal, 'audit:record', { system, bodyId: null });

@Resolver(() => ReportCard)
export class ReportCards {
  @Directive('@cost(weight: 200)')
  @Query(() => ReportCard, {
    description:
      'Audits a random sample of the certificates in force that were issued in a period, by what the register finds and auditors recorded. Secretariat; a body its own part.',
  })
  reportCard(@Args(() => CardArgs) args: CardArgs, @Ctx() ctx: Asking): Promise<ReportCard> {
    return reportCard(ctx, args);
  }

  @FieldResolver(() => [SampledCertificate], { description: 'The certificates that were drawn, by number.' })
  certificates(
    @Root() { sample }: ReportCard,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many: 1 to 1,000.' }) first: number,
    @Arg('from', () => Int, { defaultValue: 0, description: 'After how many it begins.' }) from: number,
    @Arg('withIssues', () => Boolean, { defaultValue: false, description: 'True leaves out those without an issue.' })
    withIssues: boolean,
  ): SampledCertificate[] {
    const size = within('first', first, 1_000);
    const wanted = withIssues ? sample.filter(({ rules }) => rules.length) : sample;
    return wanted.slice(Math.max(0, from), Math.max(0, from) + size).map(one => ({ ...one, rules: [...one.rules] }));
  }
}

export const AuditFindingConnection = connectionOf('AuditFinding', AuditFinding);

@ArgsType()
class AuditFindingArgs extends InsidersArgs {
  @Field(() => [AuditFindingState], { nullable: true, description: 'OPEN and ANSWERED, if nothing is said.' })
  states?: AuditFindingState[] | null;
}

@ArgsType()
class RecordArgs {
  @Field(() => ID, { description: 'On which document.' }) document!: string;
  @Field(() => String, {
    description: 'By which report cards count it: the id of a rule, or words of your own, 3 to 100 characters.',
  })
  @Length(3, 100)
  rule!: string;
  @Field(() => String, { description: 'What was found: 10 to 2,000 characters.' })
  @Length(10, 2000)
  message!: string;
}

@ArgsType()
class AnswerFindingArgs {
  @Field(() => ID, { description: 'Which, such as `afi_...`.' }) id!: string;
  @Field(() => String, { description: 'What the body says: 10 to 2,000 characters.' })
  @Length(10, 2000)
  answer!: string;
}

@ArgsType()
class JudgeArgs {
  @Field(() => ID, { description: 'Which, such as `afi_...`.' }) id!: string;
  @Field(() => Boolean, { description: 'True closes it; false asks the body again.' }) closed!: boolean;
  @Field(() => String, { description: 'Why: 3 to 2,000 characters.' })
  @Length(3, 2000)
  remark!: string;
}

/** What auditors find beside the rules, and its open points. */
@Resolver(() => AuditFinding)
export class AuditFindings {
  @Query(() => AuditFindingConnection, {
    description:
      'What auditors found on documents of the bodies that you work for, the oldest first; for a Secretariat of its system. FORBIDDEN for guests.',
  })
  auditFindings(
    @Args(() => AuditFindingArgs) { states, ...asked }: AuditFindingArgs,
    @Ctx() { db, principal }: Asking,
  ): Promise<Page<AuditFinding>> {
    const params: unknown[] = [states ?? ['OPEN', 'ANSWERED']];
    const where = ['a.state = any($1)', ...ofInsiders(principal, 'a', asked, params)];
    const from = `from audit_finding a where ${where.join(' and ')}`;
    return keysetPage<AuditFinding>(
      db,
      { list: 'auditFindings', columns: columnsOf(AuditFinding, 'a'), from, order: ['a.id'], params },
      asked,
    );
  }

  @Mutation(() => AuditFinding, { description: 'Records what an auditor found on a public document. Secretariat.' })
  async recordAuditFinding(@Args(() => RecordArgs) recorded: RecordArgs, @Ctx() ctx: Asking) {
    return findingOf(ctx, await recordFinding(ctx, recorded));
  }

  @Mutation(() => AuditFinding, { description: 'Answers for the body what an auditor found. An officer of the body.' })
  async answerAuditFinding(@Args(() => AnswerFindingArgs) { id, answer }: AnswerFindingArgs, @Ctx() ctx: Asking) {
    return findingOf(ctx, await answerFinding(ctx, id, answer.trim()));
  }

  @Mutation(() => AuditFinding, { description: 'Closes what an auditor found, or asks the body again. Secretariat.' })
  async judgeAuditFinding(@Args(() => JudgeArgs) { id, closed, remark }: JudgeArgs, @Ctx() ctx: Asking) {
    return findingOf(ctx, await judgeFinding(ctx, id, closed, remark.trim()));
  }
}

const findingOf = ({ db }: Asking, id: string) => db.getRepository(AuditFinding).findOneByOrFail({ id });
