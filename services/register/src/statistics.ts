import type { Principal } from '@conformity/access';
import { DocumentType, EffectiveStatus, Scheme, Status, System } from '@conformity/certification';
import { type CertificateSearch, CertificationBodyStub, conditions, effectiveStatusOf } from '@conformity/register';
import { badInput, read } from '@conformity/subgraph';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { DataSource } from 'typeorm';

/** By what documents are counted. */
export const Dimension = {
  YEAR: 'YEAR',
  SYSTEM: 'SYSTEM',
  SCHEME: 'SCHEME',
  DOCUMENT_TYPE: 'DOCUMENT_TYPE',
  STATUS: 'STATUS',
  EFFECTIVE_STATUS: 'EFFECTIVE_STATUS',
  ISSUER: 'ISSUER',
  COUNTRY: 'COUNTRY',
  STANDARD: 'STANDARD',
  CATEGORY: 'CATEGORY',
} as const;
export type Dimension = keyof typeof Dimension;
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
  @Field(() => CertificationBodyStub, { nullable: true }) issuer!: CertificationBodyStub | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' }) country!: string | null;
  @Field(() => String, { nullable: true, description: 'Such as IEC 60079-0.' }) standard!: string | null;
  @Field(() => String, { nullable: true }) category!: string | null;
  @Field(() => Int) count!: number;
}

/** Each dimension as a column of the row and as SQL over the entry `e`; where a document has several values, with how they are listed. */
const columns: Record<Dimension, { as: string; sql: string; each?: string }> = {
  YEAR: { as: 'year', sql: 'extract(year from e.first_issued_on)::int' },
  SYSTEM: { as: 'system', sql: 'e.system' },
  SCHEME: { as: 'scheme', sql: 'e.scheme' },
  DOCUMENT_TYPE: { as: 'documentType', sql: 'e.document_type' },
  STATUS: { as: 'status', sql: 'e.status' },
  ISSUER: { as: 'issuer', sql: 'e.issuer_id' },
  EFFECTIVE_STATUS: { as: 'effectiveStatus', sql: effectiveStatusOf('$1') },
  COUNTRY: { as: 'country', sql: 'c.country', each: 'unnest(e.countries) as c(country)' },
  STANDARD: {
    as: 'standard',
    sql: 's.standard',
    each: `(select distinct cited->>'standard' as standard from jsonb_array_elements(e.face->'standards') as cited) as s`,
  },
  CATEGORY: { as: 'category', sql: 'g.category', each: 'unnest(e.categories) as g(category)' },
};

type Line = Partial<Omit<StatisticsRow, 'issuer' | 'count'>> & { issuer?: string; count: number };

/** Counts of public documents, in the order of the dimensions; drafts are never counted. One statement. @throws BAD_INPUT */
export async function statistics(
  db: DataSource,
  principal: Principal,
  by: readonly Dimension[],
  search: CertificateSearch,
): Promise<StatisticsRow[]> {
  if (by.length === 0) throw badInput('by', 'is empty. Name at least one dimension, such as YEAR.');
  const dimensions = [...new Set(by)];
  const params: unknown[] = [search.today];
  const where = [...conditions(principal, search, params), `e.status <> 'DRAFT'`].join(' and ');
  const positions = dimensions.map((_, index) => index + 1).join(', ');
  const each = dimensions.flatMap(dimension => columns[dimension].each ?? []).map(list => `cross join lateral ${list}`);
  const lines = await read<Line>(
    db,
    `select ${dimensions.map(dimension => `${columns[dimension].sql} as "${columns[dimension].as}"`).join(', ')}, count(*)::int as count
     from register.entry e ${each.join(' ')} where ${where} and $1::date is not null group by ${positions} order by ${positions}`,
    params,
  );
  return lines.map(({ issuer, ...line }) => ({ ...nothing, ...line, issuer: issuer ? { id: issuer } : null }));
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
