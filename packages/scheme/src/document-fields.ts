import { can } from '@conformity/access';
import { seesDraftsOf } from '@conformity/register';
import { type Context, replacedBy } from '@conformity/subgraph';
import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AvailableAct, availableActs, documentActs } from './available-acts';
import type { DocumentScheme } from './define-scheme';
import { AuditEntry } from './document-types';
import { type DocumentLoaders, type DocumentView, standingOf } from './documents';
import type { DocumentKind } from './documents-of';

type Asking = Context<DocumentLoaders>;

/** The fields that only the owner of a document can answer: what its issues say, and who did what to it. */
export function documentFields<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document, Issue, Content, ownActs }: DocumentKind<Content>,
): ClassType {
  const {
    documentType,
    facts: { system },
    contentIsPublic = true,
  } = scheme;

  @Resolver(() => Document)
  class DocumentFields {
    @FieldResolver(() => Content, {
      // In every type, so that a selection can ask for it across types.
      nullable: true,
      description: contentIsPublic
        ? 'What the latest public issue says; the draft while none was public. Never null.'
        : 'What the latest issue says. Null unless you may see drafts of the body: it is not public.',
    })
    content(@Root() { shown }: DocumentView<Content>) {
      return shown.content;
    }

    @FieldResolver(() => Issue, {
      nullable: true,
      description: 'A public issue by its number, the latest if none is given. Old issues stay readable.',
    })
    issue(
      @Root() { id, issueNumber }: DocumentView<Content>,
      @Arg('number', () => Int, { nullable: true, description: 'Such as 0, the first issue.' }) number: number | null,
      @Ctx() { loaders }: Asking,
    ) {
      const wanted = number ?? issueNumber;
      return wanted == null
        ? null
        : loaders.issue.load(`${id}/${wanted}`).then(found => (found?.publishedAt ? found : null));
    }

    @FieldResolver(() => Issue, {
      nullable: true,
      description: 'The issue that is being drafted. Null where there is none, or you may not see drafts of the body.',
    })
    draftIssue(@Root() { id, issueNumber }: DocumentView<Content>, @Ctx() { loaders }: Asking) {
      const next = issueNumber == null ? 0 : issueNumber + 1;
      return loaders.issue.load(`${id}/${next}`);
    }

    @FieldResolver(() => [AuditEntry], {
      description: 'Every act on it, the first one first. Empty unless you may see drafts of the body.',
    })
    auditTrail(@Root() { id, issuerId }: DocumentView<Content>, @Ctx() { loaders, principal }: Asking) {
      return seesDraftsOf(principal, { system, issuerId }) ? loaders.auditTrail.load(id) : [];
    }

    @FieldResolver(() => [AvailableAct], {
      description: 'Each act with whether you can do it now, and if not, why not. Empty for guests.',
    })
    availableActs(@Root() view: DocumentView<Content>, @Ctx() ctx: Asking) {
      return ownActs ? ownActs.available(view, ctx) : availableActs(scheme, ctx, standingOf(scheme, view));
    }

    @FieldResolver(() => [String], {
      description: 'The acts that your roles allow on it, whatever its status allows.',
      deprecationReason: replacedBy('availableActs'),
    })
    allowedActs(@Root() { issuerId }: DocumentView<Content>, @Ctx() { principal }: Asking) {
      const resource = { system, documentType, bodyId: issuerId };
      return documentActs.filter(act => can(principal, `document:${act}`, resource));
    }
  }
  return DocumentFields;
}
