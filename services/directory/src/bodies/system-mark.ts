import { can, whoMay } from '@conformity/access';
import { System } from '@conformity/certification';
import { badInput, CatalogueError, type Context, forbidden, type Route } from '@conformity/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { publishBodies } from '../publish';
import { CertificationBody } from './body';
import { type PicturePlace, removePicture, setPicture } from './keep-picture';
import { Picture, served, uploaded } from './picture';
import { pictureLimits } from './picture-limits';

@ObjectType({
  description:
    'The mark of a system, which stands on documents in place of its name in type. None comes with the register.',
})
@Entity('system_mark')
export class SystemMark extends Picture {
  @Field(() => System, { description: 'Whose mark it is.' }) @PrimaryColumn('text') system!: System;

  @Field(() => String, { description: 'Where it is, at the address of the graph. A PNG picture.' })
  url(): string {
    return `/marks/${this.system}`;
  }
}

/** @throws FORBIDDEN */
const allowing =
  ({ principal }: Pick<Context, 'principal'>, system: System) =>
  async () => {
    if (!can(principal, 'body:edit', { system, bodyId: null }))
      throw forbidden(`Only ${whoMay('body:edit', { system })} may set or remove the mark of a system.`);
  };

const markOf = (system: System): PicturePlace => ({
  kind: 'mark',
  Kept: SystemMark,
  key: { system },
  named: system,
  traced: { thingId: system, of: { system } },
  publish: publishMarks,
});

/** Schemes are told of marks with each body. */
async function publishMarks(em: EntityManager): Promise<void> {
  const bodies = await em.getRepository(CertificationBody).find({ select: { id: true } });
  await publishBodies(
    em,
    bodies.map(({ id }) => id),
  );
}

/** Takes the mark of a system away, whose name is set in type from now on. What bears it goes on bearing it. @throws NOT_FOUND, FORBIDDEN */
export const removeMark = (ctx: Context, system: System): Promise<void> =>
  removePicture(ctx, markOf(system), allowing(ctx, system));

/** As it is written, or as the schema names it: `IECEx` or `IECEX`. */
const systemOf = (name = '') => Object.values(System).find(system => system.toUpperCase() === name.toUpperCase());

/** `POST /marks?system=IECEx` takes a PNG or SVG of the Secretariat of the system; `GET /marks/IECEx` serves it as PNG. */
export const markRoutes: Route[] = [
  {
    method: 'POST',
    path: '/marks',
    bodyLimit: pictureLimits.rawBytes,
    async handle({ body, query }, context) {
      const system = systemOf(query.system);
      if (!system) throw badInput('system', 'says not of which system it is: give it as `?system=IECEx`.');
      return uploaded(await setPicture(context, markOf(system), allowing(context, system), body), `/marks/${system}`);
    },
  },
  {
    method: 'GET',
    path: '/marks/:system',
    async handle(request, { db }) {
      const system = systemOf(request.params.system);
      const [mark] = system
        ? await db.query<SystemMark[]>('select hash, bytes from system_mark where system = $1', [system])
        : [];
      if (!mark) throw new CatalogueError('NOT_FOUND', 'There is no mark of such a system: its name is set in type.');
      return served(request, mark, 'public, no-cache');
    },
  },
];
