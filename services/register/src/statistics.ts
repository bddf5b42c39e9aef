import { DocumentType, EffectiveStatus, Scheme, Status, System } from '@conformity/certification';
import { Dimension, type StatisticsLine } from '@conformity/register';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RegisteredBody } from './stubs';

registerEnumType(Dimension, {
  name: 'Dimension',
  description: 'By what documents are counted.',
  valuesConfig: {
    YEAR: { description: 'Year of the first public issue.' },
    EFFECTIVE_STATUS: { description: 'The status that counts today.' },
    COUNTRY: { description: 'Of holder, manufacturers and sites: a document counts once in each of its countries.' },
    STANDARD: { description: 'Whatever the edition: a document counts once for each of its standards.' },
    CATEGORY: { description: 'A document counts once in each of its categories.' },
  },
});

@ObjectType({ description: 'How many documents agree in the dimensions asked for; the other fields are null.' })
export class StatisticsRow {
  @Field(() => Int, { nullable: true, description: 'Null also where the day of the first issue is not known.' })
  year!: number | null;
  @Field(() => System, { nullable: true }) system!: System | null;
  @Field(() => Scheme, { nullable: true }) scheme!: Scheme | null;
  @Field(() => DocumentType, { nullable: true }) documentType!: DocumentType | null;
  @Field(() => Status, { nullable: true }) status!: Status | null;
  @Field(() => EffectiveStatus, { nullable: true }) effectiveStatus!: EffectiveStatus | null;
  @Field(() => RegisteredBody, { nullable: true }) issuer!: RegisteredBody | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' }) country!: string | null;
  @Field(() => String, { nullable: true, description: 'Such as IEC 60079-0.' }) standard!: string | null;
  @Field(() => String, { nullable: true }) category!: string | null;
  @Field(() => Int) count!: number;
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
