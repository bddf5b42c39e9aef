import type { CertificatePage, CertificateSearch, Face } from '@conformity/register';
import { cursorDescription, PageInfo } from '@conformity/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { RegisteredCertificate } from './stubs';

@ObjectType({ description: 'A value of a facet and how many certificates have it.' })
export class FacetValue {
  @Field(() => String, { description: 'As the filter takes it, such as `CURRENT` or `IEC 60079-0/7.0`.' })
  value!: string;
  @Field(() => Int, { description: 'Of those that match the text and the whole filter.' }) count!: number;
  @Field(() => Int, { description: 'Of those that match the text, whatever the filter says.' }) total!: number;
}

@ObjectType({ description: 'How the certificates that match the text spread over the values of a field.' })
export class Facet {
  @Field(() => String, { description: 'The field of the filter that narrows to a value.' }) field!: string;
  @Directive('@listSize(assumedSize: 25)')
  @Field(() => [FacetValue], { description: 'The most frequent under the filter first, at most 100.' })
  values!: FacetValue[];
}

@ObjectType({ description: 'A place in a list: what stands there, and how to go on from it.' })
export class CertificateEdge {
  @Field(() => String, { description: cursorDescription })
  cursor!: string;
  @Field(() => RegisteredCertificate, { description: 'The document, by what all systems have in common.' }) node!: Face;
}

@ObjectType({ description: 'A page of certificates that the caller may see. Stable while certificates are added.' })
export class CertificateConnection implements CertificatePage {
  search!: CertificateSearch;
  @Field(() => [CertificateEdge], { description: 'What the page holds, in the order of the list.' })
  edges!: CertificateEdge[];
  @Field(() => PageInfo, { description: 'Where the page begins and ends, and whether there is more.' })
  pageInfo!: CertificatePage['pageInfo'];
}
