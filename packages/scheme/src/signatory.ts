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

/** A file that belongs to an issue. */
@ObjectType('Annex', { description: 'A file that belongs to an issue.' })
@InputType('AnnexInput', { description: 'A file that is to belong to an issue.' })
@Directive('@shareable')
export class Annex {
  @Field(() => String, { description: 'As printed, such as `Annex: all marking options`.' })
  @MaxLength(200)
  title!: string;
  @Field(() => String, { description: 'Such as `annex.pdf`. The file itself is not kept here.' })
  @MaxLength(200)
  fileName!: string;
}
