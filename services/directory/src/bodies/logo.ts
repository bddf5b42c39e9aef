import { createHash } from 'node:crypto';
import { act, badInput, CatalogueError, type Context, isKnown, type Route } from '@conformity/subgraph';
import sharp from 'sharp';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { requireOfBody } from './body-acts';

/** What an uploaded logo may be, and what is kept of it. Our decision. */
const limits = { rawBytes: 512 * 1024, pixels: 16_000_000, width: 600, height: 240, seconds: 10 } as const;

@ObjectType({ description: 'The logo of a certification body.' })
@Entity('body_logo')
export class BodyLogo {
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;
  @Field(() => ID, { description: 'SHA-256 of the picture: another picture has another hash.' })
  @Column('text')
  hash!: string;
  /** Read only where they are asked for by name. */
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Field(() => Int, { description: 'In pixels.' }) @Column('int') width!: number;
  @Field(() => Int, { description: 'In pixels.' }) @Column('int') height!: number;

  @Field(() => String, { description: 'Where it is, at the address of the graph. A PNG picture.' })
  url(): string {
    return `/logos/${this.hash}`;
  }
}

/** Every logo that a body has ever had: issues that bear it are printed with it, whatever becomes of it. */
@Entity('printed_logo')
export class PrintedLogo {
  @PrimaryColumn('text') hash!: string;
  @Column('bytea') bytes!: Buffer;
}

const isPng = (data: Buffer) =>
  data.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
const isSvg = (data: Buffer) =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(data.toString('utf8', 0, 4_096));

/** Draws what was uploaded: of an SVG nothing is kept that could run or be loaded, nor of a PNG what it tells of itself. @throws BAD_INPUT */
async function drawn(data: Buffer): Promise<Pick<BodyLogo, 'hash' | 'bytes' | 'width' | 'height'>> {
  if (!isPng(data) && !isSvg(data))
    throw badInput('data', 'is neither a PNG nor an SVG picture. Upload one of the two.');
  const { width, height, pixels, seconds } = limits;
  const { data: bytes, info } = await sharp(data, { limitInputPixels: pixels, failOn: 'error' })
    .resize({ width, height, fit: 'inside', withoutEnlargement: isPng(data) })
    .toColourspace('srgb')
    .png()
    .timeout({ seconds })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw badInput('data', 'cannot be drawn, or is too large. Export it again as PNG or plain SVG, and upload that.');
    });
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes, width: info.width, height: info.height };
}

async function keepLogo(ctx: Context<never>, bodyId: string, data: Buffer): Promise<Omit<BodyLogo, 'bytes' | 'url'>> {
  const allow = (em: Parameters<typeof requireOfBody>[0]) => requireOfBody(em, ctx, bodyId, ['body:tell', 'body:edit']);
  // Who may not, has nothing drawn.
  await act(ctx, allow);
  const logo = { bodyId, ...(await drawn(data)) };
  await act(ctx, async em => {
    await allow(em);
    const logos = em.getRepository(BodyLogo);
    const before = await logos.findOneBy({ bodyId });
    await logos.upsert(logo, ['bodyId']);
    await em
      .createQueryBuilder()
      .insert()
      .into(PrintedLogo)
      .values({ hash: logo.hash, bytes: logo.bytes })
      .orIgnore()
      .execute();
    await publishBodies(em, [bodyId]);
    const trace = { before: before && { logo: before.hash }, after: { logo: logo.hash } };
    await recordChange(em, ctx, { thingId: bodyId, act: 'set-logo', ...trace });
  });
  const { bytes: _, ...kept } = logo;
  return kept;
}

/** The logo with this hash; everybody may see it. */
const logoFile = async (db: DataSource, hash: string): Promise<Buffer | null> => {
  const [found] = await db.query<{ bytes: Buffer }[]>('select bytes from body_logo where hash = $1 limit 1', [hash]);
  return found?.bytes ?? null;
};

/** `POST /logos?body=bdy_...` takes a PNG or SVG of an administrator of the body or its Secretariat; `GET /logos/HASH` serves it as PNG. */
export const logoRoutes: Route[] = [
  {
    method: 'POST',
    path: '/logos',
    bodyLimit: limits.rawBytes,
    async handle({ body, query }, context) {
      const { body: bodyId = '' } = query;
      if (!/^bdy_[\w-]{1,80}$/.test(bodyId))
        throw badInput('body', 'says not of which body it is: give it as `?body=bdy_...`.');
      const kept = await keepLogo(context, bodyId, body);
      return {
        status: 201,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ ...kept, url: `/logos/${kept.hash}` }),
      };
    },
  },
  {
    method: 'GET',
    path: '/logos/:hash',
    async handle(request, { db }) {
      const { hash = '' } = request.params;
      const etag = `"${hash}"`;
      const caching = { 'cache-control': 'public, max-age=86400', etag };
      const bytes = /^[0-9a-f]{64}$/.test(hash) ? await logoFile(db, hash) : null;
      if (!bytes) throw new CatalogueError('NOT_FOUND', 'There is no such logo.');
      if (isKnown(etag, request)) return { status: 304, headers: caching, body: null };
      return { headers: { ...caching, 'content-type': 'image/png' }, body: bytes };
    },
  },
];
