/** Each standard that an entry cites, once, whatever the edition. */
export const standardsOf = (entry: string): string => cited(entry, 'standard');
/** Each edition that an entry cites, with its amendment. */
export const editionsOf = (entry: string): string => cited(entry, 'id');
const cited = (entry: string, name: string) =>
  `array(select distinct cited->>'${name}' from jsonb_array_elements(${entry}.face->'standards') as cited)`;

/** The day in UTC on which an entry got its status. */
export const statusDayOf = (entry: string): string => `(${entry}.status_since at time zone 'UTC')::date`;

/** The last day on which reports carry the document of an entry; null where it needs none. */
export const carriedUntilOf = (entry: string): string =>
  `(select t.carried_until from register.carried_entry t where t.id = ${entry}.id)`;
