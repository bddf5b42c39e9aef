import { badInput, DateScalar, type InputField, inputFields, makeOptional } from '@conformity/subgraph';
import { type ClassType, InputType } from 'type-graphql';

/** What of a content is to change; null empties. */
export type PatchOf<Content extends object> = { [Field in keyof Content]?: Content[Field] | null };

/** The input type of a patch, named `<name>Patch`: the fields of the whole input with the same limits, none of which must be given. */
export function patchType<Content extends object>(
  name: string,
  Input: ClassType<Content>,
): ClassType<PatchOf<Content>> {
  // The limits on values are inherited; class-validator asks for none of a field that is left out.
  const Patch = class extends (Input as ClassType<object>) {};
  makeOptional(Patch);
  InputType(`${name}Patch`, {
    description:
      'What is to change. A field that is left out stays as it is; null empties it: a list has nothing in it then, and what has a usual value has that. A field that is given is replaced as a whole, with all that stands below it.',
  })(Patch);
  return Patch as ClassType<PatchOf<Content>>;
}

/** The whole content, as it would be typed: what stands, with the patch in its place. @throws BAD_INPUT for a null that cannot be */
export function patched<Content extends object>(
  Input: ClassType<Content>,
  standing: Content,
  patch: PatchOf<Content>,
): Content {
  const names = inputFields(Input).filter(({ deprecationReason }) => !deprecationReason);
  const values = names.flatMap(field => {
    const name = field.name as keyof Content & string;
    const value = patch[name] === null ? emptied(field) : (patch[name] ?? standing[name] ?? usual(field));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.assign(new Input(), Object.fromEntries(values));
}

/**
 * The content with which the draft of another document begins: as it would be typed, without its days, without what the last issue changed,
 * and without `left` (what an audit, an endorsement or a renewal was of the one document only).
 */
export function copied<Content extends object>(
  Input: ClassType<Content>,
  content: Content,
  left: readonly string[],
): Content {
  const isLeft = (field: InputField) => field.getType() === DateScalar || ['changes', ...left].includes(field.name);
  const emptied = inputFields(Input).filter(isLeft);
  return patched(Input, content, Object.fromEntries(emptied.map(({ name }) => [name, null])) as PatchOf<Content>);
}

const usual = ({ typeOptions: { defaultValue } }: InputField) => defaultValue;

function emptied(field: InputField): unknown {
  const { name, typeOptions } = field;
  if (typeOptions.defaultValue !== undefined) return usual(field);
  if (typeOptions.nullable === true || typeOptions.nullable === 'itemsAndList') return null;
  if (typeOptions.array) return [];
  throw badInput(`patch.${name}`, 'must say something. Leave it out to keep what stands there.');
}
