import { can } from '@conformity/access';
import type { System } from '@conformity/certification';
import { CatalogueError, type Context, read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { ReadOnlyPeriod } from './reference';

/**
 * Lets an act in a system, null for what belongs to all of them, go on only outside of read-only periods; those who may announce them
 * act in them too, for what cannot wait. @throws READ_ONLY with when the period ends
 */
export async function requireWritable(
  em: EntityManager,
  { principal, now }: Pick<Context, 'principal' | 'now'>,
  system: System | null,
): Promise<void> {
  const [period] = await read<{ facts: ReadOnlyPeriod }>(
    em,
    `select facts from register.reference where kind = 'READ_ONLY' and facts->>'from' <= $1 and facts->>'until' > $1
       and (facts->>'system' is null or facts->>'system' = $2) order by facts->>'until' desc limit 1`,
    [now.toISOString(), system],
  );
  if (!period || can(principal, 'system:freeze', { system: system ?? '', bodyId: null })) return;
  const { until, reason, system: frozen } = period.facts;
  const retryAfterSeconds = Math.ceil((Date.parse(until) - now.getTime()) / 1000);
  throw new CatalogueError(
    'READ_ONLY',
    `${frozen ?? 'Every system'} takes no acts before ${until}: ${reason.replace(/[^.!?]$/, '$&.')} Reading goes on; nothing was changed.`,
    { until, retryAfterSeconds },
  );
}
