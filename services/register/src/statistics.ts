import {
  DocumentClass,
  DocumentType,
  EffectiveStatus,
  Epl,
  NumberSuffix,
  Scheme,
  Status,
  System,
  TemperatureClass,
} from '@conformity/certification';
import {
  CertificationBodyStub,
  Dimension,
  dimensions,
  RelationKind,
  StatisticsDay,
  type StatisticsLine,
  StatisticsOrder,
} from '@conformity/register';
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
    YEAR: { description: 'Year of the first public issue, or of the day that `dated` says.' },
    QUARTER: { description: 'Three calendar months of the day that `dated` names, as `2026-Q1`.' },
    MONTH: { description: 'The calendar month of the day that `dated` names, as `2026-01`.' },
    EDITION: { description: 'A document counts once for each standard in the edition that it cites.' },
    DOCUMENT_CLASS: { description: 'Certificates apart from reports, licences and statements.' },
    TRADEMARK: { description: 'The first brand name, in small letters.' },
    COUNTRY_OF_HOLDER: { description: 'Of the holder alone.' },
    COUNTRY_OF_MANUFACTURER: { description: 'Of each manufacturer.' },
    COUNTRY_OF_SITE: { description: 'Of each site.' },
    SITE_ROLE: { description: 'What each place is to the document: FACTORY, SERVICE_LOCATION ...' },
    RELATION: { description: 'Why it names other documents.' },
    KIND: { description: 'What a certificate is for, such as COMPONENT.' },
    SUFFIX: { description: 'X, U or V of IECEx.' },
    TYPE_OF_PROTECTION: { description: 'By the letter of the part of IEC 60079.' },
    EQUIPMENT_GROUP: { description: 'Of the marking.' },
    EPL: { description: 'Equipment protection level of the marking.' },
    TEMPERATURE_CLASS: { description: 'Of the marking.' },
    UNIT_OF_COMPETENCE: { description: 'Of persons.' },
    HOLDER: { description: 'By name as it is printed; people are not told apart.' },
    MANUFACTURER: { description: 'By name as it is printed.' },
    EFFECTIVE_STATUS: { description: 'The status that counts today, or that counted on the day of `filter.asOf`.' },
    COUNTRY: { description: 'Of holder, manufacturers and sites: a document counts once in each of its countries.' },
    STANDARD: { description: 'Whatever the edition: a document counts once for each of its standards.' },
    CATEGORY: { description: 'A document counts once in each of its categories.' },
  },
});

registerEnumType(StatisticsDay, {
  name: 'StatisticsDay',
  description: 'Which day of a document is meant.',
  valuesConfig: {
    FIRST_ISSUE: { description: 'Of the first public issue.' },
    LATEST_ISSUE: { description: 'Of the latest public issue.' },
    STATUS_CHANGE: { description: 'On which it got the status that it has, in UTC.' },
  },
});
registerEnumType(StatisticsOrder, {
  name: 'StatisticsOrder',
  description: 'How rows of statistics are ordered.',
  valuesConfig: {
    VALUES: { description: 'By the values of the dimensions, in the order in which they were asked for; null last.' },
    MOST: { description: 'Those with most documents first, equal ones by their values.' },
  },
});

@ObjectType({ description: 'How many documents agree in the dimensions asked for; the other fields are null.' })
export class StatisticsRow {
  @Field(() => Int, {
    nullable: true,
    description: 'Such as 2026; null where that day is not known, and unless YEAR was asked for.',
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
  @Field(() => String, {
    nullable: true,
    description: 'Such as `2026-Q1`; null where a document has none, and unless QUARTER was asked for.',
  })
  quarter!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `2026-03`; null where a document has none, and unless MONTH was asked for.',
  })
  month!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `IEC 60079-0/7.0`; null where a document has none, and unless EDITION was asked for.',
  })
  edition!: string | null;
  @Field(() => DocumentClass, {
    nullable: true,
    description: 'Null where a document has none, and unless DOCUMENT_CLASS was asked for.',
  })
  documentClass!: DocumentClass | null;
  @Field(() => String, {
    nullable: true,
    description: 'A brand name, in small letters; null where a document has none, and unless TRADEMARK was asked for.',
  })
  trademark!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2; null where a document has none, and unless COUNTRY_OF_HOLDER was asked for.',
  })
  countryOfHolder!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'ISO 3166-1 alpha-2; null where a document has none, and unless COUNTRY_OF_MANUFACTURER was asked for.',
  })
  countryOfManufacturer!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2; null where a document has none, and unless COUNTRY_OF_SITE was asked for.',
  })
  countryOfSite!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `FACTORY`; null where a document has none, and unless SITE_ROLE was asked for.',
  })
  siteRole!: string | null;
  @Field(() => RelationKind, {
    nullable: true,
    description: 'Null where a document has none, and unless RELATION was asked for.',
  })
  relation!: RelationKind | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `COMPONENT`; null where a document has none, and unless KIND was asked for.',
  })
  kind!: string | null;
  @Field(() => NumberSuffix, {
    nullable: true,
    description: 'Null where a document has none, and unless SUFFIX was asked for.',
  })
  suffix!: NumberSuffix | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `d`; null where a document has none, and unless TYPE_OF_PROTECTION was asked for.',
  })
  typeOfProtection!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `IIC`; null where a document has none, and unless EQUIPMENT_GROUP was asked for.',
  })
  equipmentGroup!: string | null;
  @Field(() => Epl, { nullable: true, description: 'Null where a document has none, and unless EPL was asked for.' })
  epl!: Epl | null;
  @Field(() => TemperatureClass, {
    nullable: true,
    description: 'Null where a document has none, and unless TEMPERATURE_CLASS was asked for.',
  })
  temperatureClass!: TemperatureClass | null;
  @Field(() => String, {
    nullable: true,
    description: 'Such as `Ex 001`; null where a document has none, and unless UNIT_OF_COMPETENCE was asked for.',
  })
  unitOfCompetence!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'As printed; null where a document has none, and unless HOLDER was asked for.',
  })
  holder!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'As printed; null where a document has none, and unless MANUFACTURER was asked for.',
  })
  manufacturer!: string | null;
  @Field(() => Int, { description: 'How many documents agree in all of it.' }) count!: number;
}

const nothing = Object.fromEntries(Object.values(dimensions).map(line => [line, null])) as Omit<
  StatisticsRow,
  'issuer' | 'count'
>;

/** The line as the graph tells it: every dimension is there. */
export const statisticsRow = ({ issuer, ...line }: StatisticsLine): StatisticsRow =>
  ({ ...nothing, ...line, issuer: issuer ? { id: issuer } : null }) as StatisticsRow;
