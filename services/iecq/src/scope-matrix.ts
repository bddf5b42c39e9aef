import { Field, Int, ObjectType } from 'type-graphql';
import { Activity } from './content';
import type { PlannedSet } from './plan-set';
import { compareSet, keysOf, type LocationScope, widerKeysOf } from './scope/coverage';
import type { ScopePair } from './scope/parse';
import { vocabularyFor } from './scope/scheme-vocabulary';

@ObjectType('IecqScopeLocation', { description: 'A place of a set, as its scopes are compared.' })
export class ScopeLocation {
  @Field(() => String, { description: 'Where its scope is typed, such as `sites[0].scopeAtThisLocation`.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'The name of the place.' }) name!: string | null;
  @Field(() => Boolean, { description: 'False where its text is not understood as a whole.' }) isUnderstood!: boolean;
}

@ObjectType('IecqDoneAt', { description: 'That something is done at a place.' })
export class DoneAt {
  @Field(() => Int, { description: 'The place, by its row in `locations`, from 0.' }) location!: number;
  @Field(() => Activity, {
    nullable: true,
    description: 'How the place writes it, where it has other words than the master.',
  })
  inOtherWords!: Activity | null;
}

@ObjectType('IecqScopeRow', { description: 'An activity and what it is done to, and where that is done.' })
export class ScopeMatrixRow {
  @Field(() => String, { description: 'What is done, such as Manufacture.' }) activity!: string;
  @Field(() => String, { description: 'What it is done to; empty where the activity says it all.' }) object!: string;
  @Field(() => Boolean, { description: 'False where the Scope of Certification lacks it, although a place does it.' })
  inScope!: boolean;
  @Field(() => [DoneAt], { description: 'Where it is done; empty where no place does it.' }) doneAt!: DoneAt[];
}

@ObjectType('IecqScopeMatrix', {
  description: 'The Scope of Certification of a set and what is done at each of its places, as they are understood.',
})
export class ScopeMatrix {
  @Field(() => [ScopeLocation], { description: 'The master, where it says what is done there, then the sites.' })
  locations!: ScopeLocation[];
  @Field(() => [ScopeMatrixRow], { description: 'What the scope says, then what it lacks.' }) rows!: ScopeMatrixRow[];
}

/** Activities and objects by place, of a planned set. */
export function scopeMatrix({ master, sites, scope }: PlannedSet): ScopeMatrix {
  const { content } = master;
  const names = [content, ...sites.map(site => site.content)].map(({ site }) => site.name ?? null);
  const compared = compareSet(
    { scope, atThisLocation: content.scopeAtThisLocation ?? null },
    sites.map(site => ({ label: site.number, atThisLocation: site.content.scopeAtThisLocation ?? null })),
    vocabularyFor(content.scheme),
  );
  const { locations } = compared;
  const hasOwn = locations.length > sites.length;
  const covered = compared.scope.pairs.map(pair => ({
    ...pair.typed,
    inScope: true,
    doneAt: locations.flatMap((location, at) => doneAt(pair, location, at)),
  }));
  return {
    locations: locations.map(({ field, unread, fault }, at) => ({
      field,
      name: names[hasOwn ? at : at + 1] ?? null,
      isUnderstood: unread.length === 0 && !fault,
    })),
    rows: [...covered, ...lacking(locations)],
  };
}

/** That a place does what the scope says: in the same words, in others, or a part of it. */
function doneAt(pair: ScopePair, { pairs, variants }: LocationScope, location: number): DoneAt[] {
  const keys = new Set(keysOf(pair));
  if (pairs.some(one => [...keysOf(one), ...widerKeysOf(one)].some(key => keys.has(key))))
    return [{ location, inOtherWords: null }];
  const variant = variants.find(({ master }) => keysOf(master).some(key => keys.has(key)));
  return variant ? [{ location, inOtherWords: variant.pair.typed }] : [];
}

/** What places do and the scope lacks, each once. */
function lacking(locations: readonly LocationScope[]): ScopeMatrixRow[] {
  const rows = new Map<string, ScopeMatrixRow>();
  for (const [location, { notCovered }] of locations.entries())
    for (const { key, typed } of notCovered) {
      const row = rows.get(key) ?? { ...typed, inScope: false, doneAt: [] };
      row.doneAt.push({ location, inOtherWords: null });
      rows.set(key, row);
    }
  return [...rows.values()];
}
