import path from 'node:path';
import { CertificationBodyStub } from '@conformity/register';
import { readTable } from '@conformity/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { evidenceInWords, listOf } from './table-cell';

/** What an NCB may do in a product category; one that issues recognises too. */
export const NcbRole = { ISSUING: 'ISSUING', RECOGNISING: 'RECOGNISING' } as const;
export type NcbRole = keyof typeof NcbRole;

registerEnumType(NcbRole, {
  name: 'IeceeNcbRole',
  description: 'What a National Certification Body (NCB) does in a product category.',
  valuesConfig: {
    ISSUING: { description: 'Issues CB Test Certificates and recognises those of others.' },
    RECOGNISING: { description: 'Only recognises the certificates of others.' },
  },
});

@ObjectType({ description: 'The recorded role of a National Certification Body (NCB) in a product category.' })
export class IeceeNcbScope {
  @Field(() => CertificationBodyStub, { nullable: true, description: 'Null where the directory does not know it.' })
  body!: CertificationBodyStub | null;
  @Field(() => String, { description: 'The name under which it was recorded.' }) ncb!: string;
  @Field(() => String, { description: 'Code of the product category.' }) category!: string;
  @Field(() => NcbRole, { description: 'Whether it issues there, or only recognises.' }) role!: NcbRole;
  @Field(() => [String], { description: 'To which standards it is limited; empty where no limit is recorded.' })
  standards!: string[];
  @Field(() => String, { description: 'How sure it is, and where it is known from.' }) evidence!: string;
}

/** A role as it is recorded. */
export interface RecordedScope extends Omit<IeceeNcbScope, 'body'> {
  /** The id that the body would have in the directory. */
  bodyId: string;
  isDemonstration: boolean;
}

function recorded(table: string, isDemonstration: boolean): RecordedScope[] {
  const file = path.join(__dirname, '../data', `${table}.tsv`);
  return readTable(file, ['body', 'ncb', 'category', 'role', 'standards', 'evidence', 'source']).map(
    ({ body, ncb, category, role, standards, evidence, source }) => {
      if (!(role in NcbRole)) throw new Error(`${table}.tsv: ${ncb} is "${role}" in ${category}`);
      return {
        bodyId: body,
        ncb,
        category,
        role: role as NcbRole,
        standards: listOf(standards),
        evidence: `${evidenceInWords(evidence)}: ${source}`,
        isDemonstration,
      };
    },
  );
}

/** Every role that is recorded, those of the made-up bodies last. */
export const ncbScopes: readonly RecordedScope[] = [
  ...recorded('ncb_scopes', false),
  ...recorded('ncb_scopes_demonstration', true),
];

/** The recorded roles of a body; empty where none is, which says nothing of the body. */
export const scopesOf = (bodyId: string): RecordedScope[] => ncbScopes.filter(scope => scope.bodyId === bodyId);

/** The roles that a register shows: made-up ones only where the directory knows the made-up body. */
export const shownScopes = (
  scopes: readonly RecordedScope[],
  knownBodies: { has(id: string): boolean },
): IeceeNcbScope[] =>
  scopes.flatMap(({ bodyId, isDemonstration, ...scope }) => {
    const isKnown = knownBodies.has(bodyId);
    return isKnown || !isDemonstration ? [{ ...scope, body: isKnown ? { id: bodyId } : null }] : [];
  });
