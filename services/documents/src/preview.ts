import { availableParallelism } from 'node:os';
import type { PrintedDocument } from '@conformity/certification';
import { Refusal, sandbox } from '@conformity/jobs';
import { CatalogueError, type Context, JsonScalar } from '@conformity/subgraph';
import { Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { Drawing, Drawn } from './draw';
import { picturesOf, publicPictures } from './pictures';

/** Threads that draw, so that this one stays free to answer and nobody waits behind one long draft. Each is started when it is first needed. */
const threads = Math.max(2, Math.min(4, availableParallelism()));
const drawing = sandbox<Drawing, Drawn>(require.resolve('./draw.ts'), { threads });

@ObjectType('PrintedPreview', { description: 'A draft as it would be printed. Nothing is kept, no number is taken.' })
@Directive('@key(fields: "document")')
export class DrawnPreview {
  @Field(() => JsonScalar, { description: 'What stands where, as data.' }) document!: PrintedDocument;
}

type Drawable = DrawnPreview & { drawn?: Promise<Drawn> };

/** A draft as people will see it: drawn at once, kept nowhere. */
@Resolver(() => DrawnPreview)
export class PreviewFields {
  @FieldResolver(() => String, { description: 'The PDF in base64, marked as a draft.' })
  async pdf(@Root() preview: Drawable, @Ctx() { db }: Context): Promise<string> {
    return Buffer.from((await drawnOf(preview, db)).pdf).toString('base64');
  }

  @FieldResolver(() => [String], { description: 'Each page as an SVG image.' })
  async pages(@Root() preview: Drawable, @Ctx() { db }: Context): Promise<string[]> {
    return (await drawnOf(preview, db)).images;
  }
}

/** Drawn once for both fields. @throws RULE_VIOLATION-like BAD_INPUT for what cannot be printed */
function drawnOf(preview: Drawable, db: Context['db']): Promise<Drawn> {
  preview.drawn ??= draw(preview.document, db).catch(error => {
    throw error instanceof Refusal ? new CatalogueError('BAD_INPUT', error.message) : error;
  });
  return preview.drawn;
}

async function draw(document: PrintedDocument, db: Context['db']): Promise<Drawn> {
  const pictures = await picturesOf(document, await publicPictures(db as DataSource));
  const marks = { status: null, verifyUrl: null, filesAt: null, draft: true };
  return drawing.run({ kind: 'preview', document, marks, pictures });
}
