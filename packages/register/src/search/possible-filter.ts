import { type DocumentType, documentTypes, type Scheme, Scheme as schemes, systemOf } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';
import { facetColumns } from './conditions';
import type { CertificateFilter } from './filter';

/**
 * Refuses a filter that no document can ever match, whatever is in the register.
 * @throws BAD_INPUT for an empty list, for several values at once where a document has one, and for a system, scheme and type of
 *   document that do not go together
 */
export function requirePossible(filter: CertificateFilter): void {
  for (const [field, values] of Object.entries(filter))
    if (Array.isArray(values) && values.length === 0) throw isEmpty(`filter.${field}`);
  for (const [end, values] of Object.entries(filter.statusChanged ?? {}))
    if (Array.isArray(values) && values.length === 0) throw isEmpty(`filter.statusChanged.${end}`);
  for (const [index, field] of (filter.allOf ?? []).entries())
    if (!facetColumns[field].isList && new Set(filter[field] ?? []).size > 1)
      throw badInput(
        `filter.allOf[${index}]`,
        `cannot be: a document has one of the ${field}. Give one, or leave this out.`,
      );
  requireTogether(filter);
}

const isEmpty = (field: string) => badInput(field, 'is empty. Leave it out for all, or give at least one value.');

interface Parts {
  systems?: CertificateFilter['systems'] | undefined;
  schemes?: CertificateFilter['schemes'] | undefined;
  documentTypes?: CertificateFilter['documentTypes'] | undefined;
}

/** The schemes that a document of the type can be of: in IECEx one, elsewhere what its content says. */
function schemesOf(type: DocumentType): Scheme[] {
  const { system, scheme } = documentTypes[type];
  const all = Object.keys(schemes) as Scheme[];
  return system === 'IECEx' ? [scheme] : all.filter(candidate => systemOf(candidate) === system);
}

/** Every kind of document that there can be. */
const kinds = (Object.keys(documentTypes) as DocumentType[]).flatMap(type =>
  schemesOf(type).map(scheme => ({ type, scheme, system: systemOf(scheme) })),
);

/** Whether there can be a document of these. */
const canBe = ({ systems, schemes: wanted, documentTypes: types }: Parts): boolean =>
  kinds.some(
    ({ type, scheme, system }) =>
      (types?.includes(type) ?? true) && (wanted?.includes(scheme) ?? true) && (systems?.includes(system) ?? true),
  );

function requireTogether({ systems, schemes: wanted, documentTypes: types }: CertificateFilter): void {
  const parts = { systems, schemes: wanted, documentTypes: types };
  if (Object.values(parts).filter(Boolean).length < 2) return;
  const pairs = [
    ['schemes', 'systems'],
    ['documentTypes', 'systems'],
    ['documentTypes', 'schemes'],
  ] as const;
  for (const [field, other] of pairs)
    if (!canBe({ [field]: parts[field], [other]: parts[other] }))
      throw badInput(
        `filter.${field}`,
        `has nothing in common with ${other}: ${parts[field]} is never of ${parts[other]}.`,
      );
  if (!canBe(parts)) throw badInput('filter.documentTypes', 'can be of none of the schemes and systems together.');
}
