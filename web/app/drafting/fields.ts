import type { LayoutOfExCertificateQuery } from '@conformity/client';

export type Layout = NonNullable<LayoutOfExCertificateQuery['layout']>;
type Laid = Layout['sections'][number]['fields'][number];

/** A field of a form with those that stand below it. */
export interface Field extends Laid {
  /** Within what it stands in. */
  name: string;
  fields: Field[];
}

/** A part of a form. */
export interface Section {
  title: string;
  fields: Field[];
}

/** The form as a tree, of the flat lists in which the graph tells it. */
export const sectionsOf = ({ sections }: Layout): Section[] =>
  sections.map(({ title, fields }) => ({ title, fields: below('', fields) }));

function below(place: string, all: readonly Laid[]): Field[] {
  return all.flatMap(field => {
    const name = field.path.slice(place.length);
    if (!field.path.startsWith(place) || /[.[]/.test(name)) return [];
    return [{ ...field, name, fields: below(`${field.path}${field.isList ? '[]' : ''}.`, all) }];
  });
}

/** How a place is called in the form, such as `Standards 2, Edition`; empty where it is no field of it. */
export function nameOf(place: string, fields: readonly Field[]): string {
  const [, step = '', row, rest = ''] = /^([^.[]+)(?:\[(\d+)\])?\.?(.*)$/.exec(place) ?? [];
  const field = fields.find(({ name }) => name === step);
  if (!field) return '';
  const own = row === undefined ? field.label : `${field.label} ${Number(row) + 1}`;
  return [own, rest && nameOf(rest, field.fields)].filter(Boolean).join(', ');
}

/** Every field of the form that stands in no other. */
export const fieldsOf = (sections: readonly Section[]): Field[] => sections.flatMap(({ fields }) => fields);
