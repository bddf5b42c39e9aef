import type { Role as RoleName } from '@conformity/access';
import { type CalendarDate, System } from '@conformity/certification';
import { DateScalar } from '@conformity/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

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
@Entity('membership')
export class Membership {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @ManyToOne(
    () => Person,
    ({ memberships }) => memberships,
  )
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @Field(() => Role, { description: 'What the person may do there.' }) @Column('text') role!: RoleName;
  @Field(() => System, { nullable: true, description: 'In which the role is held; null: in every system.' })
  @Column('text', { nullable: true })
  system!: System | null;
  @Field(() => Boolean, { description: 'True for an authorising officer, who may issue.' })
  @Column('boolean', { name: 'may_issue' })
  mayIssue!: boolean;
  @Field(() => DateScalar, { description: 'First day, inclusive.' }) @Column('date') since!: CalendarDate;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null while it is open.' })
  @Column('date', { nullable: true })
  until!: CalendarDate | null;
  /** The body of a body's role. */
  @Column('text', { name: 'body_id', nullable: true }) bodyId!: string | null;
}

@ObjectType({ description: 'A person who works with the register.' })
@Directive('@key(fields: "id")')
@Entity('person')
export class Person {
  @Field(() => ID, { description: 'Such as `per_...`. Never changes.' }) @PrimaryColumn('text') id!: string;
  /** What a token calls the person. */
  @Column('text') subject!: string;
  @Field(() => String, { description: 'As audit entries tell it.' }) @Column('text') name!: string;
  @Field(() => Boolean, { description: 'False where the person may not sign in any more.' })
  @Column('boolean')
  active!: boolean;
  @OneToMany(
    () => Membership,
    ({ person }) => person,
  )
  memberships!: Relation<Membership[]>;
}

@ObjectType({ description: 'A role of a principal, as the powers are asked of it.' })
@Directive('@inaccessible')
export class PrincipalMembership {
  @Field(() => Role) role!: RoleName;
  /** As tokens and powers name it. */
  @Field(() => String, { nullable: true }) system!: System | null;
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
