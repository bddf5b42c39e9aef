import type { Role as RoleName } from '@conformity/access';
import { type CalendarDate, System } from '@conformity/certification';
import { DateScalar } from '@conformity/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

const Role = {
  CB_BASIC: 'CB_BASIC',
  CB_ADMIN: 'CB_ADMIN',
  SECRETARIAT: 'SECRETARIAT',
  IT_ADMIN: 'IT_ADMIN',
} as const satisfies { [Name in RoleName]: Name };

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may be in a system.',
  valuesConfig: {
    CB_BASIC: { description: 'Officer of a certification body.' },
    CB_ADMIN: { description: 'Officer of a certification body who also keeps its users and deletes drafts.' },
    SECRETARIAT: { description: 'Secretariat of a system.' },
    IT_ADMIN: { description: 'IT administrator of all systems.' },
  },
});

@ObjectType({ description: 'A role that a person has.' })
export class Membership {
  @Field(() => Role) role!: RoleName;
  @Field(() => System, { nullable: true, description: 'Null: in every system.' }) system!: System | null;
  @Field(() => Boolean, { description: 'True for an authorising officer, who may issue.' }) mayIssue!: boolean;
  @Field(() => DateScalar, { description: 'First day, inclusive.' }) since!: CalendarDate;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null while it is open.' })
  until!: CalendarDate | null;
  /** The body of a body's role. */
  bodyId!: string | null;
}

@ObjectType({ description: 'A person who works with the register.' })
export class Person {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { description: 'False where the person may not sign in any more.' }) active!: boolean;
  @Field(() => [Membership]) memberships!: Membership[];
}

@ObjectType({ description: 'A role of a principal, as the powers are asked of it.' })
@Directive('@inaccessible')
export class PrincipalMembership {
  @Field(() => Role) role!: RoleName;
  @Field(() => System, { nullable: true }) system!: System | null;
  @Field(() => ID, { nullable: true }) bodyId!: string | null;
  @Field(() => Boolean) mayIssue!: boolean;
}

@ObjectType({ description: 'Whose token it is, and what that person may do today.' })
@Directive('@inaccessible')
export class PrincipalView {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: 'What a token calls the person.' }) subject!: string;
  @Field(() => String) name!: string;
  @Field(() => [PrincipalMembership]) memberships!: PrincipalMembership[];
}
