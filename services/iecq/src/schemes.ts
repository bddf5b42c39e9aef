import path from 'node:path';
import type { CalendarDate, Scheme as SchemeCode } from '@conformity/certification';
import { calendarDate, Scheme } from '@conformity/certification';
import { DateScalar, readTable } from '@conformity/subgraph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A scheme of IECQ, as far as public sources tell.' })
export class IecqScheme {
  @Field(() => Scheme, { description: 'As certificates and filters name it, such as IECQ_HSPM.' }) code!: SchemeCode;
  @Field(() => String, { description: 'In words.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What is certified to.' }) standard!: string | null;
  @Field(() => String, { nullable: true, description: 'The rules of procedure.' }) rules!: string | null;
  @Field(() => String, { description: 'Such as `supply chain` or `environment`.' }) family!: string;
  @Field(() => String, { description: 'The letter of its numbers. H is observed, the others are known to the field.' })
  letter!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day of use; null where it is not known.' })
  from!: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of use; null while it is in use.' })
  until!: CalendarDate | null;
  @Field(() => String, { description: 'V verified in a public source, K known to the field, I our inference.' })
  evidence!: string;
  @Field(() => String, { description: 'Where the line was read.' }) source!: string;
}

const columns = [
  'code',
  'name',
  'standard',
  'rules',
  'family',
  'letter',
  'from',
  'until',
  'evidence',
  'source',
] as const;

/** Every scheme of the data file; a scheme that ends gets its last day there, and stays readable on old certificates. */
export const schemes: readonly IecqScheme[] = readTable(path.join(__dirname, '../data/schemes.tsv'), columns).map(
  ({ code, standard, rules, from, until, ...row }) => ({
    ...row,
    code: code as SchemeCode,
    standard: standard || null,
    rules: rules || null,
    from: from ? calendarDate(from) : null,
    until: until ? calendarDate(until) : null,
  }),
);

/** The scheme. @throws where the code is none of IECQ. */
export function schemeOf(code: SchemeCode): IecqScheme {
  const found = schemes.find(scheme => scheme.code === code);
  if (!found) throw new RangeError(`${code} is no scheme of IECQ`);
  return found;
}

/** Whether certificates of the scheme can be issued on a day. */
export const isInUse = ({ from, until }: IecqScheme, on: CalendarDate): boolean =>
  (!from || from <= on) && (!until || on <= until);
