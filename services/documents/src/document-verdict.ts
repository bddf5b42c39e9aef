import type { SealFault } from '@conformity/rendering';
import { Base64Scalar, type Context, DateTimeScalar } from '@conformity/subgraph';
import { Arg, Ctx, Directive, Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type DocumentVerdict, explained, verdictOn, whatToDo } from './verify';

const codesOf = <Code extends string>(meanings: Readonly<Record<Code, string>>) =>
  Object.fromEntries(Object.keys(meanings).map(code => [code, code])) as { [One in Code]: One };
const described = <Code extends string>(meanings: Readonly<Record<Code, string>>) =>
  Object.fromEntries(Object.entries<string>(meanings).map(([code, description]) => [code, { description }])) as Record<
    Code,
    { description: string }
  >;

const DocumentVerdictEnum = codesOf(whatToDo);
registerEnumType(DocumentVerdictEnum, {
  name: 'DocumentVerdict',
  description: 'What a file is worth.',
  valuesConfig: described(whatToDo),
});
const SealFaultEnum = codesOf(explained);
registerEnumType(SealFaultEnum, {
  name: 'SealFault',
  description: 'What is wrong with a file that should bear the seal of the register.',
  valuesConfig: described(explained),
});

@ObjectType({ description: 'Something that is wrong with a seal.' })
class FoundSealFault {
  @Field(() => SealFaultEnum, { description: 'As programs tell it.' }) code!: SealFault;
  @Field(() => String, { description: 'As people read it.' }) message!: string;
}

@ObjectType({ description: 'Who sealed a file, as its seal says: only as true as `faults` lets it be.' })
class FileSeal {
  @Field(() => String, { description: 'Parts of the name, one a line.' }) subject!: string;
  @Field(() => String, { description: 'SHA-256 of the certificate of the key.' }) fingerprint!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When, as whoever sealed it claims.' })
  sealedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'By when, as its time stamp says; null without one.' })
  stampedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Whose time stamp it is.' }) stampedBy!: string | null;
}

@ObjectType({ description: 'The document that a genuine file is of, as the register has it today.' })
class FileDocument {
  @Field(() => String, { description: 'Its number today; `certificate` tells the rest.' }) number!: string;
  @Field(() => Int, { description: 'Of which issue the file is.' }) issueNumber!: number;
  @Field(() => Boolean, { description: 'Whether no later issue is public.' }) isLatestIssue!: boolean;
  @Field(() => String, { description: 'The status that counts today, as `EffectiveStatus` has it.' })
  statusToday!: string;
  @Field(() => String, { nullable: true, description: 'Why it is not CURRENT.' }) statusReason!: string | null;
  @Field(() => String, { description: 'Its page, below the address of the graph.' }) page!: string;
}

@ObjectType({ description: 'A page that was altered, beside what the register made.' })
class AlteredPage {
  @Field(() => Int, { description: 'From 1.' }) number!: number;
  @Field(() => String, { nullable: true, description: 'How it looks, as a `data:` address; null where it has none.' })
  altered!: string | null;
  @Field(() => String, { nullable: true, description: 'How the register made it; null where it made none.' })
  original!: string | null;
}

@ObjectType({ description: 'A field of the attached data that was altered.' })
class AlteredField {
  @Field(() => String, { description: 'Where it stands, such as `holder.name`.' }) field!: string;
  @Field(() => String, { nullable: true, description: 'What the file says; null where it has no such field.' })
  altered!: string | null;
  @Field(() => String, { nullable: true, description: 'What the register made; null where it made no such field.' })
  original!: string | null;
}

@ObjectType({ description: 'What was altered in a file.' })
class FileComparison {
  @Field(() => [AlteredPage], { description: 'Pages that look otherwise, the first four; what differs is framed.' })
  changedPages!: AlteredPage[];
  @Field(() => [AlteredField], { description: 'What the attached data says otherwise, the first 50 fields.' })
  changedData!: AlteredField[];
}

@ObjectType({ description: 'What the register made, of which a file was altered.' })
class FileOriginal {
  @Field(() => String, { description: 'The number of its document today.' }) number!: string;
  @Field(() => Int, { description: 'Of which issue it was.' }) issueNumber!: number;
  @Field(() => String, { description: 'Its page, below the address of the graph.' }) page!: string;
  @Field(() => String, { nullable: true, description: 'Where the PDF of that issue is; null for a photo card.' })
  url!: string | null;
  @Field(() => FileComparison, {
    nullable: true,
    description: 'Null where the register does not keep the file any more, or nothing can be shown of the altered one.',
  })
  comparison!: FileComparison | null;
}

@Directive('@cacheControl(maxAge: 0)')
@ObjectType({ description: 'What a file is worth, and what to do about it.' })
export class VerifiedFile {
  @Field(() => DocumentVerdictEnum, { description: 'In one word.' }) verdict!: DocumentVerdict;
  @Field(() => String, { description: 'What to do.' }) advice!: string;
  @Field(() => [FoundSealFault], { description: 'All that is wrong with its seal; none of a genuine file.' })
  faults!: FoundSealFault[];
  @Field(() => FileSeal, { nullable: true, description: 'Null where no seal can be read.' }) sealedBy!: FileSeal | null;
  @Field(() => String, { description: 'SHA-256 of the file.' }) sha256!: string;
  @Field(() => FileDocument, {
    nullable: true,
    description: 'Null where it is not genuine, and where you may not see its document.',
  })
  document!: FileDocument | null;
  @Field(() => FileOriginal, { nullable: true, description: 'Of an altered file, where you may see its document.' })
  original!: FileOriginal | null;
}

@Resolver()
export class DocumentVerdictResolver {
  @Directive('@cost(weight: 100)')
  @Query(() => VerifiedFile, {
    description:
      'Whether a PDF is as the register made it, and what counts today. Files of more than 660 kB: `POST /documents/verify`, which says the same.',
  })
  async verifyDocument(
    @Arg('pdf', () => Base64Scalar, { description: 'The file, of at most 900,000 letters of base64.' }) pdf: string,
    @Ctx() context: Context<never>,
  ): Promise<VerifiedFile> {
    const { certificate, ...verdict } = await verdictOn(Buffer.from(pdf, 'base64'), context);
    return { ...verdict, document: certificate };
  }
}
