import { registerEnumType } from 'type-graphql';

/** Why a document names another one. */
export const RelationKind = {
  BASED_ON_TEST_REPORT: 'BASED_ON_TEST_REPORT',
  BASED_ON_QUALITY_REPORT: 'BASED_ON_QUALITY_REPORT',
  COVERS_CERTIFICATE: 'COVERS_CERTIFICATE',
  BASED_ON_FACILITY_REPORT: 'BASED_ON_FACILITY_REPORT',
  BASED_ON_ASSESSMENT_REPORT: 'BASED_ON_ASSESSMENT_REPORT',
  LISTS_CERTIFICATE: 'LISTS_CERTIFICATE',
  SITE_OF: 'SITE_OF',
  TRANSFERRED_FROM: 'TRANSFERRED_FROM',
  MODIFIES: 'MODIFIES',
  SUPERSEDES: 'SUPERSEDES',
  BASED_ON_STATEMENT: 'BASED_ON_STATEMENT',
} as const;
export type RelationKind = keyof typeof RelationKind;
registerEnumType(RelationKind, {
  name: 'RelationKind',
  description: 'Why a document names another one.',
  valuesConfig: {
    BASED_ON_TEST_REPORT: { description: 'A CoC rests on an ExTR.' },
    BASED_ON_QUALITY_REPORT: { description: 'A CoC rests on a QAR.' },
    COVERS_CERTIFICATE: { description: 'A QAR covers a CoC or ExTR.' },
    BASED_ON_FACILITY_REPORT: { description: 'A service facility certificate rests on a FAR.' },
    BASED_ON_ASSESSMENT_REPORT: { description: 'A CoPC rests on a PCAR.' },
    LISTS_CERTIFICATE: { description: 'A Conformity Mark Licence has a CoC in its schedule.' },
    SITE_OF: { description: 'An additional-site certificate belongs to a master.' },
    TRANSFERRED_FROM: { description: 'It takes the place of one that another body had issued.' },
    MODIFIES: { description: 'It amends or modifies an earlier certificate of the same NCB.' },
    SUPERSEDES: { description: 'It replaces an earlier certificate.' },
    BASED_ON_STATEMENT: { description: 'It rests on a conformity statement or certificate.' },
  },
});
