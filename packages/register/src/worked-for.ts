import { type Principal, visibleDrafts } from '@conformity/access';
import { forbidden } from '@conformity/subgraph';

/**
 * The bodies that the principal works for, that one alone where a body is named; null for every body, as a Secretariat or the IT administrator has it.
 * @throws FORBIDDEN for who works for none, and not for the one that is named
 */
export function bodiesWorkedFor(principal: Principal, body: string | null = null): string[] | null {
  const { all, systems, bodies } = visibleDrafts(principal);
  const isEverybody = all || systems.length > 0;
  const own = [...new Set(bodies.map(pair => pair.slice(pair.indexOf('/') + 1)))];
  if (!isEverybody && own.length === 0)
    throw forbidden('This is for officers of certification bodies, Secretariats and IT administrators.');
  if (body !== null && !isEverybody && !own.includes(body)) throw forbidden(`You do not work for ${body}.`);
  if (body !== null) return [body];
  return isEverybody ? null : own;
}
