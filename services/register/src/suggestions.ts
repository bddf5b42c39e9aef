import { SuggestKind } from '@conformity/register';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(SuggestKind, {
  name: 'SuggestKind',
  description: 'What is being typed.',
  valuesConfig: {
    NUMBER: { description: 'A certificate or report by its number, such as `IECEx DEMO 26.0001`.' },
    HOLDER: { description: 'Who holds documents. Certified persons are never suggested.' },
    MANUFACTURER: { description: 'Who makes what is certified.' },
    TITLE: { description: 'What is certified.' },
  },
});

@ObjectType({ description: 'How what is being typed may go on.' })
export class Suggestion {
  @Field(() => String, { description: 'As documents print it.' }) value!: string;
  @Field(() => Int, {
    description:
      'How many documents have it. Where more than 10,000 have the words somewhere, the newest 10,000 of them are looked at, for values as for counts; all of them, while what is public is kept in memory and you see no more than that.',
  })
  count!: number;
}

@ObjectType({ description: 'Suggestions of one kind.' })
export class SuggestionGroup {
  @Field(() => SuggestKind, { description: 'In which texts they stand.' }) kind!: SuggestKind;
  @Field(() => [Suggestion], { description: 'The most frequent first.' }) suggestions!: Suggestion[];
}

/** What the argument `prefix` is for. */
export const prefixDescription =
  'What was typed so far: words in any order, the last one at least by its beginning. Capitals, accents, hyphens and plurals do not count. At most 200 characters and 12 words.';
