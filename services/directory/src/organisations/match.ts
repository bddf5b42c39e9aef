import { connectionOf } from '@conformity/subgraph';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MatchCriterion } from './matching';
import { Organisation } from './organisation';

registerEnumType(MatchCriterion, {
  name: 'MatchCriterion',
  description: 'What speaks for two mentions being of one organisation.',
  valuesConfig: {
    SAME_IDENTIFIER: { description: 'A register identifies both alike.' },
    SAME_NAME: { description: 'One name but for case, blanks, punctuation and accents.' },
    SAME_NAME_WITHOUT_LEGAL_FORM: { description: 'One name but for Ltd, GmbH and the like.' },
    SIMILAR_NAME: { description: 'Names that are alike in most of their letters.' },
    SAME_COUNTRY: { description: 'Both are in one country. It says nothing alone.' },
    SAME_SITE_ADDRESS: { description: 'A site of both has one address.' },
  },
});

@ObjectType('MatchReason', { description: 'One thing that speaks for a match.' })
export class MatchReasonView {
  @Field(() => MatchCriterion, { description: 'What was compared.' }) criterion!: MatchCriterion;
  @Field(() => String, { description: 'What was compared, to be read by a person.' }) detail!: string;
  @Field(() => Float, { description: 'How far it holds, up to 1; less for names that are only alike.' })
  strength!: number;
}

@ObjectType({ description: 'Somebody or a name on documents that may be the organisation. Only a person says so.' })
export class OrganisationMatch {
  @Field(() => Organisation, {
    nullable: true,
    description: 'To be merged, if it is. Null for a name on documents, which is to be confirmed.',
  })
  organisation!: Organisation | null;
  @Field(() => String, { description: 'Of the organisation, or as documents print it.' }) name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, such as `DE`; null where the documents print none.',
  })
  country!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many documents that you may see print the name; null for an organisation.',
  })
  documents!: number | null;
  @Field(() => Int, { description: '0 to 100; from the reasons and nothing else.' }) score!: number;
  @Field(() => [MatchReasonView], { description: 'Each thing that speaks for it.' }) reasons!: MatchReasonView[];
}

export const OrganisationMatchConnection = connectionOf('OrganisationMatch', OrganisationMatch);
