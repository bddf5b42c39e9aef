import {
  type CalendarDate,
  type Evidence,
  EvidenceState,
  evidenceOn,
  firstToEnd,
  never,
} from '@conformity/certification';
import { RelationKind } from '@conformity/register';
import { type Context, DateScalar } from '@conformity/subgraph';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Loaders } from '../loaders';
import { StandingFinding } from './finding';

type Asking = Context<Loaders>;

registerEnumType(EvidenceState, {
  name: 'EvidenceState',
  description: 'How well a document carries another one today.',
  valuesConfig: {
    GREEN: { description: 'It is current, and does not end within 90 days.' },
    AMBER: { description: 'It ends within 90 days.' },
    RED: { description: 'It has ended, is not current, covers less than it did, or is not in the register.' },
  },
});

@ObjectType({ description: 'What a document covers of what stands on the certificate that rests on it.' })
export class EvidenceCoverage {
  @Field(() => [String], {
    description: 'Standards in the edition of the certificate, such as `IEC 60079-0 edition 7.0`.',
  })
  standards!: string[];
  @Field(() => [String], { description: 'Manufacturers, as the certificate names them.' }) manufacturers!: string[];
  @Field(() => [String], { description: 'Sites, as the certificate names them.' }) sites!: string[];
}

@ObjectType('Evidence', { description: 'A document on which another one rests, as it stands.' })
export class EvidenceView {
  @Field(() => RelationKind, { description: 'Why it is named.' }) kind!: RelationKind;
  @Field(() => String, { description: 'As it is named.' }) number!: string;
  @Field(() => ID, { nullable: true, description: 'What `node` finds it by. Null where it is not in the register.' })
  documentId!: string | null;
  @Field(() => EvidenceState, { description: 'As of today in UTC.' }) state!: EvidenceState;
  @Field(() => [String], { description: 'Why it is not GREEN, a sentence each; nothing while it is.' })
  reasons!: string[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it carries, or carried. Null where nothing ends it, or it never did.',
  })
  until!: CalendarDate | null;
  @Field(() => EvidenceCoverage, { description: 'By its latest issue.' }) covers!: EvidenceCoverage;
}

/** The evidence as it is shown on a day. */
export function evidenceView(
  { kind, number, documentId, lapses, covers }: Evidence,
  today: CalendarDate,
): EvidenceView {
  const { state, reasons } = evidenceOn(lapses, today);
  const until = firstToEnd(lapses.map(lapse => lapse.until));
  return {
    kind: kind as RelationKind,
    number,
    documentId,
    state,
    reasons: reasons.map(({ message }) => message),
    until: until === never ? null : until,
    covers,
  };
}

/** Every document of the register, as it is watched over. */
@ObjectType('Certificate')
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
export class WatchedCertificate {
  @Field(() => ID) id!: string;
}

@Resolver(() => WatchedCertificate)
export class CertificateFields {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [EvidenceView], {
    nullable: true,
    description:
      'The documents on which it rests, as they stand today. Null for what is not in force, and for a few seconds after it was issued.',
  })
  async evidence(
    @Root() { id }: WatchedCertificate,
    @Ctx() { loaders, today }: Asking,
  ): Promise<EvidenceView[] | null> {
    const found = await loaders.evidence.load(id);
    return found?.evidence.map(one => evidenceView(one, today)) ?? null;
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [StandingFinding], {
    description:
      'The rules that would refuse or warn if what is public were issued again today, the first found first. Empty unless you may see drafts of the body.',
  })
  findings(
    @Root() { id }: WatchedCertificate,
    @Arg('gone', () => Boolean, { defaultValue: false, description: 'True also tells those that stand no more.' })
    gone: boolean,
    @Ctx() { loaders }: Asking,
  ): Promise<StandingFinding[]> {
    return loaders.findings.load(id).then(all => (gone ? all : all.filter(({ goneAt }) => goneAt === null)));
  }
}
