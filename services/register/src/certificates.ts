import { type CalendarDate, DocumentType, Scheme, Status, System } from '@conformity/certification';

import type { Face } from '@conformity/scheme';
import { DateScalar, PageInfo } from '@conformity/subgraph';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RegisteredCertificate } from './stubs';

/** How a list of certificates is ordered; equal ones by id, so that the order never changes under a reader. */
export const CertificateSort = {
  NEWEST: 'NEWEST',
  OLDEST: 'OLDEST',
  NUMBER: 'NUMBER',
  LAST_STATUS_CHANGE: 'LAST_STATUS_CHANGE',
} as const;
export type CertificateSort = keyof typeof CertificateSort;
registerEnumType(CertificateSort, {
  name: 'CertificateSort',
  valuesConfig: {
    NEWEST: { description: 'By day of the latest issue, the newest first; drafts by the day of their first save.' },
    OLDEST: { description: 'By day of the latest issue, the oldest first.' },
    NUMBER: { description: 'By number.' },
    LAST_STATUS_CHANGE: { description: 'By the instant of the last change of status, the latest first.' },
  },
});

const most = 100;

@InputType({ description: 'Values within a field are alternatives; all fields that are given must match.' })
export class CertificateFilter {
  @Field(() => [System], { nullable: true }) systems?: System[] | null;
  @Field(() => [Scheme], { nullable: true }) schemes?: Scheme[] | null;
  @Field(() => [DocumentType], { nullable: true }) documentTypes?: DocumentType[] | null;
  @Field(() => [Status], { nullable: true }) statuses?: Status[] | null;
  @Field(() => [ID], { nullable: true, description: 'Ids of certification bodies.' })
  @IsOptional()
  @ArrayMaxSize(most)
  issuers?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'ISO 3166-1 alpha-2, of holder, manufacturer or site.' })
  @IsOptional()
  @ArrayMaxSize(most)
  countries?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Such as `IEC 60079-0/7.0`, or `IEC 60079-0` for any edition.' })
  @IsOptional()
  @ArrayMaxSize(most)
  @MaxLength(100, { each: true })
  standards?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the latest issue, inclusive.' })
  issuedFrom?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the latest issue, inclusive.' })
  issuedTo?: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity before this day; for reports that expire.',
  })
  validUntilBefore?: CalendarDate | null;
}

@ObjectType({ description: 'A value of a facet and how many certificates have it.' })
export class FacetValue {
  @Field(() => String) value!: string;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'How the certificates that match spread over the values of a field.' })
export class Facet {
  @Field(() => String, { description: 'The field of the filter that narrows to a value.' }) field!: string;
  @Field(() => [FacetValue], { description: 'The most frequent first, at most 100.' }) values!: FacetValue[];
}

@ObjectType()
export class CertificateEdge {
  @Field(() => String) cursor!: string;
  @Field(() => RegisteredCertificate) node!: Face;
}

/** What a text looks for: documents with one of the keys, or those that contain each of the words. */
export type Sought = { keys: string[] } | { words: string[] };

/** What a page was asked for with; its counts are counted only where they are selected. */
export interface CertificateSearch {
  sought: Sought;
  filter: CertificateFilter;
  sort: CertificateSort;
}

@ObjectType({ description: 'A page of certificates that the caller may see. Stable while certificates are added.' })
export class CertificateConnection {
  search!: CertificateSearch;
  @Field(() => [CertificateEdge]) edges!: CertificateEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}
