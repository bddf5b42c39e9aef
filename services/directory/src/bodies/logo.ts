import { badInput, CatalogueError, type Context, type Route } from '@conformity/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { publishBodies } from '../publish';
import { requireOfBody } from './body-acts';
import { type PicturePlace, removePicture, setPicture } from './keep-picture';
import { isHash, Picture, served, uploaded } from './picture';
import { pictureLimits } from './picture-limits';

@ObjectType({ description: 'The logo of a certification body.' })
@Entity('body_logo')
export class BodyLogo extends Picture {
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;

  @Field(() => String, { description: 'Where it is, at the address of the graph. A PNG picture.' })
  url(): string {
    return `/logos/${this.hash}`;
  }
}

const allowing = (ctx: Context, bodyId: string) => (em: EntityManager) =>
  requireOfBody(em, ctx, bodyId, ['body:tell', 'body:edit']);

const logoOf = (bodyId: string): PicturePlace => ({
  kind: 'logo',
  Kept: BodyLogo,
  key: { bodyId },
  named: bodyId,
  traced: { thingId: bodyId },
  publish: em => publishBodies(em, [bodyId]),
});

/** Takes the logo of a body away. What bears it goes on bearing it. @throws NOT_FOUND, FORBIDDEN */
export const removeLogo = (ctx: Context, bodyId: string): Promise<void> =>
  removePicture(ctx, logoOf(bodyId), allowing(ctx, bodyId));

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
      const kept = await setPicture(context, logoOf(bodyId), allowing(context, bodyId), body);
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
