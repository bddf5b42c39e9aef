import { type Context, cursorOf, forbidden, notFound, type Page, type PageArgs, placeOf } from '@conformity/subgraph';
import type { Loaders } from './loaders';
import type { OrganisationMatch } from './match';
import { mentionsOf, namesLike, organisationsLike } from './match-candidates';
import { reasonsFor, scoreOf } from './matching';
import { recordsOrganisations } from './save-organisation';

type Asking = Context<Loaders>;

/**
 * Who may be the organisation: other organisations, and names on documents that the caller may see and that nobody is known by.
 * The likeliest first. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT for a cursor of another list
 */
export async function organisationMatches(
  ctx: Asking,
  id: string,
  { first, after }: PageArgs,
): Promise<Page<OrganisationMatch>> {
  if (!recordsOrganisations(ctx.principal))
    throw forbidden('Only officers of certification bodies, a Secretariat or the IT administrator see suggestions.');
  const start = after == null ? null : placeAt(after);
  const organisation = await ctx.loaders.organisation.load(id);
  if (!organisation) throw notFound(`The organisation ${id}`);
  const known = (await mentionsOf(ctx, [organisation.id])).get(organisation.id);
  if (!known) throw notFound(`The organisation ${id}`);
  const candidates = await Promise.all([organisationsLike(ctx, organisation.id, known), namesLike(ctx, known)]);
  const matches = candidates
    .flat()
    .flatMap(({ mention, ...candidate }) => {
      const reasons = reasonsFor(known, mention);
      return reasons.length ? [{ ...candidate, reasons, score: scoreOf(reasons) }] : [];
    })
    .sort(byPlace);
  const rest = start ? matches.filter(match => byPlace(match, start) > 0) : matches;
  const edges = rest.slice(0, first).map(match => ({ cursor: cursorAt(match), node: match }));
  return {
    edges,
    pageInfo: { hasNextPage: rest.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    count: async () => matches.length,
  };
}

interface Place {
  score: number;
  key: string;
}

const byPlace = (one: Place, other: Place) =>
  other.score - one.score || Number(one.key > other.key) - Number(one.key < other.key);

const list = 'organisation-matches';
const cursorAt = ({ score, key }: Place) => cursorOf(list, [String(score), key]);
const placeAt = (cursor: string): Place => {
  const [score, key = ''] = placeOf(list, cursor, 2);
  return { score: Number(score), key };
};
