import { can, guest } from '@conformity/access';
import { seesDraftsOf } from '@conformity/register';
import { type Context, replacedBy } from '@conformity/subgraph';
import { Arg, type ClassType, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AvailableAct, actsOf, availableActs } from './available-acts';
import { availableTransfer } from './available-transfer';
import type { DocumentScheme } from './define-scheme';
import { type Difference, differencesOf } from './differences';
import { AuditEntry, IssueDifference } from './document-types';
import { type DocumentLoaders, type DocumentView, pastOf, standingOf } from './documents';
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

    @Directive('@cost(weight: 20)')
    @Directive('@listSize(assumedSize: 20)')
    @FieldResolver(() => [IssueDifference], {
      nullable: true,
      description:
        'What changed from one issue to another, field by field. Lists are compared by what names their elements; a change of order is none. Null where there is no such issue, or you may not read it.',
    })
    async diff(
      @Root() { id, issueNumber }: DocumentView<Content>,
      @Arg('from', () => Int, { description: 'The issue before, such as 0.' }) from: number,
      @Arg('to', () => Int, {
        nullable: true,
        description: 'The issue after; the latest public one, if none is given. For officers also the draft issue.',
      })
      to: number | null,
      @Ctx() { loaders }: Asking,
    ): Promise<Difference[] | null> {
      const [before, after] = await Promise.all(
        [from, to ?? issueNumber].map(number => (number == null ? null : loaders.issue.load(`${id}/${number}`))),
      );
      return before?.content && after?.content ? differencesOf(Content, before.content, after.content) : null;
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
    async availableActs(@Root() view: DocumentView<Content>, @Ctx() ctx: Asking) {
      if (ctx.principal.id === guest.id) return [];
      if (ownActs) return ownActs.available(view, ctx);
      return [
        ...availableActs(scheme, ctx, standingOf(scheme, view), await pastOf(ctx, view)),
        ...(await availableTransfer(scheme, ctx, view, scheme.facts.typename)),
      ];
    }

    @FieldResolver(() => [String], {
      description: 'The acts that your roles allow on it, whatever its status allows.',
      deprecationReason: replacedBy('availableActs'),
    })
    allowedActs(@Root() { issuerId }: DocumentView<Content>, @Ctx() { principal }: Asking) {
      const resource = { system, documentType, bodyId: issuerId };
      return actsOf(scheme).filter(act => can(principal, `document:${act}`, resource));
    }
  }
  return DocumentFields;
}
