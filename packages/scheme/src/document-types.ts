import {
  type CalendarDate,
  correctionDays,
  type Finding,
  type PrintedDocument,
  Severity,
} from '@conformity/certification';
import { Certificate } from '@conformity/register';
import { DateScalar, DateTimeScalar, internal, JsonScalar, Length } from '@conformity/subgraph';
import { Matches } from 'class-validator';
import { type ClassType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Difference } from './differences';
import type { IssuerSnapshot } from './document';
import type { IssueView } from './documents';
import type { Acted } from './transition/perform';
import { correctableUntil } from './transition/status';

registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much a finding weighs.',
  valuesConfig: {
    ERROR: { description: 'Refuses the act.' },
    OVERRIDABLE: { description: 'Refuses the act unless the authorising officer overrides the rule with a reason.' },
    WARNING: { description: 'Is only shown.' },
  },
});

@ObjectType('Finding', { description: 'A rule that is not met.' })
@Directive('@shareable')
export class FindingView implements Finding {
  @Field(() => String, { description: 'Such as `iecex-equipment/standards-tested`.' }) rule!: string;
  @Field(() => String, { nullable: true, description: 'How the field calls it, such as `R1`.' }) code!: string | null;
  @Field(() => Severity, { description: 'Whether it refuses the act, and whether that can be overridden.' })
  severity!: Severity;
  @Field(() => String, { description: 'Document, edition and clause.' }) source!: string;
  @Field(() => String, { description: 'What is wrong.' }) message!: string;
  @Field(() => String, { description: 'Where in the input, such as `standards[0].edition`.' }) field!: string;
  @Field(() => String, { description: 'What to do about it.' }) fix!: string;
}

@InputType({ description: 'Sets aside a rule that can be overridden; the audit trail keeps the reason.' })
export class RuleOverride {
  @Field(() => String, {
    description:
      'The rule, by its id or its short code, as a finding tells them: `iecex-equipment/manufacturer-audited`, or `R6`.',
  })
  @Length(1, 100)
  rule!: string;
  @Field(() => String, { description: 'Why it may be set aside, in words: 10 to 2,000 characters.' })
  @Length(10, 2000)
  @Matches(/\p{L}{2}/u, { message: 'has no word in it. Say why the rule may be set aside.' })
  reason!: string;
}

@ObjectType({ description: 'The certification body as it was printed on an issue.' })
@Directive('@shareable')
export class IssuerBlock implements IssuerSnapshot {
  @Field(() => String, { description: 'The letters by which numbers name the body: `DEMO`.' }) code!: string;
  @Field(() => String, { description: 'As printed.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'As printed, several lines; null where the directory had none.' })
  address!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, such as `DE`.' }) country!: string;
}

@ObjectType({ description: 'One act on a document. Each entry carries the hash of the entry before it.' })
@Directive('@shareable')
export class AuditEntry {
  @Field(() => Int, { description: '1, 2, 3 ... within the document.' }) sequence!: number;
  @Field(() => String, { description: 'draft, edit, amend, issue, correct, suspend, reinstate, cancel ...' })
  act!: string;
  @Field(() => DateTimeScalar, { description: 'When it was done.' }) at!: Date;
  @Field(() => String, { description: 'Who did it, by the name of that day.' }) byName!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The issue that it concerned; null for an act on the document as a whole.',
  })
  issueNumber!: number | null;
  @Field(() => String, { nullable: true, description: 'Why, as it was given; null for acts that ask for none.' })
  reason!: string | null;
  @Field(() => JsonScalar, {
    description: 'What else the act was made of, such as overrides or the content that was published.',
  })
  details!: unknown;
  @Field(() => String, { description: 'The request in which it was done; logs and errors name it too.' })
  @Directive(internal)
  requestId!: string;
  @Field(() => String, {
    description: 'SHA-256 of what the entry says, of the state it left, and of the entry before it.',
  })
  hash!: string;
}

@ObjectType({ description: 'What a field says otherwise in one issue than in another.' })
@Directive('@shareable')
export class IssueDifference implements Difference {
  @Field(() => String, {
    description:
      'The field within `content`, such as `standards[1].edition`. An element that is only in the issue before has the place that it had there.',
  })
  path!: string;
  @Field(() => JsonScalar, { nullable: true, description: 'What it said; null where it said nothing.' })
  before!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'What it says; null where it says nothing.' })
  after!: unknown;
}

