import {
  boundsOf,
  type Context,
  cursorOf,
  forbidden,
  notFound,
  type Page,
  type PageArgs,
  type PageWanted,
  pageFrom,
  pageWanted,
  type Side,
} from '@conformity/subgraph';
import type { Loaders } from '../loaders';
import type { OrganisationMatch } from './match';
import { mentionsOf, namesLike, organisationsLike } from './match-candidates';
import { reasonsFor, scoreOf } from './matching';
import { recordsOrganisations } from './save-organisation';

type Asking = Context<Loaders>;

/**
 * Who may be the organisation: other organisations, and names on documents that the caller may see and that nobody is known by.
 * The likeliest first. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT for a cursor of another list
 */
export async function organisationMatches(ctx: Asking, id: string, args: PageArgs): Promise<Page<OrganisationMatch>> {
  if (!recordsOrganisations(ctx.principal))
    throw forbidden('Only officers of certification bodies, a Secretariat or the IT administrator see suggestions.');
  const wanted = pageWanted(args);
  const { after, before } = placesOf(wanted);
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
  const between = matches.filter(
    match => (!after || byPlace(match, after) > 0) && (!before || byPlace(match, before) < 0),
  );
  const read = wanted.isFromEnd ? between.reverse() : between;
  const isMore = async (side: Side) =>
    matches.some(match =>
      side === 'AFTER' ? before && byPlace(match, before) >= 0 : after && byPlace(match, after) <= 0,
    );
  return { ...pageFrom(wanted, read, cursorAt, isMore), count: async () => matches.length };
}

interface Place {
  score: number;
  key: string;
}

const byPlace = (one: Place, other: Place) =>
  other.score - one.score || Number(one.key > other.key) - Number(one.key < other.key);

const list = 'organisation-matches';
const cursorAt = ({ score, key }: Place) => cursorOf(list, [String(score), key]);

/** As `cursorAt` writes it. */
const isScore = (text: string) => /^(\d{1,2}|100)$/.test(text);

function placesOf(wanted: PageWanted): { after: Place | null; before: Place | null } {
  const { after, before } = boundsOf(list, wanted, 2, ([score = '']) => isScore(score));
  const at = (place: string[] | null) => place && { score: Number(place[0]), key: place[1] ?? '' };
  return { after: at(after), before: at(before) };
}
