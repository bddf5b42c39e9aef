import { type CalendarDate, dayOf } from '@conformity/certification';
import { Certificate } from '@conformity/register';
import {
  annexesRead,
  type DocumentLoaders,
  type DocumentView,
  type IssueView,
  issueType,
  type KeptAnnex,
  OwnedDocument,
} from '@conformity/scheme';
import { type Context, DateScalar } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { ExCertificateContent } from './certificate';
import { auditedBy } from './facts';
import { type MarkingString, readMarking } from './marking';
import { ExQualityReport, type ExQualityReportContent } from './quality-report';
import { Lapse, lapsesOf, QualityReportState, qualityReportState, reasonsFor } from './quality-report-state';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import type { LinkedQualityReport } from './rested-on';
import { ExTestReport } from './test-report';

type Asking = Context<DocumentLoaders>;
type Numbered = { grammar: { read(typed: string): { key: string } | null } };

/** Each report that the numbers name, once; null for one that is not in the register or that the caller may not see. */
function linked({ documentByKey }: DocumentLoaders, { grammar }: Numbered, numbers: readonly string[]) {
  const keys = new Set(numbers.map(number => grammar.read(number)?.key ?? number));
  return Promise.all([...keys].map(key => documentByKey.load(key)));
}

const present = <Report>(reports: (Report | null)[]) => reports.filter(report => report !== null);

@ObjectType({
  description: 'A line of the marking, or one of several Ex strings on a line, and its parts where it could be read.',
})
export class MarkingLineView {
  @Field(() => String, { description: 'As typed; where a line has several Ex strings, the part with this one.' })
  text!: string;
  @Field(() => Boolean, { description: 'Whether the line could be read as a marking of IEC 60079-0.' })
  isRead!: boolean;
  @Field(() => [String], { description: 'Levels of protection, such as db, ia.' }) levels!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Group of gas, dust or mine, such as IIC, IIIB, I; several as `IIB, IIC`.',
  })
  group!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Temperature class or surface temperature, such as T4, T6...T4, T85°C; several as `T4, T5`.',
  })
  temperature!: string | null;
  @Field(() => [String], { description: 'Equipment protection levels, such as Gb.' }) epls!: string[];
}

function markingView(text: string, read?: MarkingString): MarkingLineView {
  const temperatures = read?.temperatures.map(({ kind, from, to }) => {
    const range = to ? `${from}...${to}` : from;
    return kind === 'CELSIUS' ? `T${range}°C` : range;
  });
  return {
    text,
    isRead: read !== undefined,
    levels: read?.protections.map(({ level }) => level) ?? [],
    group: read?.groups.join(', ') || null,
    temperature: temperatures?.join(', ') || null,
    epls: read?.epls ?? [],
  };
}

/** The content of a certificate with what can be derived from it. */
@ObjectType('ExCertificateContent', { description: 'What an issue of a Certificate of Conformity says.' })
export class ExCertificateContentView extends ExCertificateContent {
  @annexesRead() declare annexes: KeptAnnex[];
  @Field(() => [MarkingLineView], {
    description:
      'The marking line by line, read as far as it can be. A line with several Ex strings is told string by string.',
  })
  markingLines(): MarkingLineView[] {
    return readMarking(this.marking ?? '').flatMap(({ text, strings, unread }) =>
      strings.length
        ? [
            ...strings.map(one => markingView(strings.length + unread.length > 1 ? one.text : text, one)),
            ...unread.map(part => markingView(part)),
          ]
        : [markingView(text)],
    );
  }

  @Field(() => [ExTestReport], { description: 'The ExTRs that it names and that are in the register.' })
  async linkedTestReports(@Ctx() { loaders }: Asking) {
    return present(await linked(loaders, testReportScheme, this.testReports));
  }

  @Field(() => [ExQualityReport], { description: 'The QARs that it names and that are in the register.' })
  async linkedQualityReports(@Ctx() { loaders }: Asking) {
    return present(await linked(loaders, qualityReportScheme, this.qualityReports));
  }
}

const dayArg = () =>
  Arg('on', () => DateScalar, { nullable: true, description: 'The day that is asked about; today, if none is given.' });

/** Until when the QARs carry what a certificate says, as the caller may see them; a statement for all reports and one for the issues named. */
async function lapses(content: ExCertificateContent, { loaders }: Asking): Promise<Lapse[]> {
  const { grammar } = qualityReportScheme;
  const reports = content.qualityReports.map(async (number): Promise<LinkedQualityReport> => {
    const named = grammar.read(number);
    const found = (await loaders.documentByKey.load(
      named?.key ?? number,
    )) as DocumentView<ExQualityReportContent> | null;
    if (!found) return { number, report: null };
    const { id, status, statusHistory, issueNumber, issuedOn, shown } = found;
    const isLatest = named?.issueNumber == null || named.issueNumber === issueNumber;
    const issue = isLatest ? null : await loaders.issue.load(`${id}/${named.issueNumber}`);
    const cited = issue?.publishedAt ? (issue as IssueView<ExQualityReportContent>) : null;
    const statusSince = statusHistory.at(-1)?.since ?? dayOf(found.statusSince);
    const latest = { ...auditedBy(shown.content), number: shown.number, issuedOn: issuedOn ?? null };
    return {
      number,
      report: {
        ...(cited ? auditedBy(cited.content) : latest),
        status,
        statusSince,
        issuedOn: cited ? cited.issuedOn : latest.issuedOn,
        later: cited && latest,
      },
    };
  });
  return lapsesOf(content, await Promise.all(reports));
}

/** An IECEx Certificate of Conformity of equipment. */
@ObjectType({
  implements: Certificate,
  description: 'An IECEx Certificate of Conformity of equipment or an Ex component.',
})
@Directive('@key(fields: "id")')
export class ExCertificate extends OwnedDocument {
  shown!: IssueView<ExCertificateContent>;

  @Field(() => QualityReportState, { description: 'Whether its QARs are up to date on a day, today if none is given.' })
  async qualityReportState(@dayArg() on: CalendarDate | null, @Ctx() ctx: Asking): Promise<QualityReportState> {
    return qualityReportState(await lapses(this.shown.content, ctx), on ?? ctx.today);
  }

  @Field(() => [Lapse], {
    description: 'Why its QARs are out of date, or which are due soon; nothing while they are CURRENT.',
  })
  async qualityReportStateReasons(@dayArg() on: CalendarDate | null, @Ctx() ctx: Asking): Promise<Lapse[]> {
    return reasonsFor(await lapses(this.shown.content, ctx), on ?? ctx.today);
  }
}

export const ExCertificateIssue = issueType('ExCertificateIssue', ExCertificateContentView);
