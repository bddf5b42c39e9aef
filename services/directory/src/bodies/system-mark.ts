import { can, whoMay } from '@conformity/access';
import { System } from '@conformity/certification';
import { act, badInput, CatalogueError, type Context, forbidden, type Route } from '@conformity/subgraph';
import { Entity, PrimaryColumn } from 'typeorm';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { CertificationBody } from './body';
import { drawn, keepForPrint, Picture, pictureLimits, served, uploaded } from './picture';

/** The mark of a system, which stands on documents in place of its name in type. None comes with the register. */
@Entity('system_mark')
export class SystemMark extends Picture {
  @PrimaryColumn('text') system!: System;
}

async function keepMark(ctx: Context<never>, system: System, data: Buffer) {
  if (!can(ctx.principal, 'body:edit', { system, bodyId: null }))
    throw forbidden(`Only ${whoMay('body:edit', { system })} may set the mark of a system.`);
  const mark = { system, ...(await drawn(data)) };
  await act(ctx, async em => {
    const marks = em.getRepository(SystemMark);
    const before = await marks.findOneBy({ system });
    await marks.upsert(mark, ['system']);
    await keepForPrint(em, mark);
    const bodies = await em.getRepository(CertificationBody).find({ select: { id: true } });
    await publishBodies(
      em,
      bodies.map(({ id }) => id),
    );
    const trace = { before: before && { mark: before.hash }, after: { system, mark: mark.hash } };
    await recordChange(em, ctx, { thingId: system, act: 'set-mark', ...trace });
  });
  return mark;
}

const systemOf = (name: string | undefined) => Object.values(System).find(system => system === name);

/** `POST /marks?system=IECEx` takes a PNG or SVG of the Secretariat of the system; `GET /marks/IECEx` serves it as PNG. */
export const markRoutes: Route[] = [
  {
    method: 'POST',
    path: '/marks',
    bodyLimit: pictureLimits.rawBytes,
    async handle({ body, query }, context) {
      const system = systemOf(query.system);
      if (!system) throw badInput('system', 'says not of which system it is: give it as `?system=IECEx`.');
      return uploaded(await keepMark(context, system, body), `/marks/${system}`);
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
