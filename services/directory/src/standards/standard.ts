import { columnsOf, connectionOf } from '@conformity/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Confidence } from '../confidence';
import type { Repositories } from '../repositories';

/** Whether the publisher holds an edition in force. */
export const EditionState = { IN_FORCE: 'IN_FORCE', REPLACED: 'REPLACED', WITHDRAWN: 'WITHDRAWN' } as const;
export type EditionState = keyof typeof EditionState;

registerEnumType(EditionState, {
  name: 'EditionState',
  description: 'Whether the publisher of a standard holds an edition in force.',
  valuesConfig: {
    IN_FORCE: { description: 'The publisher lists it as valid.' },
    REPLACED: { description: 'A later edition or another standard took its place.' },
    WITHDRAWN: { description: 'It was taken back, and nothing is named in its place.' },
  },
});

@ObjectType({ description: 'A standard, whatever its edition.' })
@Directive('@key(fields: "id")')
@Entity('standard')
export class Standard {
  @Field(() => ID, { description: 'Its name without edition and year, such as `IEC 60079-0`.' })
  @PrimaryColumn('text')
  id!: string;
  /** By which it is sorted. */
  @Column('text', { name: 'sort_key', select: false }) readonly sortKey?: string;
  @Field(() => String, { nullable: true, description: 'Null where nobody has recorded it.' })
  @Column('text', { nullable: true })
  title!: string | null;
}

/**
 * The same node that every certificate names. What only the directory knows is nullable: a certificate taken over from an
 * earlier register may name an edition that is not in it.
 */
@ObjectType('StandardEdition', { description: 'A standard in one of its editions.' })
@Directive('@key(fields: "id")')
@Entity('edition')
export class Edition {
  @Field(() => ID, { description: 'Standard and edition, such as `IEC 60079-0/7.0`.' })
  @PrimaryColumn('text')
  id!: string;
  @Field(() => String, { description: 'Publisher and number without edition, such as `IEC 60079-0`.' })
  @Directive('@shareable')
  @Column('text')
  standard!: string;
  // The year, where the publisher gives no edition number.
  @Field(() => String, { description: 'A decimal number as text; `7` is written `7.0`.' })
  @Directive('@shareable')
  @Column('text')
  edition!: string;
  @Field(() => String, { nullable: true, description: 'Year or year and month of publication: `2017`, `2007-10`.' })
  @Column('text', { nullable: true })
  published!: string | null;
  @Field(() => EditionState, { nullable: true, description: 'Null where no source says so.' })
  @Column('text', { nullable: true })
  state!: EditionState | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Year or year and month since when it is out of force. Null while it is in force, and where no source gives it.',
  })
  @Column('text', { nullable: true })
  withdrawn!: string | null;
  @Column('text', { name: 'replaced_by', nullable: true })
  replacedById!: string | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'How else it is cited: by number where the year names it, by its amendments where it is a consolidated version.',
  })
  @Column('text', { array: true })
  also!: string[];
  @Field(() => Confidence, { nullable: true, description: 'How sure the directory is of it.' })
  @Column('text')
  confidence!: Confidence | null;
  @Field(() => String, { nullable: true, description: 'Where it was read.' }) @Column('text') source!: string | null;
}

export const StandardConnection = connectionOf('Standard', Standard);

/**
 * The editions of standards, the oldest first: by publication, where that is not recorded by the year that the edition is named by,
 * and then by number, an edition before its amendments.
 */
export const editionsOfStandards = (db: Repositories, standards: readonly string[]): Promise<Edition[]> =>
  db
    .getRepository(Edition)
    .createQueryBuilder('e')
    .where('e.standard = any(:standards)', { standards })
    .orderBy(`coalesce(e.published, substring(e.edition from '[0-9]{4}$'))`, 'ASC', 'NULLS FIRST')
    .addOrderBy(`substring(e.edition from '^[0-9]+(?:[.][0-9]+)?')::numeric`)
    .addOrderBy('e.edition collate "C"')
    .getMany();

/** The columns of an edition, of `edition` as `t`. */
export const editionColumns = columnsOf(Edition, 't');
