import { guest } from '@conformity/access';
import { visibleAnnex } from '@conformity/register';
import { badInput, type Context, DateTimeScalar } from '@conformity/subgraph';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { exportOf } from './exports';
import type { Loaders } from './loaders';
import { madeFile, noSuchFile } from './made-file';
import { giveTicket } from './tickets';

type Asking = Context<Loaders>;

@ObjectType({ description: 'A link that opens once, for what a browser fetches without a bearer token.' })
export class OneTimeLink {
  @Field(() => String, {
    description:
      'Below the address of the graph. It opens once, within 60 seconds, and shows what you may see: give it to nobody.',
  })
  url!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it can be opened. Null for a guest, whose link is the address itself.',
  })
  expiresAt!: Date | null;
}

@Resolver()
export class LinkResolver {
  @Mutation(() => OneTimeLink, {
    nullable: true,
    description:
      'A link to a file or to the events of an export, for `<a download>` and `EventSource`, which send no token. It opens once; for another download, or when a stream has broken, ask for another one.',
  })
  async createOneTimeLink(
    @Arg('url', () => String, {
      description:
        '`url` of a `RenderedFile` or an `Annex`, or `url`, `queryUrl` or `eventsUrl` of an `ExportJob`, as the graph answered it.',
    })
    url: string,
    @Ctx() ctx: Asking,
  ): Promise<OneTimeLink> {
    await requireFile(ctx, url);
    if (ctx.principal.id === guest.id) return { url, expiresAt: null };
    const { ticket, expiresAt } = await giveTicket(ctx.db, ctx.principal, url);
    return { url: `${url}?ticket=${ticket}`, expiresAt };
  }
}

const linked =
  /^\/(?:documents\/([0-9a-f]{64})|annexes\/([0-9a-f]{64})|exports\/([0-9a-f-]{36})\/(?:file|query|events))$/;

/** @throws BAD_INPUT for another address, NOT_FOUND for what the caller may not have; whoever opens the link is asked the same again */
async function requireFile(ctx: Asking, url: string): Promise<void> {
  const [, sha256, annex, exportId] = linked.exec(url) ?? [];
  if (annex) {
    if (!(await visibleAnnex(ctx.db, ctx.principal, annex))) throw noSuchFile();
  } else if (exportId) await exportOf(ctx, exportId);
  else if (!sha256)
    throw badInput('url', 'opens no file. Give it as `pdf`, `card` or `exportJob` answers it, without a host.');
  else if (!(await madeFile(ctx, { sha256 }))) throw noSuchFile();
}
