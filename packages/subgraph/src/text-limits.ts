import { type GraphQLField, GraphQLString, getNamedType } from 'graphql';
import { badInput } from './errors';
import { type Parameter, store } from './input-fields';
import { ownLimit, tooLong } from './limits';

/** How many characters a text may have where its class says nothing less. Our decision. */
export const mostCharacters = { ofArgument: 2_000, ofValue: 50_000 };

const said = /\bat most ([\d,]+) characters\b/i;

/** How many characters a description says that a text may have; null where it says nothing. */
export function statedLimit(description: string | null | undefined): number | null {
  const [, most] = said.exec(description ?? '') ?? [];
  return most ? Number(most.replaceAll(',', '')) : null;
}

/** Two letters say how long they are. */
const saysItself = /ISO 3166-1 alpha-2/;

function state(text: Pick<Parameter, 'description' | 'typeOptions'>, most: number): void {
  const { description = '' } = text;
  if (said.test(description) || saysItself.test(description)) return;
  const words = `at most ${most.toLocaleString('en')} characters.`;
  text.description = `${description} ${text.typeOptions?.array ? `Each ${words}` : `A${words.slice(1)}`}`.trim();
}

/** Says in the description of every text that an input or an argument takes how long it may be. Saying it again changes nothing. */
export function stateLimits(): void {
  const { inputTypes, argumentTypes, fields, params } = store();
  const inputs = [...inputTypes, ...argumentTypes].map(({ target }) => target as { prototype: object });
  const isInput = (target: { prototype: object }) =>
    inputs.some(input => input === target || Object.prototype.isPrototypeOf.call(target.prototype, input.prototype));
  for (const field of fields)
    if (isInput(field.target as never) && field.getType() === String)
      state(field, ownLimit((field.target as { prototype: object }).prototype, field.name) ?? mostCharacters.ofValue);
  for (const param of params)
    if (param.kind === 'arg' && param.getType?.() === String) state(param, mostCharacters.ofArgument);
}

/** Refuses what is longer than the descriptions of a field's arguments state. @throws BAD_INPUT */
export function lengthGuard({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>): (given: object) => void {
  const texts = args.flatMap(({ name, type, description }) => {
    const most = getNamedType(type) === GraphQLString ? statedLimit(description) : null;
    return most === null ? [] : { name, most };
  });
  return given => {
    for (const { name, most } of texts) {
      const value: unknown = (given as Record<string, unknown>)[name];
      for (const [at, text] of (Array.isArray(value) ? value : [value]).entries()) {
        const words = typeof text === 'string' ? tooLong(text, most) : null;
        if (words) throw badInput(Array.isArray(value) ? `${name}[${at}]` : name, words);
      }
    }
  };
}
