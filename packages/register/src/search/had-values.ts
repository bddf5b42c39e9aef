import { type TraitField, traitOf } from '@conformity/projection';
import { read } from '@conformity/subgraph';
import { projected, selecting } from '../projection/projected';
import { visibleTo } from '../visibility';
import { facetColumns, isTraitField, saying } from './conditions';
import type { Seeking } from './sought-text';

/** Fields of which a document has several values. */
type ListField = 'standards' | 'categories' | 'holders' | 'manufacturers' | TraitField;

/** Those of the values of a field that a document has that the principal may see. */
export async function valuesHad(
  { db, principal, today }: Seeking,
  field: ListField,
  values: readonly string[],
): Promise<ReadonlySet<string>> {
  if (values.length === 0) return new Set();
  const having = (value: string) => ({ [field]: field === 'standards' ? [[value]] : [value] });
  const nothing = { words: [], didYouMean: null };
  const counts = await projected(
    db,
    principal,
    'count',
    values.map(value => selecting({ sought: nothing, filter: having(value), sort: 'NEWEST', today })),
  );
  if (counts) return new Set(values.filter((_, at) => counts[at]));
  const search = { sought: nothing, filter: {}, sort: 'NEWEST' as const, today };
  const params: unknown[] = [values];
  const [column, asked] = isTraitField(field)
    ? ['e.traits', `'${traitOf(field, '')}' || asked.value`]
    : [facetColumns[field].sql(search, saying(params)), 'asked.value'];
  const rows = await read<{ value: string }>(
    db,
    `select asked.value from unnest($1::text[]) as asked(value)
     where exists (select from register.visible_entry e where ${column} @> array[${asked}] and ${visibleTo(principal, 'e', params)})`,
    params,
  );
  return new Set(rows.map(({ value }) => value));
}
