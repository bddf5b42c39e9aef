import type { CalendarDate, DocumentType } from '@conformity/certification';
import { requireOrder, visibleTo } from '@conformity/register';
import {
  type Context,
  DateScalar,
  type KeysetList,
  keysetPage,
  type Page,
  PageArgs,
  type Placed,
} from '@conformity/subgraph';
import { ArgsType, Field } from 'type-graphql';
import type { DocumentLoaders, DocumentView } from './documents';

type Asking = Context<DocumentLoaders>;

/** A page of a list of a subgraph's own documents, whose rows have the id of one; the documents loaded in one statement. */
export async function documentPage<Node>(
  { db, loaders }: Asking,
  args: PageArgs,
  list: KeysetList,
  nodeOf: (certificate: DocumentView<object>, row: Placed<{ id: string }>) => Node,
): Promise<Page<Node>> {
  const page = await keysetPage<{ id: string }>(db, list, args);
  const certificates = await Promise.all(page.edges.map(({ node }) => loaders.documentById.load(node.id)));
  const edges = page.edges.flatMap(({ cursor, node }, index) => {
    const certificate = certificates[index];
    return certificate ? [{ cursor, node: nodeOf(certificate, node) }] : [];
  });
  return { ...page, edges };
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
  requireOrder('from', from, to);
  const params: unknown[] = [from, to, documentType];
  const list = {
    list: `expiring/${documentType}`,
    columns: 'd.id',
    from: `from issue i join document d on d.id = i.document_id and i.number = d.issue_number
      where i.content->>'validUntil' between $1 and $2 and i.published_at is not null and d.document_type = $3
        and d.status in ('CURRENT', 'SUSPENDED') and d.deleted_at is null and ${visibleTo(ctx.principal, 'd', params)}`,
    order: [`i.content->>'validUntil'`, 'd.id'],
    params,
  };
  return documentPage(ctx, args, list, certificate => certificate);
}
