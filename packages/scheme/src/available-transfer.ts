import type { Context } from '@conformity/subgraph';
import { type AvailableAct, availableAct, DocumentAct, mutationOf } from './available-acts';
import type { DocumentScheme } from './define-scheme';
import { type DocumentLoaders, type DocumentView, standingOf, typedKey } from './documents';
import { transferRefusal } from './transition/offer';
import { statusRefusal } from './transition/status';

/** Whether the caller can let a document take the place of the one that its draft names; nothing where the type knows no transfers. */
export async function availableTransfer<Content extends object>(
  scheme: DocumentScheme<Content>,
  ctx: Context<DocumentLoaders>,
  view: DocumentView<Content>,
  name: string,
): Promise<AvailableAct[]> {
  const { TRANSFER } = DocumentAct;
  return scheme.takesOver
    ? [availableAct(TRANSFER, mutationOf(TRANSFER, name), await refusalOf(scheme, ctx, view))]
    : [];
}

async function refusalOf<Content extends object>(
  scheme: DocumentScheme<Content>,
  ctx: Context<DocumentLoaders>,
  view: DocumentView<Content>,
): Promise<string | null> {
  const { id, draftNumber, shown } = view;
  const draft = draftNumber === null ? null : await ctx.loaders.issue.load(`${id}/${draftNumber}`);
  const named = scheme.takesOver?.((draft?.content ?? shown.content) as Content);
  const key = named ? typedKey(scheme, named) : null;
  const found = key === null ? null : await ctx.loaders.documentByKey.load(key);
  const given = found?.id === id ? null : found;
  const taking = standingOf(scheme, view);
  const ended = given && standingOf(scheme, given);
  const refusal = transferRefusal(ctx, taking.document, given && { ...standingOf(scheme, given).document, ...given });
  return (
    refusal?.message ??
    statusRefusal(scheme, taking, 'issue') ??
    (ended && statusRefusal(scheme, ended, 'cancel')) ??
    null
  );
}
