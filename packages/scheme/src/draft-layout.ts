import { Party, StandardEditionInput } from '@conformity/register';
import { choicesOf, DateScalar, type InputField, inputFields, statedLimit } from '@conformity/subgraph';
import { type ClassType, Float, ID, Int } from 'type-graphql';
import { AnnexTyped } from './annexes';

/** What a field of a form takes. */
export const DraftFieldKind = {
  TEXT: 'TEXT',
  PARAGRAPH: 'PARAGRAPH',
  WHOLE_NUMBER: 'WHOLE_NUMBER',
  NUMBER: 'NUMBER',
  YES_NO: 'YES_NO',
  DAY: 'DAY',
  CHOICE: 'CHOICE',
  REFERENCE: 'REFERENCE',
  GROUP: 'GROUP',
} as const;
export type DraftFieldKind = keyof typeof DraftFieldKind;

/** Of what a form can suggest while somebody types. */
export const DraftSuggestion = {
  ORGANISATION: 'ORGANISATION',
  STANDARD: 'STANDARD',
  EDITION: 'EDITION',
  DOCUMENT: 'DOCUMENT',
} as const;
export type DraftSuggestion = keyof typeof DraftSuggestion;

/** What a scheme says of a field of its form: how it is called there, and what else does not follow from its type. */
export type Laid =
  | string
  | {
      label: string;
      /** One line, however long it may be. */
      isLine?: true;
      suggests?: DraftSuggestion;
      /** Where a file is brought whose hash it is. */
      uploads?: string;
      /** The only values that a form offers of an enum. */
      among?: readonly string[];
    };

/** A part of a form: its fields in the order in which they are printed, by their paths (`schedule[].certificate` below a list). */
export interface LayoutPart {
  title: string;
  fields: Readonly<Record<string, Laid>>;
}

/** A field of a form, with what its input type says of it. */
export interface LaidField {
  path: string;
  label: string;
  help: string;
  kind: DraftFieldKind;
  isList: boolean;
  isRequired: boolean;
  usual: unknown;
  mostCharacters: number | null;
  choices: { value: string; help: string }[];
  suggests: DraftSuggestion | null;
  uploads: string | null;
}

/** Up to how many characters a text is one line. Our decision. */
const longestLine = 500;

/** What is suggested for types that all document types share, and where files of annexes go. */
const known = (owner: unknown, name: string): Omit<Exclude<Laid, string>, 'label'> => {
  if (owner === Party && name === 'name') return { suggests: 'ORGANISATION' };
  if (owner === StandardEditionInput && name === 'standard') return { suggests: 'STANDARD' };
  if (owner === StandardEditionInput && name === 'edition') return { suggests: 'EDITION' };
  if (owner === AnnexTyped && name === 'hash') return { uploads: '/annexes' };
  return {};
};

/**
 * The parts of a form with all that is to be known of each field: those that a layout names, each with what stands below it.
 * @throws where a layout names a field that the input type does not have, or leaves one of its own fields out
 */
export function laidOut(
  Input: ClassType<object>,
  layout: readonly LayoutPart[],
): { title: string; fields: LaidField[] }[] {
  const given: Readonly<Record<string, Laid>> = Object.assign({}, ...layout.map(({ fields }) => fields));
  const fields = ownFields(Input);
  const left = fields.filter(({ name }) => !(name in given)).map(({ name }) => name);
  const described = new Map(fields.map(field => [field.name, describe(field, field.name, given, Input)]));
  const paths = new Set([...described.values()].flatMap(all => all.map(({ path }) => path)));
  const unknown = Object.keys(given).filter(path => !paths.has(path));
  if (left.length || unknown.length)
    throw new Error(`The layout of ${Input.name} leaves out [${left}], and has [${unknown}] that is no field.`);
  return layout.map(({ title, fields: named }) => ({
    title,
    fields: Object.keys(named).flatMap(path => described.get(path) ?? []),
  }));
}

/** The field, and every field below it. */
function describe(
  field: InputField,
  path: string,
  given: Readonly<Record<string, Laid>>,
  owner: ClassType,
): LaidField[] {
  const type = field.getType();
  const { nullable, array = false, defaultValue } = field.typeOptions;
  const said = given[path];
  const { label, isLine, suggests, uploads, among } = {
    label: inWords(field.name),
    ...known(owner, field.name),
    ...(typeof said === 'string' ? { label: said } : said),
  };
  const choices = choicesOf(type) ?? [];
  const most = type === String ? mostOf(field) : null;
  const isShort = isLine || array || suggests || uploads || (most !== null && most <= longestLine);
  const kind = kindOf(type, choices.length > 0, isShort ? 'TEXT' : 'PARAGRAPH');
  const below = kind === 'GROUP' ? ownFields(type as ClassType) : [];
  const own: LaidField = {
    path,
    label,
    help: field.description ?? '',
    kind,
    isList: array,
    isRequired: !nullable && defaultValue === undefined,
    usual: choices.find(({ value }) => value === defaultValue)?.name ?? defaultValue ?? null,
    mostCharacters: most,
    choices: choices
      .filter(({ name }) => !among || among.includes(name))
      .map(({ name, description }) => ({ value: name, help: description })),
    suggests: suggests ?? null,
    uploads: uploads ?? null,
  };
  const place = array ? `${path}[]` : path;
  return [own, ...below.flatMap(one => describe(one, `${place}.${one.name}`, given, type as ClassType))];
}

const kinds = new Map<unknown, DraftFieldKind>([
  [Boolean, 'YES_NO'],
  [Int, 'WHOLE_NUMBER'],
  [Float, 'NUMBER'],
  [Number, 'NUMBER'],
  [DateScalar, 'DAY'],
  [ID, 'REFERENCE'],
]);

const kindOf = (type: unknown, isChoice: boolean, text: DraftFieldKind): DraftFieldKind =>
  type === String ? text : isChoice ? 'CHOICE' : (kinds.get(type) ?? 'GROUP');

const mostOf = ({ description }: InputField): number | null =>
  /ISO 3166-1 alpha-2/.test(description ?? '') ? 2 : statedLimit(description);

/** The fields of an input type, without those that only repeat another under an older name. */
const ownFields = (type: ClassType): InputField[] =>
  inputFields(type).filter(({ deprecationReason }) => !deprecationReason);

/** `auditTeamLeader` as people write it. */
const inWords = (name: string): string => {
  const words = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A content as it would be given to its input type again: its fields alone, enums by their names, days and texts as they are. */
export function typedAs(Input: ClassType, content: object): Record<string, unknown> {
  const values = ownFields(Input).flatMap(field => {
    const value = (content as Record<string, unknown>)[field.name];
    if (value === undefined) return [];
    return [[field.name, Array.isArray(value) ? value.map(one => typedValue(field, one)) : typedValue(field, value)]];
  });
  return Object.fromEntries(values);
}

function typedValue(field: InputField, value: unknown): unknown {
  const type = field.getType();
  if (value === null || value === undefined) return null;
  const choices = choicesOf(type);
  if (choices) return choices.find(choice => choice.value === value)?.name ?? null;
  return typeof value === 'object' && kindOf(type, false, 'TEXT') === 'GROUP'
    ? typedAs(type as ClassType, value)
    : value;
}
