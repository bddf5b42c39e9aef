import { MaxLength } from 'class-validator';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';

/** Who approved an issue, as printed on it. */
@ObjectType('Signatory', {
  description: 'Who approved the issue on behalf of the certification body, as printed on it.',
})
@InputType('SignatoryInput')
@Directive('@shareable')
export class Signatory {
  @Field(() => String) @MaxLength(200) name!: string;
  @Field(() => String) @MaxLength(200) position!: string;
}

/** A file that belongs to an issue. */
@ObjectType('Annex', { description: 'A file that belongs to an issue.' })
@InputType('AnnexInput')
@Directive('@shareable')
export class Annex {
  @Field(() => String) @MaxLength(200) title!: string;
  @Field(() => String) @MaxLength(200) fileName!: string;
}
