import { isFilled, type Rule } from '@conformity/certification';
import { type AnnexFacts, annexFacts, Nested, writeAnnexUses } from '@conformity/register';
import { badInput, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';

/** What the files of one issue may be together. Our decision: they are read and printed as a list, not as an archive. */
export const annexLimits = { files: 50, bytes: 100 * 1024 * 1024 } as const;

/** A file that is to belong to an issue, as it is typed. */
@ObjectType('AnnexTyped')
@InputType('AnnexInput', { description: 'A file that is to belong to an issue.' })
export class AnnexTyped {
  @Field(() => String, { description: 'As printed, such as `Annex: all marking options`.' })
  @MaxLength(200)
  title!: string;
  @Field(() => String, { description: 'As printed, such as `annex.pdf`.' })
  @MaxLength(200)
  fileName!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the file, as `POST /annexes` answers it. Null where only the name is known, as of issues of an earlier register.',
  })
  @IsOptional()
  @MaxLength(100)
  hash?: string | null;
}

/** Where an annex is, at the address of the graph. */
export const annexUrl = (hash: string) => `/annexes/${hash}`;

/** A file that belongs to an issue, with what it is as its bytes say. */
@ObjectType('Annex', {
  description: 'A file that belongs to an issue. Its hash, type, size and pages are null where only its name is known.',
})
@Directive('@shareable')
export class Annex extends AnnexTyped {
  @Field(() => String, {
    nullable: true,
    description: '`application/pdf`, `image/jpeg` or `image/png`, as its bytes say.',
  })
  mediaType?: string | null;
  @Field(() => Int, { nullable: true, description: 'In bytes.' })
  size?: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a PDF; null of a picture.' })
  pages?: number | null;

  @Field(() => String, { nullable: true, description: 'Where the file is, at the address of the graph.' })
  url(): string | null {
    return this.hash ? annexUrl(this.hash) : null;
  }
}

/** An annex as an issue keeps it. */
export type KeptAnnex = Omit<Annex, 'url'>;

const description = 'Files that belong to the issue, as public as it is, in the order of print.';
const both =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, name) => {
    for (const decorate of decorators) decorate(target, name);
  };

/** The annexes of a content, as they are typed. */
export const annexesTyped = () =>
  both(
    Field(() => [AnnexTyped], { defaultValue: [], description }),
    Nested(),
  );

/** The annexes of a content, as they are read. */
export const annexesRead = () => both(Field(() => [Annex], { description }));

const annexesIn = (content: object): KeptAnnex[] | undefined => (content as { annexes?: KeptAnnex[] }).annexes;

/** The content with what is known of the files that it names. @throws BAD_INPUT where one was not brought, or they are too many */
export async function withAnnexes<Content extends object>(em: EntityManager, content: Content): Promise<Content> {
  const annexes = annexesIn(content);
  if (!annexes?.length) return content;
  const named = annexes.map(({ title, fileName, hash }) => ({
    title,
    fileName,
    hash: hash?.trim().toLowerCase() || null,
  }));
  const hashes = named.flatMap(({ hash }) => hash ?? []);
  if (hashes.length > annexLimits.files)
    throw badInput('annexes', `are ${hashes.length} files; an issue has at most ${annexLimits.files}.`);
  const known = new Map((hashes.length ? await annexFacts(em, hashes) : []).map(facts => [facts.hash, facts]));
  const bytes = [...known.values()].reduce((sum, { size }) => sum + size, 0);
  if (bytes > annexLimits.bytes)
    throw badInput('annexes', `have ${bytes} bytes together; those of an issue have at most ${annexLimits.bytes}.`);
  return { ...content, annexes: named.map((annex, index) => describedBy(annex, known, index)) };
}

function describedBy(annex: KeptAnnex, known: ReadonlyMap<string, AnnexFacts>, index: number): KeptAnnex {
  if (!annex.hash) return { title: annex.title, fileName: annex.fileName };
  const facts = known.get(annex.hash);
  if (!facts)
    throw badInput(
      `annexes[${index}].hash`,
      `"${annex.hash}" is not the hash of a file that was uploaded. Upload it at POST /annexes first.`,
    );
  return { ...annex, mediaType: facts.mediaType, size: facts.size, pages: facts.pages };
}

/** Keeps which files issues name, in the transaction of the act. */
export const nameAnnexes = <Content extends object>(
  em: EntityManager,
  { contentIsPublic = true }: Pick<DocumentScheme<Content>, 'contentIsPublic'>,
  changes: readonly { document: DocumentRow; changed: readonly IssueRow<Content>[]; removed?: readonly number[] }[],
): Promise<void> =>
  writeAnnexUses(
    em,
    changes.flatMap(({ document: { id: documentId }, changed, removed = [] }) => {
      const named = [...new Set(changed)].flatMap(({ number: issueNumber, content, publishedAt }) => {
        const annexes = annexesIn(content);
        if (!annexes || removed.includes(issueNumber)) return [];
        const isPublished = publishedAt !== null;
        const hashes = [...new Set(annexes.flatMap(({ hash }) => hash ?? []))];
        return { documentId, issueNumber, isPublished, isPublic: isPublished && contentIsPublic, hashes };
      });
      const dropped = removed.map(issueNumber => ({ documentId, issueNumber, ...nothing }));
      return [...named, ...dropped];
    }),
  );

/** What a draft names that is there no longer. */
const nothing = { isPublished: false, isPublic: false, hashes: [] };

/** Each annex of an issue is there as a file: a name alone cannot be read by anybody. */
export const annexesKept: Rule<object> = {
  id: 'register/annexes-kept',
  severity: 'WARNING',
  source: 'Our decision: what an issue says is public, and its annexes are a part of it',
  fix: 'Upload the file (POST /annexes) and give its hash.',
  check: content =>
    (annexesIn(content) ?? []).flatMap(({ hash, fileName }, index) =>
      hash || !isFilled(fileName)
        ? []
        : [{ field: `annexes[${index}].hash`, message: `Of ${fileName} only the name is known, not the file.` }],
    ),
};
