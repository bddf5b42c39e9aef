import type { System } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';
import type { Loaders } from '../loaders';
import type { CertificationBody } from './body';

/**
 * The body that has or had a code in the system, in any system where none is given; null for nobody.
 * @throws BAD_INPUT that lists the systems in which the code is one of different bodies
 */
export async function bodyWithCode(
  loaders: Pick<Loaders, 'bodiesByCode'>,
  typed: string,
  system: System | null | undefined,
): Promise<CertificationBody | null> {
  const code = asWritten(typed);
  const everywhere = await loaders.bodiesByCode.load(code);
  const found = everywhere.filter(body => !system || body.system === system);
  if (new Set(found.map(({ id }) => id)).size > 1) {
    const list = found.map(body => `${body.name} in ${body.system}`).join(', ');
    throw badInput('system', `${code} is the code of different bodies: ${list}. Name the system.`);
  }
  return found[0] ?? null;
}

/** A code as it is kept: capitals, one blank for whatever numbers have between its parts. */
const asWritten = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s._/-]+/g, ' ')
    .trim();
