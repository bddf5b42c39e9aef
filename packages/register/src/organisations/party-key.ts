import { partyKey } from '@conformity/certification';
import type { Party, Site } from '../harmonised/party';

/** The key of a party that names an organisation of the directory itself. */
export const organisationKey = (id: string): string => `org:${id}`;

/** How a party is found as an organisation: by its id in the directory, and by `NAME|CC`. */
export const keysOfParty = ({ name, country, ...party }: Party | Site): string[] => [
  ...('organisationId' in party && party.organisationId ? [organisationKey(party.organisationId)] : []),
  // A name without a letter or digit names nobody.
  ...(name && /[\p{L}\p{N}]/u.test(name) ? [partyKey(name, country)] : []),
];
