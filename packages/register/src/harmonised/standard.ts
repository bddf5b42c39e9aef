import { Length } from '@conformity/subgraph';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';

/** A standard in one of its editions, the same node in every certificate that names it. */
@ObjectType('StandardEdition', { description: 'A standard in one of its editions.' })
@Directive('@key(fields: "id")')
export class StandardEdition {
  @Field(() => ID, { description: 'Standard and edition, such as `IEC 60079-0/7.0`.' }) id!: string;
  @Field(() => String, { description: 'Publisher and number without edition, such as `IEC 60079-0`.' })
  @Directive('@shareable')
  standard!: string;
  @Field(() => String, { description: 'A decimal number as text; `7` is written `7.0`.' })
  @Directive('@shareable')
  edition!: string;
}

/** A standard as an officer types it, and as it stands on a document. */
@ObjectType('CitedStandard', { description: 'A standard and its edition as they stand on a document.' })
@Directive('@shareable')
@InputType('StandardEditionInput', { description: 'A standard and its edition, such as IEC 60079-0 and 7.0 (or 7).' })
export class StandardEditionInput {
  @Field(() => String, {
    description: 'Publisher and number, such as `IEC 60079-0`; capitals and blanks do not count.',
  })
  @Length(1, 60)
  standard!: string;
  @Field(() => String, {
    description:
      'Such as `7.0` (or `7`); the year where the publisher gives no edition number; with an amendment `2005/AMD1:2012`.',
  })
  @Length(1, 40)
  edition!: string;
}

/** In longer texts nothing is read: they are no standard and no edition. Real ones have up to about 60 characters. */
const longestRead = 300;

/** What was typed in plain letters, blanks and dashes; null for a text that is too long for a standard or an edition. */
export function readable(typed: string): string | null {
  if (typed.length > longestRead) return null;
  const text = plainText(typed);
  return text.length > longestRead ? null : text;
}

/** The edition as it is compared: `7` and `Ed. 7` are `7.0`, blanks do not count. What is too long for one stays as it is. */
export function editionOf(typed: string): string {
  const text = readable(typed)?.replace(/^ED(?:ITION|N)?\.? ?(?=\d)/i, '');
  if (text === undefined) return typed;
  return /^\d{1,2}$/.test(text) ? `${Number(text)}.0` : text;
}

/**
 * The name of a standard as it is compared: capitals, plain dashes, single blanks, one of them before the number. What is too long for
 * one stays as it is.
 */
export const standardName = (typed: string): string =>
  readable(typed)
    ?.toUpperCase()
    .replace(/ ?\/ ?/g, '/')
    .replace(/^([A-Z/ ]*[A-Z])\/(?=\d)/, '$1 ')
    .replace(/^([A-Z/ ]*[A-Z])(?=\d)/, '$1 ')
    .replace(/^(ISO\/IEC|IEC\/IEEE|IECQ|IEC|ISO) ?/, '$1 ')
    .replace(/^IEC EE/, 'IECEE')
    .replace(/^(IEC|ISO) \//, '$1/') ?? typed;

/** What was typed, in plain letters, blanks and dashes. */
export const plainText = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The node's id. */
export const standardId = (standard: string, edition: string) => `${standard}/${edition}`;

/** The node of a standard and edition that were already normalised. */
export const standardEdition = ({ standard, edition }: StandardEditionInput): StandardEdition => ({
  id: standardId(standard, edition),
  standard,
  edition,
});
