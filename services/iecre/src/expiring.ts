import type { CalendarDate } from '@conformity/certification';
import { type DocumentLoaders, type DocumentView, visibleTo } from '@conformity/scheme';
import { badInput, type Context, connectionOf, DateScalar, type Page, PageArgs, read } from '@conformity/subgraph';
import { ArgsType, Field } from 'type-graphql';
import { IecreCertificate } from './certificate-type';

/** A page of certificates, by the end of their validity. Stable while certificates are revised. */
export const IecreCertificateConnection = connectionOf('IecreCertificate', IecreCertificate);

@ArgsType()
export class ExpiringArgs extends PageArgs {
  @Field(() => DateScalar, { description: 'Earliest last day of validity, inclusive.' }) from!: CalendarDate;
  @Field(() => DateScalar, { description: 'Latest last day of validity, inclusive.' }) to!: CalendarDate;
}

interface Place {
  id: string;
  validUntil: CalendarDate;
}

/** Cancelled certificates are left out: they do not end any more. */
const listed = (principal: Context['principal'], params: unknown[]) =>
  `from issue i join document d on d.id = i.document_id and i.number = d.issue_number
   where i.content->>'validUntil' between $1 and $2 and i.published_at is not null
     and d.status in ('CURRENT', 'SUSPENDED') and d.deleted_at is null and ${visibleTo(principal, 'd', params)}`;

/** A page of the certificates whose validity ends within the days. @throws BAD_INPUT for days or a cursor that cannot be. */
export async function expiringPage(
  { db, principal, loaders }: Context<DocumentLoaders>,
  { from, to, first, after }: ExpiringArgs,
): Promise<Page<DocumentView<object>>> {
  if (from > to) throw badInput('from', `${from} is after ${to}. Give the earlier day first.`);
  const params: unknown[] = [from, to];
  const where = listed(principal, params);
  const counted = [...params];
  const start = after == null ? null : placeOf(after);
  const beyond = start
    ? `and (i.content->>'validUntil', d.id) > ($${params.push(start.validUntil)}, $${params.push(start.id)})`
    : '';
  const places = await read<Place>(
    db,
    `select d.id, i.content->>'validUntil' as "validUntil" ${where} ${beyond}
     order by i.content->>'validUntil', d.id limit $${params.push(first + 1)}`,
    params,
  );
  const page = places.slice(0, first);
  const nodes = await Promise.all(page.map(({ id }) => loaders.documentById.load(id)));
  const edges = page.flatMap((place, index) => {
    const node = nodes[index];
    return node ? [{ cursor: cursorOf(place), node }] : [];
  });
  const last = page.at(-1);
  return {
    edges,
    pageInfo: { hasNextPage: places.length > first, endCursor: last ? cursorOf(last) : null },
    count: async () => {
      const [row] = await read<{ count: number }>(db, `select count(*)::int as count ${where}`, counted);
      return row?.count ?? 0;
    },
  };
}

const cursorOf = ({ validUntil, id }: Place) => Buffer.from(`${validUntil}/${id}`).toString('base64url');

function placeOf(cursor: string): Place {
  const [, validUntil, id] =
    /^(\d{4}-\d\d-\d\d)\/(ire_[\w-]{1,60})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (validUntil && id) return { validUntil: validUntil as CalendarDate, id };
  throw badInput('after', 'is not a cursor of this list. Take `endCursor` of the page before, or leave it out.');
}
