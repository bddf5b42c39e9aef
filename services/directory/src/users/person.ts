import type { Role as RoleName } from '@conformity/access';
import { type CalendarDate, DocumentType, System } from '@conformity/certification';
import { DateScalar, DateTimeScalar } from '@conformity/subgraph';
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

export const Role = {
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
  @Field(() => ID, { description: 'By which it is ended, or given to a stand-in.' })
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;
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
  @Field(() => [DocumentType], {
    nullable: true,
    description: 'What an authorising officer may issue; null: every document type of the system.',
  })
  @Column('text', { name: 'document_types', array: true, nullable: true })
  documentTypes!: DocumentType[] | null;
  @Field(() => DateScalar, { description: 'First day, inclusive.' }) @Column('date') since!: CalendarDate;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null while it is open.' })
  @Column('date', { nullable: true })
  until!: CalendarDate | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended at once, whatever its last day.' })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  /** The membership whose holder is absent. */
  @Column('bigint', { name: 'stands_in_for', nullable: true }) standsInFor!: string | null;
  /** The body of a body's role. */
  @Column('text', { name: 'body_id', nullable: true }) bodyId!: string | null;
}

@ObjectType({ description: 'A person who works with the register.' })
@Directive('@key(fields: "id")')
@Entity('person')
export class Person {
  @Field(() => ID, { description: 'Such as `per_...`. Never changes.' }) @PrimaryColumn('text') id!: string;
  /** What the local signer calls the person; null for who is not of the demonstration. */
  @Column('text', { nullable: true }) subject!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'By which who was invited is known at the first log-in. Null where it is not recorded.',
  })
  @Column('text', { nullable: true })
  email!: string | null;
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
  @Field(() => [String], {
    nullable: true,
    description: 'Of a machine client: the powers that it has; null: all of the role.',
  })
  only?: readonly string[] | null;
  @Field(() => [String], { nullable: true }) documentTypes!: DocumentType[] | null;
}

@ObjectType({ description: 'Whose token it is, and what that person may do today.' })
@Directive('@inaccessible')
export class PrincipalView {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'What the local signer calls the person.' }) subject!: string | null;
  @Field(() => String, { nullable: true, description: 'By which the provider of a demonstration knows the person.' })
  email!: string | null;
  @Field(() => String) name!: string;
  @Field(() => [PrincipalMembership]) memberships!: PrincipalMembership[];
}
