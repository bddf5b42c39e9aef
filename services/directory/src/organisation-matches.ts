import { badInput, type Context, forbidden, notFound, type Page, type PageArgs } from '@conformity/subgraph';
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
  const start = after == null ? null : placeOf(after);
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
  const edges = rest.slice(0, first).map(match => ({ cursor: cursorOf(match), node: match }));
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
const cursorOf = ({ score, key }: Place) => Buffer.from([list, score, key].join('\n')).toString('base64url');

function placeOf(cursor: string): Place {
  const [of, score = '', key = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('\n');
  const place = { score: Number(score), key };
  if (of === list && key && !rest.length && /^\d{1,3}$/.test(score) && cursorOf(place) === cursor) return place;
  throw badInput(
    'after',
    'is not a cursor of this list. Take one from `edges` or `pageInfo.endCursor`, or leave it out.',
  );
}
