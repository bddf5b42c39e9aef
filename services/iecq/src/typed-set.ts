import { typedAs } from '@conformity/scheme';
import type { IecqContent } from './content';
import type { Loaders } from './loaders';
import { inputOf } from './plan-set';
import { IecqSetInput } from './set-input';
import type { SetView, View } from './set-type';

/**
 * The set as its draft (what is public where there is none), or what is public, would be typed again; as far as the caller may read
 * it, for all sets of a request together.
 */
export async function typedSet(
  { master, places }: SetView,
  which: 'drafts first' | 'public',
  loaders: Loaders,
): Promise<Record<string, unknown>> {
  const members = await Promise.all(places.map(({ documentId }) => loaders.documentById.load(documentId)));
  const said = await Promise.all(
    members
      .filter(member => member !== null)
      .map(async member => {
        const { id, number, status, draftNumber, shown } = member as View;
        const draft =
          which === 'public' || draftNumber === null ? null : await loaders.issue.load(`${id}/${draftNumber}`);
        const content = (draft ?? shown).content as IecqContent;
        return { id, number, status, content, becomesMaster: draft !== null && content.siteRole !== 'ADDITIONAL' };
      }),
  );
  const first = said.find(({ becomesMaster }) => becomesMaster) ?? said.find(({ id }) => id === master.id);
  if (!first) throw new Error(`${master.number} has no master that can be read`);
  const isListed = ({ number, status }: (typeof said)[number]) =>
    status !== 'CANCELLED' && first.content.sites.includes(number);
  return typedAs(IecqSetInput, inputOf({ master: first, sites: said.filter(one => one !== first && isListed(one)) }));
}
