/** A class with `@InputType`. */
type InputClass = abstract new (...given: never[]) => object;

/** A field of an input type, as type-graphql keeps it. */
export interface InputField {
  /** The property, which is the field's name too. */
  name: string;
  target: object;
  /** Why a client should use another name; what is given by this one stands under the other already. */
  deprecationReason?: string;
  getType(): unknown;
  typeOptions: {
    nullable?: boolean | 'items' | 'itemsAndList';
    array?: boolean;
    defaultValue?: unknown;
  };
}

interface Store {
  inputTypes: { target: unknown; name: string }[];
  fields: InputField[];
  collectClassFieldMetadata(field: InputField): void;
}

/** type-graphql (2.0.0-rc.4) tells what decorators said of a class by its store only. */
const store = () => (globalThis as unknown as { TypeGraphQLMetadataStorage: Store }).TypeGraphQLMetadataStorage;

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
