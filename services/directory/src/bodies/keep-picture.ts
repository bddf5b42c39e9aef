import { act, type CatalogueError, type Context, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../change';
import { type Drawn, drawn, keepForPrint, type Picture } from './picture';

/** Where there is one picture at most, and who is told of it. */
export interface PicturePlace {
  kind: 'logo' | 'mark' | 'signature';
  Kept: new () => Picture;
  /** Of its row. */
  key: Readonly<Record<string, string>>;
  /** In words that go on from `A logo of`. */
  named: string;
  /** What the trace is of, and what it says beside the picture. */
  traced: { thingId: string; of?: object };
  publish(em: EntityManager): Promise<void>;
  /** Lets go of what was there before. */
  release?(em: EntityManager, before: readonly Picture[]): Promise<unknown>;
}

/** Whether the caller may, within the act. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT */
type Allow = (em: EntityManager) => Promise<void>;

/** Draws what was uploaded and puts it in its place. @throws BAD_INPUT, and what `allow` throws */
export async function setPicture(ctx: Context, place: PicturePlace, allow: Allow, data: Buffer): Promise<Drawn> {
  // Who may not, has nothing drawn.
  await act(ctx, allow);
  const picture = await drawn(data);
  await act(ctx, em => put(em, ctx, place, allow, picture));
  return { ...place.key, ...picture };
}

/** Takes a picture away. What bears it goes on bearing it. @throws NOT_FOUND, and what `allow` throws */
export const removePicture = (ctx: Context, place: PicturePlace, allow: Allow): Promise<void> =>
  act(ctx, em => put(em, ctx, place, allow, null));

export const noPicture = ({ kind, named }: PicturePlace): CatalogueError => notFound(`A ${kind} of ${named}`);

async function put(em: EntityManager, ctx: Context, place: PicturePlace, allow: Allow, picture: Drawn | null) {
  await allow(em);
  const { kind, Kept, key, traced } = place;
  const rows = em.getRepository(Kept);
  const before = await rows.findOneBy(key);
  if (!before && !picture) throw noPicture(place);
  await (picture ? rows.upsert({ ...key, ...picture }, Object.keys(key)) : rows.delete(key));
  if (before) await place.release?.(em, [before]);
  if (picture) await keepForPrint(em, picture);
  await place.publish(em);
  await recordChange(em, ctx, {
    thingId: traced.thingId,
    act: `${picture ? 'set' : 'remove'}-${kind}`,
    before: before && { [kind]: before.hash },
    after: { ...traced.of, [kind]: picture?.hash ?? null },
  });
}
