import { badInput, Length } from '@conformity/subgraph';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

/** Registers that give organisations identifiers. */
export const IdentifierScheme = { LEI: 'LEI', DUNS: 'DUNS', VAT: 'VAT', NATIONAL: 'NATIONAL' } as const;
export type IdentifierScheme = keyof typeof IdentifierScheme;

registerEnumType(IdentifierScheme, {
  name: 'IdentifierScheme',
  description: 'Registers that give organisations identifiers.',
  valuesConfig: {
    LEI: { description: 'Legal Entity Identifier (ISO 17442).' },
    DUNS: { description: 'D-U-N-S number.' },
    VAT: { description: 'Value-added tax, with the country in front: `DE123456789`.' },
    NATIONAL: { description: 'Register of companies of its country.' },
  },
});

@ObjectType({ description: 'How a register identifies an organisation.' })
@InputType('OrganisationIdentifierInput', { description: 'How a register identifies an organisation.' })
export class OrganisationIdentifier {
  @Field(() => IdentifierScheme, { description: 'Of which register it is.' }) scheme!: IdentifierScheme;
  @Field(() => String, { description: 'Capitals without blanks, points and dashes, however it was typed.' })
  @Length(1, 60)
  value!: string;
}

const shapes: Record<IdentifierScheme, { shape: RegExp; like: string }> = {
  LEI: { shape: /^[A-Z0-9]{18}[0-9]{2}$/, like: '20 letters and digits, the last two of which check the others' },
  DUNS: { shape: /^[0-9]{9}$/, like: 'nine digits' },
  VAT: { shape: /^[A-Z]{2}[A-Z0-9]{2,13}$/, like: 'the country and up to 13 letters and digits, such as DE123456789' },
  NATIONAL: { shape: /^[\p{L}\p{N}/]{1,40}$/u, like: 'letters, digits and slashes' },
};

/**
 * The identifiers as they are kept and compared.
 * @throws BAD_INPUT for the first that cannot be, that stands there twice, or that is a second LEI: a legal entity has one
 */
export function keptIdentifiers(typed: readonly OrganisationIdentifier[]): OrganisationIdentifier[] {
  const kept = typed.map(({ scheme, value }, index) => {
    const text = value
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s.\p{Pd}]/gu, '');
    const { shape, like } = shapes[scheme];
    if (!shape.test(text)) throw badInput(`identifiers[${index}].value`, `${value} is no ${scheme}: write ${like}.`);
    if (scheme === 'LEI' && !hasCheckDigits(text))
      throw badInput(
        `identifiers[${index}].value`,
        `the check digits of ${text} are wrong. Compare it with its source.`,
      );
    return { scheme, value: text };
  });
  kept.forEach(({ scheme, value }, index) => {
    const earlier = kept.slice(0, index).filter(one => one.scheme === scheme);
    if (scheme === 'LEI' && earlier.length)
      throw badInput(`identifiers[${index}]`, 'is a second LEI. A legal entity has one.');
    if (earlier.some(one => one.value === value))
      throw badInput(`identifiers[${index}]`, `${scheme} ${value} stands there twice.`);
  });
  return kept;
}

/** ISO 7064 MOD 97-10, as ISO 17442 demands: letters count 10 to 35, and what is left on division by 97 is 1. */
export const hasCheckDigits = (lei: string): boolean =>
  [...lei]
    .flatMap(sign => [...String(Number.parseInt(sign, 36))])
    .reduce((rest, d) => (rest * 10 + Number(d)) % 97, 0) === 1;
