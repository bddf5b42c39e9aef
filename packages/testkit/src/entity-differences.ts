import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/**
 * Where the entities of a data source and the schema that it opened differ: one line for each column that only one side knows, or
 * that the two describe differently by type, null, key, or how PostgreSQL gives its value.
 */
export async function entityDifferences(db: DataSource): Promise<string[]> {
  const [named, kept] = [new Set(namedColumns(db)), new Set(await keptColumns(db))];
  return [
    ...[...named].filter(line => !kept.has(line)).map(line => `only the entity: ${line}`),
    ...[...kept].filter(line => !named.has(line)).map(line => `only the database: ${line}`),
  ].sort();
}

const namedColumns = ({ driver, entityMetadatas }: DataSource) =>
  entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(column =>
      [
        `${tableName}.${column.databaseName}`,
        `${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
        column.isNullable ? 'null' : 'not null',
        column.isPrimary ? 'key' : '',
        givenBy(column),
      ].join(' '),
    ),
  );

/** How a column that nobody writes gets its value. */
function givenBy({ isGenerated, generatedIdentity, isInsert, isUpdate }: ColumnMetadata): string {
  if (isGenerated) return `identity ${generatedIdentity}`;
  return isInsert || isUpdate ? '' : 'computed';
}

/** The columns of every table but that in which TypeORM keeps which migrations have run. */
async function keptColumns(db: DataSource): Promise<string[]> {
  const rows = await db.query<{ line: string }[]>(
    `select concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
       case when a.attnotnull then 'not null' else 'null' end, case when key.oid is not null then 'key' else '' end,
       case a.attidentity when 'a' then 'identity ALWAYS' when 'd' then 'identity BY DEFAULT'
         else case when a.attgenerated <> '' then 'computed' else '' end end) as line
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_constraint key on key.conrelid = c.oid and key.contype = 'p' and a.attnum = any(key.conkey)
     where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'`,
  );
  return rows.map(({ line }) => line);
}
