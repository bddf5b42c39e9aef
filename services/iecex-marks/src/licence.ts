import { Certificate, type Face, Nested, Party } from '@conformity/register';
import { annexesRead, annexesTyped, issueType, type KeptAnnex, OwnedDocument, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, type Context, Formerly, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Ctx, Directive, Field, InputType, ObjectType } from 'type-graphql';
import type { MarkLoaders } from './loaders';

type Asking = Context<MarkLoaders>;

@ObjectType('ExMarkScheduleEntry', { description: 'A Certificate of Conformity whose products may bear the mark.' })
@InputType('ExMarkScheduleEntryInput', { description: 'A Certificate of Conformity whose products may bear the mark.' })
export class ScheduleEntry {
  @Field(() => String, { description: 'Number of a CoC of the same certification body, such as `IECEx DEMO 26.0001`.' })
  certificate!: string;
  @Field(() => String, { nullable: true, description: 'Which of its products; all, where it is left out.' })
  @IsOptional()
  @MaxLength(2000)
  products?: string | null;
}

/** What an issue of a Conformity Mark Licence says (IECEx OD 011-1 Ed 4.0 cl. 1.4; IECEx 04A for the mark). */
@ObjectType('ExMarkLicenceTyped')
@InputType('ExMarkLicenceInput', { description: 'What an issue says. A draft may leave anything out.' })
export class ExMarkLicenceContent {
  @Formerly('licensee', () => Party)
  @Field(() => Party, {
    nullable: true,
    description: 'The manufacturer who may use the mark: the licensee, as printed.',
  })
  @Nested()
  holder?: Party | null;
  @Field(() => String, { nullable: true, description: 'Issued by the body; becomes part of the design of the mark.' })
  @IsOptional()
  @MaxLength(50)
  identificationCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Reference of the marking drawing.' })
  @IsOptional()
  @MaxLength(200)
  markingDrawing?: string | null;
  @Field(() => [ScheduleEntry], {
    defaultValue: [],
    description: 'The Certificates of Conformity whose products may bear the mark, at most 1,000.',
  })
  @Nested()
  @ArrayMaxSize(1000)
  schedule!: ScheduleEntry[];
  @Field(() => String, { nullable: true, description: 'What this addendum changes, for issues 1 and above.' })
  changes?: string | null;
  @Field(() => String, { nullable: true, description: 'Whatever else is to be printed; null where nothing is.' })
  @IsOptional()
  @MaxLength(20_000)
  additionalInformation?: string | null;
  @annexesTyped() annexes!: KeptAnnex[];
  @Field(() => Signatory, {
    nullable: true,
    description: 'Who approves the issue on behalf of the certification body.',
  })
  @Nested()
  signatory?: Signatory | null;
}

@ObjectType({ description: 'A line of the schedule as it stands today.' })
export class ScheduleLine {
  @Field(() => String, { description: 'Number of the CoC.' }) certificate!: string;
  @Field(() => String, { nullable: true, description: 'Which of its products; null for all.' }) products!:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'Its status today; null where it is not in the register any more.',
  })
  status!: string | null;
  @Field(() => Boolean, { description: 'Whether products under this certificate may bear the mark today.' })
  mayBearMark!: boolean;
  @Field(() => String, { nullable: true, description: 'Why they may not; null where they may.' }) remark!:
    | string
    | null;
}

/** The line as the register's entry of its certificate makes it. */
export function scheduleLine({ certificate, products = null }: ScheduleEntry, face: Face | null): ScheduleLine {
  const status = face?.status ?? null;
  const mayBearMark = status === 'CURRENT';
  const since = face?.statusHistory.at(-1)?.since;
  const reason = face?.statusReason ? `: ${face.statusReason}` : '.';
  const gone = `${certificate} is not in the register.`;
  const remark = mayBearMark ? null : face ? `${face.number} is ${status} since ${since}${reason}` : gone;
  return { certificate, products, status, mayBearMark, remark };
}

/** The content of a licence with its schedule as it stands today. */
@ObjectType('ExMarkLicenceContent', { description: 'What an issue of a Conformity Mark Licence says.' })
export class ExMarkLicenceContentView extends ExMarkLicenceContent {
  @annexesRead() declare annexes: KeptAnnex[];
  @Field(() => [ScheduleLine], { description: 'The schedule with the status that each certificate has today.' })
  scheduleToday(@Ctx() { loaders }: Asking): Promise<ScheduleLine[]> {
    const lines = this.schedule.map(async entry =>
      scheduleLine(entry, await loaders.publicFace.load(entry.certificate)),
    );
    return Promise.all(lines);
  }
}

/** An IECEx Conformity Mark Licence. */
@ObjectType({ implements: Certificate, description: 'An IECEx Conformity Mark Licence.' })
@Directive('@key(fields: "id")')
export class ExMarkLicence extends OwnedDocument {}

export const ExMarkLicenceIssue = issueType('ExMarkLicenceIssue', ExMarkLicenceContentView);
