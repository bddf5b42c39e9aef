import { type CalendarDate, type PrintedLanguage, Scheme, System } from '@conformity/certification';
import { columnsOf, connectionOf, DateScalar, notFound } from '@conformity/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, type EntityManager, In, PrimaryColumn } from 'typeorm';
import { Confidence } from '../confidence';
import type { Repositories } from '../repositories';
import { BodyAccreditation, BodyContact } from './profile';

/** What became of a body's acceptance (IECEx 02 cl. 11.1.14: it can be suspended or withdrawn). */
export const AcceptanceStatus = { ACCEPTED: 'ACCEPTED', SUSPENDED: 'SUSPENDED', WITHDRAWN: 'WITHDRAWN' } as const;
export type AcceptanceStatus = keyof typeof AcceptanceStatus;

registerEnumType(AcceptanceStatus, {
  name: 'AcceptanceStatus',
  description: 'Whether a body may issue in a scheme. What it issued stays valid and readable whatever becomes of it.',
  valuesConfig: {
    ACCEPTED: { description: 'It may issue.' },
    SUSPENDED: { description: 'It may not issue for now.' },
    WITHDRAWN: { description: 'It may not issue any more.' },
  },
});

@ObjectType({ description: 'The letters by which documents of a system name a body, with their days of use.' })
@Entity('body_code')
export class BodyCode {
  @Field(() => System, { description: 'In whose numbers it stands.' }) @PrimaryColumn('text') system!: System;
  @Field(() => String, { description: 'Such as `BAS`, `SGSCN`, `SG PSB`.' }) @PrimaryColumn('text') code!: string;
  @Column('text', { name: 'body_id' }) bodyId!: string;
  /** Among the codes of the body in the system, the oldest first. */
  @Column('int') position!: number;
  @Field(() => DateScalar, { nullable: true, description: 'First day of use; null where it is not recorded.' })
  @Column('date', { name: 'used_from', nullable: true })
  from!: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of use; null where it is in use, or not recorded.',
  })
  @Column('date', { name: 'used_until', nullable: true })
  until!: CalendarDate | null;
  @Field(() => Confidence, { description: 'How sure the directory is that the code is of this body.' })
  @Column('text')
  confidence!: Confidence;
  @Field(() => String, { description: 'Where it was read.' }) @Column('text') source!: string;
}

@ObjectType({ description: 'What a body is accepted for in a scheme.' })
@Entity('acceptance')
export class BodyAcceptance {
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;
  @Field(() => System, { description: 'To which the scheme belongs.' }) @Column('text') system!: System;
  @Field(() => Scheme, { description: 'In which it may issue, or might.' }) @PrimaryColumn('text') scheme!: Scheme;
  @Column('text') status!: AcceptanceStatus;
  @Field(() => DateScalar, { nullable: true, description: 'The day of this status; null where it is not recorded.' })
  @Column('date', { nullable: true })
  since!: CalendarDate | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the acceptance; null where none is set. From the day after the body may not issue.',
  })
  @Column('date', { nullable: true })
  until!: CalendarDate | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'The standards that it may certify to, in any edition. Null where the scope is not recorded: then it is not limited.',
  })
  @Column('text', { array: true, nullable: true })
  standards!: string[] | null;
  @Field(() => Boolean, {
    description: 'Whether the body itself wants who changed a draft last not to issue it.',
  })
  @Column('boolean', { name: 'four_eyes' })
  fourEyes!: boolean;
  @Field(() => Confidence, { description: 'How sure the directory is of it.' }) @Column('text') confidence!: Confidence;
}

/** The languages of documents, as the graph names them. */
export const DocumentLanguage = { EN: 'EN', FR: 'FR', ES: 'ES', DE: 'DE', ZH: 'ZH' } as const satisfies Record<
  Uppercase<PrintedLanguage>,
  string
>;
export type DocumentLanguage = keyof typeof DocumentLanguage;

registerEnumType(DocumentLanguage, {
  name: 'DocumentLanguage',
  description: 'A language in which documents are printed.',
  valuesConfig: {
    EN: { description: 'English.' },
    FR: { description: 'French.' },
    ES: { description: 'Spanish.' },
    DE: { description: 'German.' },
    ZH: { description: 'Chinese, in simplified letters.' },
  },
});

