import { SuggestKind } from '@conformity/register';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(SuggestKind, { name: 'SuggestKind', description: 'What is being typed.' });

@ObjectType({ description: 'How what is being typed may go on.' })
export class Suggestion {
  @Field(() => String) value!: string;
  @Field(() => Int, { description: 'Documents that have it.' }) count!: number;
}
