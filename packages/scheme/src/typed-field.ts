import { type Context, JsonScalar } from '@conformity/subgraph';
import { Arg, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DocumentScheme } from './define-scheme';
import type { DocumentClasses } from './document-types';
import type { DocumentLoaders, DocumentView } from './documents';
import { typedAs } from './draft-layout';

/** Whether what is public is meant, also while the next issue is drafted. */
export const publishedArg = () =>
  Arg('published', () => Boolean, {
    defaultValue: false,
    description: 'True for what is public, as a correction begins with it, also while the next issue is being drafted.',
  });

/** What a document says in the form in which it is typed. */
export function typedField<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document, Input }: Pick<DocumentClasses<Content>, 'Document' | 'Input'>,
): ClassType {
  const { typename } = scheme.facts;

  @Resolver(() => Document)
  class TypedField {
    @FieldResolver(() => JsonScalar, {
      nullable: true,
      description: `What the draft issue says, or where there is none the public one, as the input of edit${typename}: what somebody goes on with who changes it. Null where you may not read it.`,
    })
    async typed(
      @Root() { id, draftNumber, shown }: DocumentView<Content>,
      @publishedArg() published: boolean,
      @Ctx() { loaders }: Context<DocumentLoaders>,
    ): Promise<Record<string, unknown> | null> {
      const draft = published || draftNumber === null ? null : await loaders.issue.load(`${id}/${draftNumber}`);
      const content = (draft ?? shown).content as Content | null;
      return content && typedAs(Input, scheme.asTyped?.(content) ?? content);
    }
  }
  return TypedField;
}
