import type { SearchPageQuery } from '@conformity/client';
import type { Chosen } from '../../search';
import type { Speaking } from '../../words';

type Found = NonNullable<SearchPageQuery['certificates']>;

/** What a page knows of values that are ids. */
export interface Labels {
  organisation: string | null;
  facets: Found['facets'];
}

/** A value of a filter as people call it. */
export function labelOf(name: Chosen, value: string, { organisation, facets }: Labels, words: Speaking): string {
  const { t, country, day } = words;
  switch (name) {
    case 'systems':
      return t(`systems.${value as 'IECQ'}`, { defaultValue: value });
    case 'effectiveStatuses':
      return t(`status.${value as 'CURRENT'}`, { defaultValue: value });
    case 'documentTypes':
      return t(`documentType.${value as 'EX_COC'}`, { defaultValue: value });
    case 'countries':
      return country(value);
    case 'issuers':
      return facets.find(({ field }) => field === name)?.values.find(one => one.value === value)?.body?.name ?? value;
    case 'organisations':
      return organisation ?? value;
    case 'standards':
      return value.replace('/', ', ed. ');
    case 'issuedFrom':
    case 'issuedTo':
      return `${t(`facet.${name}`)} ${day(value)}`;
    default:
      return value;
  }
}
