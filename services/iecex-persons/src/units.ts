import path from 'node:path';
import { badInput, readTable } from '@conformity/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** How a unit is assessed. */
export const UnitAssessment = { THEORY: 'THEORY', THEORY_AND_PRACTICAL: 'THEORY_AND_PRACTICAL' } as const;
export type UnitAssessment = keyof typeof UnitAssessment;
registerEnumType(UnitAssessment, {
  name: 'UnitAssessment',
  description: 'How a unit of competence is assessed.',
  valuesConfig: {
    THEORY: { description: 'By a theoretical part alone.' },
    THEORY_AND_PRACTICAL: { description: 'By a theoretical and a practical part.' },
  },
});

@ObjectType({ description: 'A unit of competence of the IECEx Certified Persons Scheme.' })
export class UnitOfCompetence {
  @Field(() => String, { description: 'Such as `Ex 001`.' }) unit!: string;
  @Field(() => String, {
    description: 'As the scheme words it, such as `Apply basic principles of protection in explosive atmospheres`.',
  })
  title!: string;
  @Field(() => UnitAssessment, { description: 'Which parts have to be passed.' }) assessment!: UnitAssessment;
  @Field(() => String, { description: 'When it came into the list, as far as it is known.' }) introduced!: string;
  @Field(() => String, { description: 'Where the line is known from, and what is uncertain about it.' })
  evidence!: string;
}

const assessments: Record<string, UnitAssessment> = { theory: 'THEORY', 'theory+practical': 'THEORY_AND_PRACTICAL' };
const marks: Record<string, string> = { V: 'Verified' };

function readCatalogue(): UnitOfCompetence[] {
  const file = path.join(__dirname, '..', 'data', 'units_of_competence.tsv');
  const columns = ['unit', 'title', 'assessment', 'introduced', 'evidence', 'source', 'note'] as const;
  return readTable(file, columns).map(row => {
    const { unit, title, assessment: assessed, introduced, source, note } = row;
    const assessment = assessments[assessed];
    if (!assessment) throw new Error(`units_of_competence.tsv: ${unit} is assessed by "${assessed}"`);
    const evidence = `${marks[row.evidence] ?? 'Not verified'}: ${source}${note ? ` (${note})` : ''}`;
    return { unit, title, assessment, introduced, evidence };
  });
}

/** The units that the register knows, by number. Ex 000 came in 2014 and Ex 011 later: a new one is a new line of the file. */
export const unitsOfCompetence: readonly UnitOfCompetence[] = readCatalogue();

const byUnit = new Map(unitsOfCompetence.map(entry => [entry.unit, entry]));

/** A unit that is in the catalogue. @throws where it is not, which no kept content can bring about. */
export function unitOfCompetence(unit: string): UnitOfCompetence {
  const known = byUnit.get(unit);
  if (!known) throw new Error(`${unit} is not in the catalogue of units`);
  return known;
}

/** The unit as the catalogue writes it: `ex1` is `Ex 001`. @throws BAD_INPUT that names the field and the known units. */
export function knownUnit(typed: string, field: string): string {
  const serial = /^(?:ex)?[\s_-]*(\d{1,3})$/i.exec(typed.trim())?.[1];
  const unit = serial && `Ex ${serial.padStart(3, '0')}`;
  if (unit && byUnit.has(unit)) return unit;
  const units = unitsOfCompetence.map(known => known.unit).join(', ');
  throw badInput(field, `"${typed.slice(0, 100)}" is not a unit of competence. Known are ${units}.`);
}
