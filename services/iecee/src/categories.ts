import path from 'node:path';
import { productCategories } from '@conformity/certification';
import { readTable } from '@conformity/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { evidenceInWords, listOf } from './table-cell';

@ObjectType({ description: 'A product category of the CB scheme, as the public register has it.' })
export class IeceeCategory {
  @Field(() => String, { description: 'By which certificates and filters name it, such as `MED`.' }) code!: string;
  @Field(() => String, { description: 'In words, such as `Batteries`.' }) name!: string;
  @Field(() => [String], { description: 'Some of its standards.' }) exampleStandards!: string[];
  @Field(() => [String], {
    description: 'How many test report forms of which standard the public catalogue of 2,108 lines has.',
  })
  testReportForms!: string[];
  @Field(() => String, { description: 'How sure code, standards and forms are, and where they are known from.' })
  evidence!: string;
}

const rows = readTable(path.join(__dirname, '../data/iecee_categories.tsv'), [
  'code',
  'code_evidence',
  'example_standards',
  'standards_evidence',
  'trf_entries',
  'trf_evidence',
  'source',
]);

const evidenceOf = ({ code_evidence, standards_evidence, trf_evidence, source }: (typeof rows)[number]): string =>
  Object.entries({ code: code_evidence, standards: standards_evidence, 'test report forms': trf_evidence })
    .flatMap(([what, mark]) => (mark ? `${what}: ${evidenceInWords(mark).toLowerCase()}` : []))
    .concat(source)
    .join('; ');

/** The name of a category. @throws for a line of the file whose code is not among `productCategories` */
function nameOf(code: string): string {
  const name = productCategories.find(({ value }) => value === code)?.names?.[0];
  if (!name) throw new Error(`iecee_categories.tsv: ${code} is no product category`);
  return name;
}

/** The product categories that the register knows. A new one is a line of `productCategories` and of the file. */
export const ieceeCategories: readonly IeceeCategory[] = rows.map(row => ({
  code: row.code,
  name: nameOf(row.code),
  exampleStandards: listOf(row.example_standards),
  testReportForms: listOf(row.trf_entries),
  evidence: evidenceOf(row),
}));

const codes = new Set(ieceeCategories.map(({ code }) => code));

/** Whether the register knows a product category with this code. */
export const isCategory = (code: string): boolean => codes.has(code);
