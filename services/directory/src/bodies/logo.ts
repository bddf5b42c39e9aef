import { act, badInput, CatalogueError, type Context, notFound, type Route } from '@conformity/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { requireOfBody } from './body-acts';
import { drawn, isHash, keepForPrint, Picture, pictureLimits, served, uploaded } from './picture';

@ObjectType({ description: 'The logo of a certification body.' })
@Entity('body_logo')
export class BodyLogo extends Picture {
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;

  @Field(() => String, { description: 'Where it is, at the address of the graph. A PNG picture.' })
  url(): string {
    return `/logos/${this.hash}`;
  }
}

async function keepLogo(ctx: Context<never>, bodyId: string, data: Buffer) {
  const allow = (em: Parameters<typeof requireOfBody>[0]) => requireOfBody(em, ctx, bodyId, ['body:tell', 'body:edit']);
  // Who may not, has nothing drawn.
  await act(ctx, allow);
  const logo = { bodyId, ...(await drawn(data)) };
  await act(ctx, async em => {
    await allow(em);
    const logos = em.getRepository(BodyLogo);
    const before = await logos.findOneBy({ bodyId });
    await logos.upsert(logo, ['bodyId']);
    await keepForPrint(em, logo);
    await publishBodies(em, [bodyId]);
    const trace = { before: before && { logo: before.hash }, after: { logo: logo.hash } };
    await recordChange(em, ctx, { thingId: bodyId, act: 'set-logo', ...trace });
  });
  return logo;
}

/** Takes the logo of a body away. What bears it goes on bearing it. @throws NOT_FOUND, FORBIDDEN */
export const removeLogo = (ctx: Context, bodyId: string): Promise<void> =>
  act(ctx, async em => {
    await requireOfBody(em, ctx, bodyId, ['body:tell', 'body:edit']);
    const found = await em.getRepository(BodyLogo).findOneBy({ bodyId });
    if (!found) throw notFound(`A logo of ${bodyId}`);
    await em.getRepository(BodyLogo).delete({ bodyId });
    await publishBodies(em, [bodyId]);
    const trace = { before: { logo: found.hash }, after: { logo: null } };
    await recordChange(em, ctx, { thingId: bodyId, act: 'remove-logo', ...trace });
  });

/** `POST /logos?body=bdy_...` takes a PNG or SVG of an administrator of the body or its Secretariat; `GET /logos/HASH` serves it as PNG. */
export const logoRoutes: Route[] = [
  {
    method: 'POST',
    path: '/logos',
    bodyLimit: pictureLimits.rawBytes,
    async handle({ body, query }, context) {
      const { body: bodyId = '' } = query;
      if (!/^bdy_[\w-]{1,80}$/.test(bodyId))
        throw badInput('body', 'says not of which body it is: give it as `?body=bdy_...`.');
      const kept = await keepLogo(context, bodyId, body);
      return uploaded(kept, `/logos/${kept.hash}`);
    },
  },
  {
    method: 'GET',
    path: '/logos/:hash',
    async handle(request, { db }) {
      const { hash } = request.params;
      const [logo] = isHash(hash)
        ? await db.query<BodyLogo[]>('select hash, bytes from body_logo where hash = $1 limit 1', [hash])
        : [];
      if (!logo) throw new CatalogueError('NOT_FOUND', 'There is no such logo.');
      return served(request, logo, 'public, max-age=86400');
    },
  },
];
