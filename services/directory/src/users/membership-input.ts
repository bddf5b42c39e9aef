import { type CalendarDate, DocumentType, documentTypes, System } from '@conformity/certification';
import { ArrayMaxSize, badInput, DateScalar } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { type Membership, Role } from './person';

@InputType({ description: 'A role that a person is given.' })
export class MembershipInput {
  @Field(() => Role, { description: 'What the person may do there.' }) role!: Membership['role'];
  @Field(() => System, { nullable: true, description: 'In which; left out for the IT administrator alone.' })
  system?: System | null;
  @Field(() => ID, { nullable: true, description: 'At which certification body; for the roles of a body alone.' })
  body?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'True for an authorising officer, who may issue.' })
  mayIssue!: boolean;
  @Field(() => [DocumentType], {
    nullable: true,
    description: 'What an authorising officer may issue; left out: every document type of the system.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  documentTypes?: DocumentType[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day, today at the earliest; left out: today.' })
  since?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; left out: it is open.' })
  until?: CalendarDate | null;
}

type Given = Pick<Membership, 'role' | 'system' | 'bodyId' | 'mayIssue' | 'documentTypes' | 'since' | 'until'>;

/** The role as it is kept. @throws BAD_INPUT for one that cannot be */
export function membershipOf(input: MembershipInput, today: CalendarDate): Given {
  const { role, system = null, body: bodyId = null, mayIssue, documentTypes: types, since, until = null } = input;
  const isOfBody = role === 'CB_BASIC' || role === 'CB_ADMIN';
  if (isOfBody !== (bodyId !== null))
    throw badInput('body', isOfBody ? 'is missing: say at which body.' : `is nothing that ${role} has. Leave it out.`);
  if ((role === 'IT_ADMIN') !== (system === null))
    throw badInput('system', system ? 'is not for the IT administrator, who has all.' : 'is missing: say in which.');
  if (mayIssue && !isOfBody) throw badInput('mayIssue', 'is for officers and administrators of a body.');
  const named = types ? [...new Set(types)].sort() : null;
  if (named && (!mayIssue || !named.length))
    throw badInput('documentTypes', 'says what an authorising officer may issue. Leave it out for anybody else.');
  const stray = named?.find(type => documentTypes[type].system !== system);
  if (stray) throw badInput('documentTypes', `${stray} is not of ${system}.`);
  const from = since ?? today;
  if (from < today) throw badInput('since', `${from} has gone by. A role is given from today on.`);
  if (until && until < from) throw badInput('until', `${until} is before ${from}, the first day.`);
  return { role, system, bodyId, mayIssue, documentTypes: named, since: from, until };
}