/** A body as its row has it; codes and acceptances are loaded where they are asked for. */
@ObjectType({ description: 'A certification body: ExCB, IECQ CB, NCB or RECB. One body whatever systems it works in.' })
@Directive('@key(fields: "id")')
@Entity('certification_body')
export class CertificationBody {
  @Field(() => ID, { description: 'Never changes, also when the body takes another code or name.' })
  @PrimaryColumn('text')
  id!: string;
  @Field(() => String, {
    description: 'As it calls itself today; documents keep the name that they were printed with.',
  })
  @Column('text')
  name!: string;
  /** By which it is sorted and searched. */
  @Column('text', { name: 'sort_key', select: false }) readonly sortKey?: string;
  @Field(() => String, { nullable: true, description: 'Several lines; null where it is not recorded.' })
  @Column('text', { nullable: true })
  address!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, such as `DE`; ZZ for a made-up body.' })
  @Column('text')
  country!: string;
  @Field(() => String, {
    description:
      'By which its documents are dated, a zone of the IANA, such as `Australia/Sydney`. Days stay calendar days: nothing that is dated changes with it.',
  })
  @Column('text', { name: 'time_zone' })
  timeZone!: string;
  @Field(() => DocumentLanguage, {
    nullable: true,
    description:
      'In which the words around the content of its documents are printed from the next issue on; null for English. What it writes stays as it is written.',
  })
  @Column('text', { name: 'document_language', nullable: true })
  documentLanguage!: DocumentLanguage | null;
  @Field(() => Boolean, { description: 'True for a made-up body: nothing that it issues is real.' })
  @Column('boolean', { name: 'is_demonstration' })
  isDemonstration!: boolean;
  @Field(() => String, { nullable: true, description: 'Its address in the web; null where it is not recorded.' })
  @Column('text', { nullable: true })
  website!: string | null;
  @Field(() => [BodyContact], { description: 'Whom to ask there, as the body says.' })
  @Column('jsonb')
  contacts!: BodyContact[];
  @Field(() => [BodyAccreditation], { description: 'Who accredited it, as the Secretariat accepted.' })
  @Column('jsonb')
  accreditations!: BodyAccreditation[];
  @Field(() => Confidence, { description: 'How sure the directory is of the name and country.' })
  @Column('text')
  confidence!: Confidence;
  @Field(() => String, { description: 'Where name and country were read.' }) @Column('text') source!: string;
}

export const CertificationBodyConnection = connectionOf('CertificationBody', CertificationBody);

/** The columns of a body, of `certification_body` as `t`. */
export const bodyColumns = columnsOf(CertificationBody, 't');

/** What the directory notes of a fact that somebody recorded. */
export const recordedOn = (today: CalendarDate) =>
  ({ confidence: 'RECORDED', source: `recorded on ${today}` }) as const;

/** A body held until the act ends. @throws NOT_FOUND */
export async function heldBody(em: EntityManager, id: string): Promise<CertificationBody> {
  const lock = { mode: 'pessimistic_write' } as const;
  const body = await em.getRepository(CertificationBody).findOne({ where: { id }, lock });
  if (!body) throw notFound(`The certification body ${id}`);
  return body;
}

/** The codes of bodies: those of IECEx first; in a system the newest first. */
export const codesOfBodies = (db: Repositories, bodyIds: readonly string[]): Promise<BodyCode[]> =>
  db
    .getRepository(BodyCode)
    .createQueryBuilder('c')
    .where('c.bodyId = any(:bodyIds)', { bodyIds })
    .orderBy(`c.system <> 'IECEx'`)
    .addOrderBy('c.system')
    .addOrderBy('c.position', 'DESC')
    .getMany();

/** What bodies are accepted for, in the order of systems and schemes. */
export const acceptancesOfBodies = (db: Repositories, bodyIds: readonly string[]): Promise<BodyAcceptance[]> =>
  db
    .getRepository(BodyAcceptance)
    .find({ where: { bodyId: In([...bodyIds]) }, order: { system: 'ASC', scheme: 'ASC' } });
