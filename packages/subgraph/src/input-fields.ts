import type { ClassType } from 'type-graphql';

/** A class with `@InputType`. */
type InputClass = abstract new (...given: never[]) => object;

/** A field of an input type, as type-graphql keeps it. */
export interface InputField {
  /** The property, which is the field's name too. */
  name: string;
  target: object;
  description?: string | undefined;
  /** Why a client should use another name; what is given by this one stands under the other already. */
  deprecationReason?: string;
  getType(): unknown;
  typeOptions: {
    nullable?: boolean | 'items' | 'itemsAndList';
    array?: boolean;
    defaultValue?: unknown;
  };
}

/** An argument of a method, as type-graphql keeps it. */
export interface Parameter {
  kind: string;
  description?: string | undefined;
  getType?(): unknown;
  typeOptions?: InputField['typeOptions'];
}

interface Store {
  inputTypes: { target: unknown; name: string }[];
  argumentTypes: { target: unknown }[];
  fields: InputField[];
  params: Parameter[];
  enums: { enumObj: object; valuesConfig: Record<string, { description?: string } | undefined> }[];
  collectClassFieldMetadata(field: InputField): void;
}

/** type-graphql (2.0.0-rc.4) tells what decorators said of a class by its store only. */
export const store = () => (globalThis as unknown as { TypeGraphQLMetadataStorage: Store }).TypeGraphQLMetadataStorage;

/** What the schema calls an input type; null where the class is none. */
export const inputName = (input: unknown): string | null =>
  store().inputTypes.find(({ target }) => target === input)?.name ?? null;

/** The fields of an input type, those that it inherits too. */
export function inputFields(input: InputClass): readonly InputField[] {
  const own = store().fields.filter(({ target }) => target === input);
  const names = new Set(own.map(({ name }) => name));
  const parent = Object.getPrototypeOf(input);
  if (parent === Function.prototype) return own;
  return [...own, ...inputFields(parent).filter(({ name }) => !names.has(name))];
}

/** A field of an object or input type, with the class of what stands below it; null for a scalar or an enum. */
export interface TypedField {
  name: string;
  nested: ClassType | null;
}

const typed = new WeakMap<object, readonly TypedField[]>();

/** The fields of a class as the schema has them, without those that only repeat another under an older name. */
export function fieldsOf(type: InputClass): readonly TypedField[] {
  const known = typed.get(type);
  if (known) return known;
  const fields = inputFields(type).flatMap(field => {
    if (field.deprecationReason) return [];
    const below = field.getType();
    const nested = typeof below === 'function' && store().fields.some(({ target }) => target === below);
    return { name: field.name, nested: nested ? (below as ClassType) : null };
  });
  typed.set(type, fields);
  return fields;
}

/** Lets every field that an input type has or inherits be left out, or be null: none has a default. */
export function makeOptional(input: InputClass): void {
  for (const field of inputFields(input)) {
    // Whether it is a list stands in the options only once its type was asked for.
    field.getType();
    const { typeOptions } = field;
    const hasNulls = typeOptions.nullable === 'items' || typeOptions.nullable === 'itemsAndList';
    const nullable = hasNulls ? 'itemsAndList' : true;
    store().collectClassFieldMetadata({
      ...field,
      target: input,
      typeOptions: { ...typeOptions, nullable, defaultValue: undefined },
    });
  }
}

/** A value that an enum knows, by the name that it has in the schema. */
export interface EnumChoice {
  name: string;
  value: unknown;
  description: string;
}

/** What a field of an enum can be, in the order of its declaration; null where its type is none. */
export function choicesOf(type: unknown): readonly EnumChoice[] | null {
  const found = store().enums.find(({ enumObj }) => enumObj === type);
  if (!found) return null;
  return Object.entries(found.enumObj).map(([name, value]) => ({
    name,
    value,
    description: found.valuesConfig[name]?.description ?? '',
  }));
}
