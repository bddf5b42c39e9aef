import type { CalendarDate, DocumentType } from '@conformity/certification';
import { visibleTo } from '@conformity/register';
import { badInput, type Context, DateScalar, type Page, PageArgs, read } from '@conformity/subgraph';
import { ArgsType, Field } from 'type-graphql';
import type { DocumentLoaders, DocumentView } from './documents';

type Asking = Context<DocumentLoaders>;

/** A list of a subgraph's own documents, in an order of its own. */
export interface Listing<Line, Node> {
  /** The id of the certificate, and as `place` the values of the order. */
  columns: string;
  from: string;
  order: string;
  params: unknown[];
  node(line: Line, certificate: DocumentView<object>): Node;
}

/** A page of a listing, its certificates loaded in one statement. */
export async function pageOf<Line extends { id: string; place: string[] }, Node>(
  { db, loaders }: Asking,
  { first, after }: PageArgs,
  { columns, from, order, params, node }: Listing<Line, Node>,
): Promise<Page<Node>> {
  const counted = [...params];
  const parts = order.split(',').length;
  const start = after == null ? null : placeOf(after, parts);
  const beyond = start ? `and ${order} > (${start.map(value => `$${params.push(value)}`).join(', ')})` : '';
  const lines = await read<Line>(
    db,
    `select ${columns} ${from} ${beyond} order by ${order.slice(1, -1)} limit $${params.push(first + 1)}`,
    params,
  );
  const page = lines.slice(0, first);
  const certificates = await Promise.all(page.map(({ id }) => loaders.documentById.load(id)));
  const edges = page.flatMap((line, index) => {
    const certificate = certificates[index];
    return certificate ? [{ cursor: cursorOf(line.place), node: node(line, certificate) }] : [];
  });
  const last = page.at(-1);
  return {
    edges,
    pageInfo: { hasNextPage: lines.length > first, endCursor: last ? cursorOf(last.place) : null },
    count: async () =>
      (await read<{ count: number }>(db, `select count(*)::int as count ${from}`, counted))[0]?.count ?? 0,
  };
}

const cursorOf = (place: string[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

function placeOf(cursor: string, parts: number): string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isPlace =
      Array.isArray(place) &&
      place.length === parts &&
      place.every(value => typeof value === 'string' && !value.includes('\0'));
    if (isPlace) return place as string[];
  } catch {
    // falls through: not a cursor of ours
  }
  throw badInput('after', 'is not a cursor of this list. Take `endCursor` of the page before, or leave it out.');
}

/** Between which days a validity ends. */
@ArgsType()
export class ExpiringArgs extends PageArgs {
  @Field(() => DateScalar, { description: 'Earliest last day of validity, inclusive.' }) from!: CalendarDate;
  @Field(() => DateScalar, { description: 'Latest last day of validity, inclusive.' }) to!: CalendarDate;
}

/**
 * A page of the documents of a type whose `validUntil` is within the days, the earliest end first, stable while some are renewed.
 * Cancelled ones are left out: they do not end any more. @throws BAD_INPUT for days or a cursor that cannot be
 */
export function expiringPage(
  ctx: Asking,
  documentType: DocumentType,
  args: ExpiringArgs,
): Promise<Page<DocumentView<object>>> {
  const { from, to } = args;
  if (from > to) throw badInput('from', `${from} is after ${to}. Give the earlier day first.`);
  const params: unknown[] = [from, to, documentType];
  return pageOf(ctx, args, {
    columns: `d.id, array[i.content->>'validUntil', d.id] as place`,
    from: `from issue i join document d on d.id = i.document_id and i.number = d.issue_number
      where i.content->>'validUntil' between $1 and $2 and i.published_at is not null and d.document_type = $3
        and d.status in ('CURRENT', 'SUSPENDED') and d.deleted_at is null and ${visibleTo(ctx.principal, 'd', params)}`,
    order: `(i.content->>'validUntil', d.id)`,
    params,
    node: (_line, certificate) => certificate,
  });
}
