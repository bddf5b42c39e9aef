import { DocumentType, EffectiveStatus, Scheme, Status, System } from '@conformity/certification';
import { CertificationBodyStub, Dimension, type StatisticsLine } from '@conformity/register';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(Dimension, {
  name: 'Dimension',
  description: 'By what documents are counted.',
  valuesConfig: {
    SYSTEM: { description: 'IECEx, IECQ, IECEE or IECRE.' },
    SCHEME: { description: 'Which part of a system, such as EX_PERSONS.' },
    DOCUMENT_TYPE: { description: 'What it is, such as EX_COC.' },
    STATUS: { description: 'As the register keeps it.' },
    ISSUER: { description: 'By certification body.' },
    YEAR: { description: 'Year of the first public issue.' },
    EFFECTIVE_STATUS: { description: 'The status that counts today.' },
    COUNTRY: { description: 'Of holder, manufacturers and sites: a document counts once in each of its countries.' },
    STANDARD: { description: 'Whatever the edition: a document counts once for each of its standards.' },
    CATEGORY: { description: 'A document counts once in each of its categories.' },
  },
});

@ObjectType({ description: 'How many documents agree in the dimensions asked for; the other fields are null.' })
export class StatisticsRow {
  @Field(() => Int, {
    nullable: true,
    description: 'Of the first issue, such as 2026; null where that day is not known, and unless YEAR was asked for.',
  })
  year!: number | null;
  @Field(() => System, { nullable: true, description: 'Null unless SYSTEM was asked for.' }) system!: System | null;
  @Field(() => Scheme, { nullable: true, description: 'Null unless SCHEME was asked for.' }) scheme!: Scheme | null;
  @Field(() => DocumentType, { nullable: true, description: 'Null unless DOCUMENT_TYPE was asked for.' })
  documentType!: DocumentType | null;
  @Field(() => Status, { nullable: true, description: 'Null unless STATUS was asked for.' }) status!: Status | null;
  @Field(() => EffectiveStatus, {
    nullable: true,
    description: 'As of today; null unless EFFECTIVE_STATUS was asked for.',
  })
  effectiveStatus!: EffectiveStatus | null;
  @Field(() => CertificationBodyStub, {
    nullable: true,
    description: 'The certification body; null unless ISSUER was asked for.',
  })
  issuer!: CertificationBodyStub | null;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, such as `DE`; null unless COUNTRY was asked for.',
  })
  country!: string | null;
  @Field(() => String, { nullable: true, description: 'Such as IEC 60079-0; null unless STANDARD was asked for.' })
  standard!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `MED`, a product category of IECEE; null unless CATEGORY was asked for.',
  })
  category!: string | null;
  @Field(() => Int, { description: 'How many documents agree in all of it.' }) count!: number;
}

const nothing = {
  year: null,
  system: null,
  scheme: null,
  documentType: null,
  status: null,
  effectiveStatus: null,
  country: null,
  standard: null,
  category: null,
};

/** The line as the graph tells it: every dimension is there. */
export const statisticsRow = ({ issuer, ...line }: StatisticsLine): StatisticsRow => ({
  ...nothing,
  ...line,
  issuer: issuer ? { id: issuer } : null,
});
