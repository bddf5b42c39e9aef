import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { badInput, isKnown, Queue, type RouteReply, type RouteRequest } from '@conformity/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import type { Answer } from './draw-picture';
import { pictureLimits } from './picture-limits';

/** A picture that is printed on documents, as it was drawn from what was uploaded. */
@ObjectType()
export abstract class Picture {
  @Field(() => ID, { description: 'SHA-256 of the picture: another picture has another hash.' })
  @Column('text')
  hash!: string;
  /** Read only where they are asked for by name. */
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Field(() => Int, { description: 'In pixels.' }) @Column('int') width!: number;
  @Field(() => Int, { description: 'In pixels.' }) @Column('int') height!: number;
}

/** A picture as it is kept. */
export type Drawn = Pick<Picture, 'hash' | 'bytes' | 'width' | 'height'>;

/** Every picture that an issue may bear: it is printed with it, whatever becomes of the picture elsewhere. Its table is named after the first of them. */
@Entity('printed_logo')
export class PrintedPicture {
  @PrimaryColumn('text') hash!: string;
  @Column('bytea') bytes!: Buffer;
  /** Since when a signature is nobody's any more: it is removed then, unless an issue bears it. */
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt!: Date | null;
}

const isPng = (data: Buffer) =>
  data.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
const isSvg = (data: Buffer) =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(data.toString('utf8', 0, 4_096));

/** Draws what was uploaded: of an SVG nothing is kept that could run or be loaded, nor of a PNG what it tells of itself. @throws BAD_INPUT, LIMIT_EXCEEDED */
export async function drawn(data: Buffer): Promise<Drawn> {
  if (!isPng(data) && !isSvg(data))
    throw badInput('data', 'is neither a PNG nor an SVG picture. Upload one of the two.');
  await drawing.enter();
  const since = performance.now();
  const picture = await drawnApart({ data, isPng: isPng(data) }).finally(() =>
    drawing.leave(performance.now() - since),
  );
  if (!picture)
    throw badInput('data', 'cannot be drawn, or is too large. Export it again as PNG or plain SVG, and upload that.');
  const bytes = Buffer.from(picture.bytes);
  return { ...picture, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** They are few, and none waits for long. */
const drawing = new Queue('pictures to be drawn', { size: 1, patienceMs: 30_000, mostWaiting: 10 });

/** In a process of its own, which can be ended: an SVG of a few lines takes hours to draw, and nothing tells who draws it to stop. */
function drawnApart(uploaded: { data: Buffer; isPng: boolean }): Promise<Answer> {
  const child = fork(require.resolve('./draw-picture.ts'), { serialization: 'advanced', stdio: 'ignore' });
  const over = setTimeout(() => child.kill('SIGKILL'), pictureLimits.seconds * 1_000);
  child.send(uploaded);
  return new Promise<Answer>((resolve, reject) => {
    child.once('message', answer => resolve(answer as Answer));
    child.once('disconnect', () => resolve(null));
    child.once('error', reject);
  }).finally(() => {
    clearTimeout(over);
    child.kill('SIGKILL');
  });
}

/** Keeps a picture for the issues that are going to bear it. */
export const keepForPrint = (em: EntityManager, { hash, bytes }: Drawn): Promise<unknown> =>
  em.getRepository(PrintedPicture).upsert({ hash, bytes, releasedAt: null }, ['hash']);

/** What an upload is answered. */
export const uploaded = ({ bytes: _, ...kept }: Drawn, url: string): RouteReply => ({
  status: 201,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ ...kept, url }),
});

/** A picture as it is served, to be kept by who asked for as long as `caching` says. */
export function served(
  request: RouteRequest,
  { hash, bytes }: Pick<Picture, 'hash' | 'bytes'>,
  caching: string,
): RouteReply {
  const etag = `"${hash}"`;
  const headers = { 'cache-control': caching, etag };
  if (isKnown(etag, request)) return { status: 304, headers, body: null };
  return { headers: { ...headers, 'content-type': 'image/png' }, body: bytes };
}

/** Whether a hash in an address can be one. */
export const isHash = (text: string | undefined): text is string => /^[0-9a-f]{64}$/.test(text ?? '');
