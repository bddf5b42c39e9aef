import { type TextField, textFields } from '@conformity/folding';
import {
  type CertificatePage,
  type CertificateSearch,
  CertificationBodyStub,
  type Face,
  type Match,
} from '@conformity/register';
import { cursorDescription, PageInfo } from '@conformity/subgraph';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RegisteredCertificate } from './stubs';

/** What the argument `query` of a list is for. */
export const queryDescription =
  'A number as people type it, or words in any order that must all occur; "quotation marks" keep words together. Capitals, accents, hyphens and plurals do not count, legal forms hardly; the last word may be unfinished. Looked for in numbers, names, addresses, what is certified, models, standards, markings, conditions and bodies. At most 200 characters and 12 words.';

const TextFieldEnum = Object.fromEntries(textFields.map(field => [field, field]));
registerEnumType(TextFieldEnum, {
  name: 'CertificateText',
  description: 'By what text a document is found.',
  valuesConfig: {
    NUMBER: { description: 'That by which the register knows it, with its suffix.' },
    HOLDER: { description: 'Who holds it, by name.' },
    MANUFACTURER: { description: 'Who makes what is certified, by name.' },
    TITLE: { description: 'What is certified.' },
    MODEL: { description: 'A model, type or brand name.' },
    STANDARD: { description: 'A standard in its edition.' },
    SITE: { description: 'A place that it covers, or an address of a party.' },
    OTHER: { description: 'A marking, condition, reference or country, the kind of document, or the body.' },
  },
});

@ObjectType({ description: 'Where a document was found.' })
export class CertificateMatch implements Match {
  @Field(() => TextFieldEnum, { description: 'What the text is.' }) field!: TextField;
  @Field(() => String, { description: 'As it is printed, in one line.' }) text!: string;
}

@ObjectType({ description: 'A value of a facet and how many certificates have it.' })
export class FacetValue {
  @Field(() => String, { description: 'As the filter takes it, such as `CURRENT` or `IEC 60079-0/7.0`.' })
  value!: string;
  @Field(() => Int, { description: 'Of those that match the text and the whole filter.' }) count!: number;
  @Field(() => Int, { description: 'Of those that match the text, whatever the filter says.' }) total!: number;
  @Field(() => CertificationBodyStub, { nullable: true, description: 'Whose id the value is, in the facet `issuers`.' })
  body!: CertificationBodyStub | null;
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
  @Field(() => [CertificateMatch], {
    description: 'Where it was found: of each word the text that says most. Empty where no text was looked for.',
  })
  match!: Match[];
}

@ObjectType({ description: 'A page of certificates that the caller may see. Stable while certificates are added.' })
export class CertificateConnection implements CertificatePage {
  search!: CertificateSearch;
  @Field(() => [CertificateEdge], { description: 'What the page holds, in the order of the list.' })
  edges!: CertificateEdge[];
  @Field(() => PageInfo, { description: 'Where the page begins and ends, and whether there is more.' })
  pageInfo!: CertificatePage['pageInfo'];
}
