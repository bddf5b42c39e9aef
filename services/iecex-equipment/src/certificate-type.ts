import type { CalendarDate } from '@conformity/certification';
import { Certificate } from '@conformity/register';
import { type DocumentLoaders, type IssueView, issueType, OwnedDocument } from '@conformity/scheme';
import { type Context, DateScalar } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { ExCertificateContent } from './certificate';
import { readMarking } from './marking';
import { ExQualityReport } from './quality-report';
import { QualityReportState, qualityReportState } from './quality-report-state';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import { ExTestReport } from './test-report';

type Asking = Context<DocumentLoaders>;
type Numbered = { grammar: { read(typed: string): { key: string } | null } };

/** Each report that the numbers name, once; null for one that is not in the register or that the caller may not see. */
function linked({ documentByKey }: DocumentLoaders, { grammar }: Numbered, numbers: readonly string[]) {
  const keys = new Set(numbers.map(number => grammar.read(number)?.key ?? number));
  return Promise.all([...keys].map(key => documentByKey.load(key)));
}

const present = <Report>(reports: (Report | null)[]) => reports.filter(report => report !== null);

@ObjectType({ description: 'A line of the marking, and its parts where it could be read.' })
export class MarkingLineView {
  @Field(() => String, { description: 'As typed.' }) text!: string;
  @Field(() => Boolean, { description: 'Whether the line could be read as a marking of IEC 60079-0.' })
  isRead!: boolean;
  @Field(() => [String], { description: 'Levels of protection, such as db, ia.' }) levels!: string[];
  @Field(() => String, { nullable: true, description: 'Group of gas, dust or mine, such as IIC, IIIB, I.' }) group!:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'Temperature class or surface temperature, such as T4, T6...T4, T85°C.',
  })
  temperature!: string | null;
  @Field(() => [String], { description: 'Equipment protection levels, such as Gb.' }) epls!: string[];
}

/** The content of a certificate with what can be derived from it. */
@ObjectType('ExCertificateContent', { description: 'What an issue of a Certificate of Conformity says.' })
export class ExCertificateContentView extends ExCertificateContent {
  @Field(() => [MarkingLineView], { description: 'The marking line by line, read as far as it can be.' })
  markingLines(): MarkingLineView[] {
    return readMarking(this.marking ?? '').map(({ text, parsed }) => {
      const { from, to, kind } = parsed?.temperature ?? {};
      const range = to ? `${from}...${to}` : from;
      return {
        text,
        isRead: parsed !== null,
        levels: parsed?.protections.map(({ level }) => level) ?? [],
        group: parsed?.group ?? null,
        temperature: range ? (kind === 'CELSIUS' ? `T${range}°C` : range) : null,
        epls: parsed?.epls ?? [],
      };
    });
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

/** An IECEx Certificate of Conformity of equipment. */
@ObjectType({
  implements: Certificate,
  description: 'An IECEx Certificate of Conformity of equipment or an Ex component.',
})
@Directive('@key(fields: "id")')
export class ExCertificate extends OwnedDocument {
  shown!: IssueView<ExCertificateContent>;

  @Field(() => QualityReportState, { description: 'Whether its QARs are up to date on a day, today if none is given.' })
  async qualityReportState(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day that is asked about; today, if none is given.',
    })
    on: CalendarDate | null,
    @Ctx() { loaders, today }: Asking,
  ): Promise<QualityReportState> {
    const reports = await linked(loaders, qualityReportScheme, this.shown.content.qualityReports);
    const ends = reports.map(report => (report?.status === 'CURRENT' ? report.validUntil : null));
    return qualityReportState(ends, on ?? today);
  }
}

export const ExCertificateIssue = issueType('ExCertificateIssue', ExCertificateContentView);
