import { type Context, lookUp } from '@conformity/subgraph';
import { Arg, type ClassType, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { DocumentScheme } from './define-scheme';
import type { DocumentClasses } from './document-types';
import { type DocumentLoaders, type DocumentView, typedKey } from './documents';

/** The look-up that every document type has, named after the type. */
export function documentQuery<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document }: DocumentClasses<Content>,
): ClassType {
  const { typename, title, idPrefix } = scheme.facts;
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
  }
  return DocumentQuery;
}
