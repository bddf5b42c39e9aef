import { MaxLength } from '@conformity/subgraph';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';

/** Who approved an issue, as printed on it. */
@ObjectType('Signatory', {
  description: 'Who approved the issue on behalf of the certification body, as printed on it.',
})
@InputType('SignatoryInput', {
  description: 'Who approves the issue on behalf of the certification body, as it is to be printed.',
})
@Directive('@shareable')
export class Signatory {
  @Field(() => String, { description: 'Of the person, as printed.' }) @MaxLength(200) name!: string;
  @Field(() => String, { description: 'As printed, such as `Technical Manager`.' }) @MaxLength(200) position!: string;
}
