import { isSameName, nameKey, nameWords } from '@conformity/folding';
import type { Party } from '@conformity/register';
import { isReadOnly, read } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import type { IecqContent } from './content';

type Held = Pick<IecqContent, 'holder' | 'organisationKey'>;

/** The same for one organisation, however its name and its legal form are written; others may have it too. */
export const organisationKey = (holder: Party | null | undefined): string =>
  `${nameKey(holder?.name ?? '')}|${holder?.country ?? ''}`;

/** Whether two certificates are of one organisation: by its node in the directory, or by name and country. */
export function isSameOrganisation(one: Held, other: Held): boolean {
  const [node, otherNode] = [one.holder?.organisationId, other.holder?.organisationId];
  if (node && otherNode) return node === otherNode;
  return one.organisationKey === other.organisationKey && isSameName(one.holder?.name ?? '', other.holder?.name ?? '');
}

/** Whether two management systems are one: none is one too. */
export const isSameSystem = (one: string | null | undefined, other: string | null | undefined): boolean =>
  nameWords(one ?? '').join('') === nameWords(other ?? '').join('');

/**
 * Two conditions on an issue that find the masters of the organisation, with others among them; each has an index of its own.
 * `key` and `node` are values of the statement, `i` is the name of the issue in it.
 */
export function mastersOf(key: string, node: string, i = 'issue'): [string, string] {
  const isMaster = `${i}.content->>'siteRole' = 'MASTER'`;
  return [
    `${isMaster} and ${i}.content->>'organisationKey' = ${key}`,
    `${isMaster} and ${i}.content->'holder'->>'organisationId' = ${node}`,
  ];
}

/** While an act has it, no other one makes the organisation a second master. */
export async function holdOrganisation(em: EntityManager, { holder, organisationKey: key }: Held): Promise<void> {
  if (isReadOnly(em)) return;
  const keys = [key, ...(holder?.organisationId ? [holder.organisationId] : [])].sort();
  for (const one of keys) await read(em, 'select pg_advisory_xact_lock(hashtextextended($1, 4))', [one]);
}

/** A certificate that is to have a status again. */
export interface BroughtBack {
  id: string;
  number: string;
  status: string;
  content: Pick<IecqContent, 'holder' | 'organisationKey' | 'scheme' | 'managementSystem' | 'siteRole'>;
}

/**
 * Why each cannot be brought back as a master: never are two masters of an organisation in force, and another one has taken its place
 * (MS-03). Null where none has, and for what is no master or not in force. One statement, or none.
 */
export async function otherMasterRefusals(
  db: DataSource | EntityManager,
  certificates: readonly BroughtBack[],
  today: string,
): Promise<(string | null)[]> {
  const asked = certificates
    .filter(({ status, content }) => ['CURRENT', 'SUSPENDED'].includes(status) && content.siteRole === 'MASTER')
    .map(({ id, content: { scheme, organisationKey: key, holder } }) => ({
      id,
      scheme,
      key,
      node: holder?.organisationId ?? null,
    }));
  if (!asked.length) return certificates.map(() => null);
  const [ofName, ofNode] = mastersOf('asked.key', 'asked.node', 'i');
  const masters = await read<{ askedId: string; number: string; content: IecqContent }>(
    db,
    `select asked.id as "askedId", d.number, i.content
     from jsonb_to_recordset($1::jsonb) as asked(id text, scheme text, key text, node text)
     join issue i on ((${ofName}) or (${ofNode})) and i.content->>'scheme' = asked.scheme
     join document d on d.id = i.document_id and d.issue_number = i.number
     where d.id <> asked.id and d.deleted_at is null and d.document_type = 'IECQ_COC'
       and d.status in ('CURRENT', 'SUSPENDED') and coalesce(i.content->>'validUntil', $2) >= $2`,
    [JSON.stringify(asked), today],
  );
  return certificates.map(({ id, number, content }) => {
    const other = masters.find(
      one =>
        one.askedId === id &&
        isSameOrganisation(one.content, content) &&
        isSameSystem(one.content.managementSystem, content.managementSystem),
    );
    return other ? `${other.number} has taken the place of ${number}: never are both in force.` : null;
  });
}
