import { type TraitField, traitFields, traitOf } from '@conformity/projection';
import type { Face, RegisterEntry } from './entry';

/** Traits that every document has in its face; the others are for its scheme to tell. */
type Common = 'holderCountries' | 'manufacturerCountries' | 'siteCountries' | 'siteRoles' | 'relations';

/** What a scheme says of a document, by the field of the filter. */
export type OwnTraits = { [Field in Exclude<TraitField, Common>]?: readonly string[] };

/** The traits of an entry: a pure function of its face, of what it names, and of what its scheme says. */
export function traitsOf(
  { holder, manufacturers, sites, traits = {} }: Face,
  relations: Pick<RegisterEntry['relations'][number], 'kind'>[],
): string[] {
  const countriesOf = (parties: readonly { country?: string | null | undefined }[]) =>
    parties.flatMap(({ country }) => country ?? []);
  const all: Partial<Record<TraitField, readonly string[]>> = {
    ...traits,
    holderCountries: countriesOf(holder ? [holder] : []),
    manufacturerCountries: countriesOf(manufacturers),
    siteCountries: countriesOf(sites),
    siteRoles: sites.map(({ role }) => role),
    relations: relations.map(({ kind }) => kind),
  };
  return traitFields.flatMap(field => [...new Set(all[field] ?? [])].sort().map(value => traitOf(field, value)));
}
