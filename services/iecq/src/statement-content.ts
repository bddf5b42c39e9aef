import { type CalendarDate, Scheme, type Scheme as SchemeCode } from '@conformity/certification';
import { Nested, Party, StandardEditionInput } from '@conformity/register';
import { annexesRead, annexesTyped, type KeptAnnex, Signatory } from '@conformity/scheme';
import { ArrayMaxSize, DateScalar, Formerly, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';

/** What an issue of a verification statement says (IECQ FAQ: the Carbon Footprint service gives a statement, not a certificate). */
@ObjectType('IecqVerificationStatementTyped')
@InputType('IecqVerificationStatementInput', {
  description: 'What an issue says. A draft may leave anything out but the scheme.',
})
export class StatementContent {
  @Field(() => Scheme, { description: 'Under which it is given: IECQ_CFP or IECQ_ECD.' }) scheme!: SchemeCode;
  @Formerly('organisation', () => Party)
  @Field(() => Party, { nullable: true, description: 'The organisation whose product or service was verified.' })
  @Nested()
  holder?: Party | null;
  @Field(() => String, { nullable: true, description: 'The product or service.' })
  @IsOptional()
  @MaxLength(2000)
  subject?: string | null;
  @Field(() => String, { nullable: true, description: 'What was verified, with its result, unit and boundary.' })
  @IsOptional()
  @MaxLength(20_000)
  statement?: string | null;
  @Field(() => [StandardEditionInput], {
    defaultValue: [],
    description: 'To which it was verified, each in its edition, such as ISO 14067.',
  })
  @Nested()
  @ArrayMaxSize(50)
  standards!: StandardEditionInput[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of validity, inclusive; three years from the day of issue where it is left out.',
  })
  validUntil?: CalendarDate | null;
  @Field(() => String, { nullable: true, description: 'What this issue changes, for issues 1 and above.' })
  @IsOptional()
  @MaxLength(2000)
  changes?: string | null;
  @Field(() => Signatory, {
    nullable: true,
    description: 'Who approves the issue on behalf of the certification body.',
  })
  @Nested()
  signatory?: Signatory | null;
  @annexesTyped() annexes?: KeptAnnex[];
}

/** What a statement says, with what its annexes are. */
@ObjectType('IecqVerificationStatementContent', {
  description: 'What an issue of an IECQ Verification Statement says.',
})
export class StatementContentView extends StatementContent {
  @annexesRead() declare annexes: KeptAnnex[];
}
