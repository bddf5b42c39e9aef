import { SuggestDocument, SuggestOrganisationsDocument, SuggestStandardsDocument } from '@conformity/client';
import { asking } from '../../asking';
import type { Graph } from '../../graph';
import type { Suggestion } from '../../ui/form/found';
import type { Route } from './+types/suggest';

/** What fits what somebody types into a field of a form, with what else is known of it. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const said = (name: string) => searchParams.get(name)?.replaceAll('\0', '').trim().slice(0, 100) ?? '';
  const [of, typed, beside] = [said('of'), said('q'), said('beside')];
  const suggest = suggestions[of];
  const found =
    suggest && (typed.length > 1 || of === 'EDITION') ? await suggest(context.get(asking), typed, beside) : [];
  return Response.json(found, { headers: { 'cache-control': 'private, max-age=60' } });
}

const suggestions: Record<string, (graph: Graph, typed: string, beside: string) => Promise<Suggestion[]>> = {
  async ORGANISATION({ ask }, query) {
    const { organisations } = await ask(SuggestOrganisationsDocument, { query });
    return (organisations?.edges ?? []).map(({ node: { id, name, country, sites } }) => {
      const [site] = sites;
      const fills = { organisationId: id, country: site?.country ?? country ?? '', address: site?.address ?? '' };
      return { value: name, label: [site?.address, country].filter(Boolean).join(', '), fills };
    });
  },
  async STANDARD({ ask }, query) {
    const { standards } = await ask(SuggestStandardsDocument, { query });
    return (standards?.edges ?? []).map(({ node: { id, title } }) => ({ value: id, label: title ?? '' }));
  },
  async EDITION({ ask }, _typed, beside) {
    if (beside.length < 2) return [];
    const { standards } = await ask(SuggestStandardsDocument, { query: beside });
    const found = standards?.edges.find(({ node }) => node.id === beside);
    return (found?.node.editions ?? []).map(({ edition }) => ({ value: edition })).reverse();
  },
  async DOCUMENT({ ask }, prefix) {
    const { suggest } = await ask(SuggestDocument, { kind: 'NUMBER', prefix });
    return (suggest ?? []).map(({ value }) => ({ value }));
  },
};
