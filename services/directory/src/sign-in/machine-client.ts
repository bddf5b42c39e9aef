import { System } from '@conformity/certification';
import { DateTimeScalar } from '@conformity/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a machine client may be let do; never more than an officer who may not issue. */
export const MachinePower = {
  READ_DRAFTS: ['document:view-draft'],
  DRAFT: ['document:view-draft', 'document:draft', 'document:edit', 'document:amend'],
  RECORD_ORGANISATIONS: ['organisation:edit'],
} as const;
export type MachinePower = keyof typeof MachinePower;
export const machinePowers = Object.fromEntries(Object.keys(MachinePower).map(name => [name, name])) as {
  [Name in MachinePower]: Name;
};

registerEnumType(machinePowers, {
  name: 'MachinePower',
  description: 'What a machine client may be let do. It never issues: what publishes takes a person.',
  valuesConfig: {
    READ_DRAFTS: { description: 'Reads the drafts of its body.' },
    DRAFT: { description: 'Drafts, edits, amends and checks documents of its body, and reads its drafts.' },
    RECORD_ORGANISATIONS: { description: 'Records companies that documents name, and mends what is recorded of them.' },
  },
});

@ObjectType({ description: 'A program of a certification body, by a client of the provider that signs it in.' })
@Entity('machine_client')
export class MachineClient {
  @Field(() => ID, { description: 'Such as `mac_...`, as audit entries name it. Never changes.' })
  @PrimaryColumn('text')
  id!: string;
  @Field(() => String, { description: 'Who signs it in.' }) @Column('text') issuer!: string;
  @Field(() => String, { description: 'What the issuer calls it.' })
  @Column('text', { name: 'client_id' })
  clientId!: string;
  @Field(() => String, { description: 'As audit entries tell it.' }) @Column('text') name!: string;
  @Column('text', { name: 'body_id' }) bodyId!: string;
  @Field(() => System, { description: 'In which it works.' }) @Column('text') system!: System;
  @Field(() => [machinePowers], { description: 'What it may do.' })
  @Column('text', { array: true })
  powers!: MachinePower[];
  @Field(() => String, { description: 'Who registered it.' })
  @Column('text', { name: 'created_by' })
  createdBy!: string;
  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last asked, to the minute; null: never.' })
  @Column('timestamptz', { name: 'last_used', nullable: true })
  lastUsed!: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From when on it is nobody: in the future where it was replaced and the old one still counts for a while.',
  })
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
  /** The one that came in its place. */
  @Column('text', { name: 'replaced_by', nullable: true }) replacedBy!: string | null;
}
