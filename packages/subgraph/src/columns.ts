import { getMetadataArgsStorage } from 'typeorm';

/** A class with `@Entity`: the one place that names a table and its columns. */
export type EntityClass<Row extends object> = abstract new (...given: never[]) => Row;

type Property<Row> = keyof Row & string;

interface ColumnOfTable {
  property: string;
  name: string;
  isKey: boolean;
  /** False where it is read only by those who name it. */
  isRead: boolean;
  /** False where PostgreSQL gives its value. */
  isWritten: boolean;
}

const known = new WeakMap<object, readonly ColumnOfTable[]>();

function columns(entity: EntityClass<object>): readonly ColumnOfTable[] {
  const found = known.get(entity) ?? readColumns(entity);
  known.set(entity, found);
  return found;
}

function readColumns(entity: EntityClass<object>): ColumnOfTable[] {
  const storage = getMetadataArgsStorage();
  const classes = withParents(entity);
  const found = storage.filterColumns(classes).map(({ propertyName, options }) => ({
    property: propertyName,
    name: options.name ?? propertyName,
    isKey: options.primary === true,
    isRead: options.select !== false,
    isWritten: options.insert !== false && !storage.findGenerated(classes, propertyName),
  }));
  if (found.length === 0) throw new Error(`${entity.name} names no columns`);
  return found;
}

/** The class and what it extends: a column may be named in any of them. */
function withParents(entity: EntityClass<object>): EntityClass<object>[] {
  const parent = Object.getPrototypeOf(entity);
  return parent === Function.prototype ? [entity] : [entity, ...withParents(parent)];
}

const named = (entity: EntityClass<object>, properties: readonly string[]) =>
  properties.map(property => {
    const column = columns(entity).find(candidate => candidate.property === property);
    if (!column) throw new Error(`${entity.name} has no column ${property}`);
    return column;
  });

const readOf = <Row extends object>(entity: EntityClass<Row>, only?: readonly Property<Row>[]) =>
  only ? named(entity, only) : columns(entity).filter(({ isRead }) => isRead);

const writtenOf = <Row extends object>(entity: EntityClass<Row>, only?: readonly Property<Row>[]) =>
  only ? named(entity, only) : columns(entity).filter(({ isWritten }) => isWritten);

/** @throws where the class is no entity */
function tableOf(entity: EntityClass<object>): { name: string; schema?: string } {
  const [table] = getMetadataArgsStorage().filterTables(withParents(entity));
  if (!table?.name) throw new Error(`${entity.name} names no table`);
  return table.schema ? { name: table.name, schema: table.schema } : { name: table.name };
}

/** As a statement names it: in the schema that the entity names, else in the one in which the connection looks first. */
function tableNameOf(entity: EntityClass<object>): string {
  const { name, schema } = tableOf(entity);
  return schema ? `${schema}.${name}` : name;
}

/** The names of the columns that the entity is read with. */
export const columnNames = (entity: EntityClass<object>): string[] => readOf(entity).map(({ name }) => name);

/**
 * What a statement of our own selects of a table under an alias so that its rows are those of the entity:
 * `d.id, d.issuer_id as "issuerId"`. All columns that the entity is read with, or these only.
 */
export const columnsOf = <Row extends object>(
  entity: EntityClass<Row>,
  alias: string,
  only?: readonly Property<Row>[],
): string =>
  readOf(entity, only)
    .map(({ name, property }) => (name === property ? `${alias}.${name}` : `${alias}.${name} as "${property}"`))
    .join(', ');

/** The same as one JSON object; its dates and instants are text. */
export const jsonOf = <Row extends object>(
  entity: EntityClass<Row>,
  alias: string,
  only?: readonly Property<Row>[],
): string =>
  `json_build_object(${readOf(entity, only)
    .map(({ name, property }) => `'${property}', ${alias}.${name}`)
    .join(', ')})`;

/** Rows for `insertionOf` and `upsertionOf`: JSON with each value under the name of its column; what is no column is left out. */
export function rowsOf<Row extends object>(entity: EntityClass<Row>, rows: readonly Partial<Row>[]): string {
  const written = writtenOf(entity);
  return JSON.stringify(
    rows.map(row => Object.fromEntries(written.map(({ name, property }) => [name, row[property as Property<Row>]]))),
  );
}

/** Adds any number of rows, `$1` as `rowsOf` writes them; a column of which they say nothing gets null. */
export function insertionOf<Row extends object>(entity: EntityClass<Row>, only?: readonly Property<Row>[]): string {
  const [table, names] = [tableNameOf(entity), writtenOf(entity, only).map(({ name }) => name)];
  return `insert into ${table} (${names.join(', ')})
    select ${names.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
}

/** As `insertionOf`; of a row whose key is there already the other columns are replaced, or these only. */
export function upsertionOf<Row extends object>(entity: EntityClass<Row>, replaced?: readonly Property<Row>[]): string {
  const keys = columns(entity).filter(({ isKey }) => isKey);
  const others = writtenOf(entity, replaced).filter(({ isKey }) => !isKey);
  return `${insertionOf(entity)}
    on conflict (${keys.map(({ name }) => name).join(', ')}) do update set ${others
      .map(({ name }) => `${name} = excluded.${name}`)
      .join(', ')}`;
}

/** As `upsertionOf`; a row that is there just as it is given is not written, and not returned. */
export const mendingOf = <Row extends object>(entity: EntityClass<Row>): string =>
  `${upsertionOf(entity)} where ${tableOf(entity).name} is distinct from excluded`;
