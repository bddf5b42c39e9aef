import { can, usualPowers, whoMay } from '@conformity/access';
import { type Context, lookUp, read } from '@conformity/subgraph';
import { Arg, type ClassType, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { DocumentScheme } from './define-scheme';
import { DeletedTrail, type DocumentClasses } from './document-types';
import { type DocumentLoaders, type DocumentView, typedKey } from './documents';

/** The look-up that every document type has, named after the type. */
export function documentQuery<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document }: DocumentClasses<Content>,
): ClassType {
  const { documentType } = scheme;
  const { typename, title, idPrefix, system } = scheme.facts;
  const query = typename.charAt(0).toLowerCase() + typename.slice(1);

  @Resolver(() => Document)
  class DocumentQuery {
    @Query(() => Document, {
      name: query,
      nullable: true,
      description: `The ${title} with this id or number, however it is typed. Null where there is none, or you may not see it.`,
    })
    document(
      @Arg('id', () => ID, { nullable: true, description: `Such as \`${idPrefix}_0190...\`. Give it or the number.` })
      id: string | null,
      @Arg('number', () => String, {
        nullable: true,
        description: 'As people type it: blanks, dashes and capitals do not count, and an issue behind it is read.',
      })
      number: string | null,
      @Ctx() { loaders }: Context<DocumentLoaders>,
    ) {
      const ofThisType = (found: DocumentView<object> | null) => (found?.__typename === typename ? found : null);
      return lookUp(
        { id, number },
        {
          id: wanted => loaders.documentById.load(wanted).then(ofThisType),
          number: typed => {
            const key = typedKey(scheme, typed);
            return key ? loaders.documentByKey.load(key) : null;
          },
        },
      );
    }

    @Query(() => DeletedTrail, {
      name: `deleted${typename}`,
      nullable: true,
      description: `What was done to the ${title} with this id or number that left the register. For ${whoMay('document:view-deleted', { system }, usualPowers)}; null for everybody else, and where there is none.`,
    })
    deleted(
      @Arg('id', () => ID, { nullable: true, description: 'That it had. Give it or the number.' }) id: string | null,
      @Arg('number', () => String, { nullable: true, description: 'That it had, however it is typed.' })
      number: string | null,
      @Ctx() { db, loaders, principal }: Context<DocumentLoaders>,
    ) {
      const trailOf = async (where: string, value: string | null): Promise<(DeletedTrail & { id: string }) | null> => {
        const [found] = await read<Omit<DeletedTrail, 'auditTrail'> & { bodyId: string }>(
          db,
          `select id as "documentId", number, deleted_at as "deletedAt", issuer_id as "bodyId" from document
           where ${where} = $1 and document_type = $2 and deleted_at is not null`,
          [value, documentType],
        );
        if (!found || !can(principal, 'document:view-deleted', { system, documentType, bodyId: found.bodyId }))
          return null;
        return { ...found, id: found.documentId, auditTrail: await loaders.auditTrail.load(found.documentId) };
      };
      return lookUp(
        { id, number },
        { id: wanted => trailOf('id', wanted), number: typed => trailOf('number_key', typedKey(scheme, typed)) },
      );
    }
  }
  return DocumentQuery;
}