@ObjectType({ description: 'What was deleted: a draft, or a document as a whole. Its number is never given again.' })
@Directive('@shareable')
export class DeletedDocument {
  @Field(() => ID, {
    description: 'The id that it had, such as `exc_0190...`; of the draft of an IECQ set, that of the set.',
  })
  documentId!: string;
  @Field(() => String, { description: 'Such as `IECEx DEMO 26.0001`; of an IECQ set, that of its master.' })
  number!: string;
  @Field(() => Boolean, {
    description: 'True where only the draft of a next issue went: what was public before stays as it is.',
  })
  isInRegister!: boolean;
}

@ObjectType({ description: 'A document that left the register, and all that was done to it.' })
@Directive('@shareable')
export class DeletedTrail {
  @Field(() => ID, { description: 'The id that it had.' }) documentId!: string;
  @Field(() => String, { description: 'The number that it had; it is never given again.' }) number!: string;
  @Field(() => DateTimeScalar, { description: 'When it left.' }) deletedAt!: Date;
  @Field(() => [AuditEntry], { description: 'Every act on it, the first one first.' }) auditTrail!: AuditEntry[];
}

/** What an act that deletes answers. */
export const deleted = ({
  id,
  number,
  isInRegister,
}: Pick<Acted, 'id' | 'number' | 'isInRegister'>): DeletedDocument => ({
  documentId: id,
  number,
  isInRegister,
});

/** How a draft would be printed; the documents subgraph draws it. */
@ObjectType({ description: 'A draft as it would be printed. Nothing is kept, no number is taken.' })
@Directive('@key(fields: "document", resolvable: false)')
export class PrintedPreview {
  @Field(() => JsonScalar, { description: 'What stands where, as data.' }) document!: PrintedDocument;
}

/** What the object type of every document has beside the interface. */
@ObjectType()
export abstract class OwnedDocument extends Certificate {
  @Field(() => Int, { description: 'Rises with every act. An edit names the revision that it was made from.' })
  revision!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a cancelled one: whether products already supplied are affected.',
  })
  productsAffected!: boolean | null;
  @Field(() => String, { description: 'REGISTER, or LEGACY where it was taken over from an earlier register.' })
  origin!: string;
}

/** The object type of an issue whose content is of the given class; it is null where it is not public and the caller may not read it. */
export function issueType(name: string, content: ClassType, contentIsPublic = true): ClassType<IssueView<object>> {
  @ObjectType(name, {
    description: `A numbered issue of a document. Once public it never changes, but for a correction in its first ${correctionDays} days.`,
  })
  class Issue {
    documentId!: string;
    @Field(() => ID, { description: 'The id of the document, and the number behind a stroke: `exc_0190.../0`.' })
    id(): string {
      return `${this.documentId}/${this.number}`;
    }
    @Field(() => Int, { description: '0 is the first, 1 the next ...' }) number!: number;
    @Field(() => DateScalar, { nullable: true, description: 'Day of issue, as printed. Null while it is a draft.' })
    issuedOn!: CalendarDate | null;
    @Field(() => DateTimeScalar, { nullable: true, description: 'When it became public. Null while it is a draft.' })
    publishedAt!: Date | null;
    @Field(() => IssuerBlock, {
      nullable: true,
      description: 'The certification body as printed. Null while it is a draft.',
    })
    issuer!: IssuerSnapshot | null;
    @Field(() => content, {
      // In every type, so that a selection can ask for it across types.
      nullable: true,
      description: contentIsPublic
        ? 'What it says. Never null.'
        : 'What it says. Null unless you may see drafts of the body: it is not public.',
    })
    content!: object;
    @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it may be corrected in place.' })
    correctableUntil(): Date | null {
      return correctableUntil(this);
    }
  }
  return Issue;
}

/** The GraphQL classes of a document type. */
export interface DocumentClasses<Content extends object> {
  Document: ClassType<OwnedDocument>;
  Issue: ClassType<IssueView<object>>;
  /** What an issue says, as it is read. */
  Content: ClassType<object>;
  /** What an issue says, as it is typed; the same class where nothing is derived from it. */
  Input: ClassType<Content>;
}
