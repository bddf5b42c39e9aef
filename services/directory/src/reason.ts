import { MaxLength, reasonRefusal } from '@conformity/subgraph';
import { Matches } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';

/** Why an act is done: three characters at least. */
@ArgsType()
export class ReasonArgs {
  @Field(() => String, { description: 'Why it is done, in three characters at least; kept in the trace.' })
  @MaxLength(2000)
  @Matches(/\S\s*\S\s*\S/, { message: ({ value }) => reasonRefusal(String(value)) ?? '' })
  reason!: string;
}
