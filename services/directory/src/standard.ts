import { connectionOf } from '@conformity/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Confidence } from './confidence';

@ObjectType({ description: 'A standard, whatever its edition.' })
@Directive('@key(fields: "id")')
export class Standard {
  @Field(() => ID, { description: 'Its name without edition and year, such as `IEC 60079-0`.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Null where nobody has recorded it.' }) title!: string | null;
}

/**
 * The same node that every certificate names. What only the directory knows is nullable: a certificate taken over from an
 * earlier register may name an edition that is not in it.
 */
@ObjectType('StandardEdition', { description: 'A standard in one of its editions.' })
@Directive('@key(fields: "id")')
export class Edition {
  @Field(() => ID, { description: 'Such as `IEC 60079-0/7.0`.' }) id!: string;
  @Field(() => String) @Directive('@shareable') standard!: string;
  // The year, where the publisher gives no edition number.
  @Field(() => String, { description: 'A decimal number as text; `7` is written `7.0`.' })
  @Directive('@shareable')
  edition!: string;
  @Field(() => String, { nullable: true, description: 'Year or year and month of publication: `2017`, `2007-10`.' })
  published!: string | null;
  @Field(() => Confidence, { nullable: true, description: 'How sure the directory is of it.' })
  confidence!: Confidence | null;
  @Field(() => String, { nullable: true, description: 'Where it was read.' }) source!: string | null;
}

export const StandardConnection = connectionOf('Standard', Standard);

/**
 * The order of editions, of `edition` under an alias: by publication, where that is not recorded by the year that the edition is named
 * by, and then by number, an edition before its amendments.
 */
export const oldestFirst = (row: string) =>
  `coalesce(${row}.published, substring(${row}.edition from '[0-9]{4}$')) nulls first,
   substring(${row}.edition from '^[0-9]+(?:[.][0-9]+)?')::numeric, ${row}.edition collate "C"`;

/** The columns of an edition, of `edition` as `t`. */
export const editionColumns = 't.id, t.standard, t.edition, t.published, t.confidence, t.source';
