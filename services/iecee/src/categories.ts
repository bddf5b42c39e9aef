import { Field, ObjectType } from 'type-graphql';
import { evidenceInWords, listOf, readTable } from './read-table';

@ObjectType({ description: 'A product category of the CB scheme, as the public register has it.' })
export class IeceeCategory {
  @Field(() => String, { description: 'Such as `MED`.' }) code!: string;
  @Field(() => String) name!: string;
  @Field(() => [String], { description: 'Some of its standards.' }) exampleStandards!: string[];
  @Field(() => [String], {
    description: 'How many test report forms of which standard the public catalogue of 2,108 lines has.',
  })
  testReportForms!: string[];
  @Field(() => String, { description: 'How sure code, standards and forms are, and where they are known from.' })
  evidence!: string;
}

type Row = Record<string, string>;

const evidenceOf = ({ code_evidence = '', standards_evidence = '', trf_evidence = '', source = '' }: Row): string =>
  Object.entries({ code: code_evidence, standards: standards_evidence, 'test report forms': trf_evidence })
    .flatMap(([what, mark]) => (mark ? `${what}: ${evidenceInWords(mark).toLowerCase()}` : []))
    .concat(source)
    .join('; ');

/** The product categories that the register knows. A new one is a new line of the file. */
export const ieceeCategories: readonly IeceeCategory[] = readTable('iecee_categories').map(row => ({
  code: row.code ?? '',
  name: row.name ?? '',
  exampleStandards: listOf(row.example_standards ?? ''),
  testReportForms: listOf(row.trf_entries ?? ''),
  evidence: evidenceOf(row),
}));

const codes = new Set(ieceeCategories.map(({ code }) => code));

/** Whether the register knows a product category with this code. */
export const isCategory = (code: string): boolean => codes.has(code);
