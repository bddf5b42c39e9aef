import { Client } from 'pg';
import { insisting, keepLogin, loginAt } from './logins';

/** Who owns the databases of the graph and everything in them; no superuser. Migrations are done as this role, and nothing else is. */
export const ownerRole = 'conformity_owner';

const ofGraph = `nspname !~ '^pg_' AND nspname <> 'information_schema'`;
const notOfExtension = (catalog: string) =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = o.oid AND deptype = 'e')`;

/** A statement for each thing of the database that somebody else owns. `REASSIGN OWNED` refuses what the superuser made. */
const handingOver = `
  WITH mine AS (SELECT oid FROM pg_roles WHERE rolname = '${ownerRole}'),
    place AS (SELECT oid, nspname FROM pg_namespace WHERE ${ofGraph})
  SELECT format('SCHEMA %I', nspname) AS what FROM pg_namespace, mine
    WHERE ${ofGraph} AND nspname <> 'public' AND nspowner <> mine.oid
  UNION ALL SELECT format('%s %s', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, o.oid::regclass)
    FROM pg_class o JOIN place ON place.oid = relnamespace, mine
    WHERE relkind IN ('r', 'p', 'v', 'm', 'S') AND relowner <> mine.oid AND ${notOfExtension('pg_class')}
      AND NOT (relkind = 'S' AND EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = o.oid AND deptype IN ('a', 'i')))
  UNION ALL SELECT format('ROUTINE %s', o.oid::regprocedure) FROM pg_proc o JOIN place ON place.oid = pronamespace, mine
    WHERE proowner <> mine.oid AND ${notOfExtension('pg_proc')}
  UNION ALL SELECT format('TYPE %s', o.oid::regtype) FROM pg_type o JOIN place ON place.oid = typnamespace, mine
    WHERE typtype IN ('e', 'd') AND typowner <> mine.oid AND ${notOfExtension('pg_type')}
  UNION ALL SELECT format('STATISTICS %I.%I', nspname, stxname) FROM pg_statistic_ext o JOIN place ON place.oid = stxnamespace, mine
    WHERE stxowner <> mine.oid`;

/** Functions that let everybody own something: large objects. */
const ownership = 'lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea), lo_import(text), lo_import(text, oid)';

/**
 * The address of the database for its owner. Where `url` is a superuser's, the role `conformity_owner` is made where it is missing, and
 * owns the database and everything in it from here on; else it is `url` itself.
 */
export async function ownedDatabase(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if (!(await isSuperuser(client))) return url;
    // Until the connection ends: others that start at the same time wait.
    await client.query(`SELECT pg_advisory_lock(hashtext('conformity/owner'))`);
    return await handOver(client, url);
  } finally {
    await client.end();
  }
}

/** The same address, and nothing is changed. @throws where nobody can log in by it */
export async function ownersAddress(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await isSuperuser(client)) ? loginAt(url, ownerRole) : url;
  } finally {
    await client.end();
  }
}

async function isSuperuser(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  return rows[0]?.rolsuper === true;
}

async function handOver(client: Client, url: string): Promise<string> {
  const address = await keepOwner(client, url);
  await client.query('BEGIN');
  const { rows } = await client.query<{ what: string }>(handingOver);
  for (const { what } of rows) await client.query(`ALTER ${what} OWNER TO ${ownerRole}`);
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(client.database ?? '')} OWNER TO ${ownerRole}`);
  await client.query(`REVOKE EXECUTE ON FUNCTION ${ownership} FROM public`);
  await client.query('COMMIT');
  return address;
}

/** Makes the owner's role, with power over the roles of services that a superuser made in its place. */
async function keepOwner(client: Client, url: string): Promise<string> {
  const address = loginAt(url, ownerRole);
  await keepLogin(client, address, { powers: 'CREATEROLE' });
  const { rows } = await client.query<{ role: string; power: boolean }>(
    `SELECT rolname AS role, EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = r.oid AND m.member = '${ownerRole}'::regrole
       AND m.admin_option) AS power
     FROM pg_roles r WHERE rolname ~ '^conformity_' AND rolname <> '${ownerRole}'`,
  );
  for (const { role, power } of rows)
    if (!power) await insisting(() => client.query(`GRANT ${role} TO ${ownerRole} WITH ADMIN OPTION`));
  return address;
}
