import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Principal } from '@conformity/access';
import {
  type CalendarDate,
  DocumentType,
  documentTypes,
  EffectiveStatus,
  type NumberReading,
  numbersIn,
  remarkOnUnknown,
  remarksOnText,
  type Slip,
  SlipKind,
  System,
  slipsIn,
  statusNow,
  suffixRemark,
  swappedDigits,
  type TypedNumbers,
} from '@conformity/certification';
import { bodiesWithCodes, CertificationBodyStub, type Face, facesByKey } from '@conformity/register';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { RegisteredCertificate } from './stubs';

/** What the register says of a number that somebody holds. */
export const Verdict = {
  MALFORMED: 'MALFORMED',
  NOT_FOUND: 'NOT_FOUND',
  NO_SUCH_ISSUE: 'NO_SUCH_ISSUE',
  DRAFT: EffectiveStatus.DRAFT,
  CURRENT: EffectiveStatus.CURRENT,
  SUSPENDED: EffectiveStatus.SUSPENDED,
  CANCELLED: EffectiveStatus.CANCELLED,
  EXPIRED: EffectiveStatus.EXPIRED,
  AMBIGUOUS: 'AMBIGUOUS',
} as const;
export type Verdict = keyof typeof Verdict;
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What the register says of a number.',
  valuesConfig: {
    MALFORMED: {
      description:
        'It is not written as a number of the four systems is, and none has it: see `remark` and `suggestions`.',
    },
    NOT_FOUND: { description: 'It is well formed, and it is not in the register: it does not exist.' },
    NO_SUCH_ISSUE: {
      description:
        'The document is in the register and never had the public issue that was typed: no such paper was issued. See `certificate` for the one that there is, and `remark`.',
    },
    DRAFT: { description: 'Not issued. Told only to those who may see drafts of the body.' },
    CURRENT: { description: 'In force today.' },
    SUSPENDED: { description: 'Temporarily not in force; products made before the suspension stay compliant.' },
    CANCELLED: { description: 'No longer in force.' },
    EXPIRED: { description: 'Its validity has ended.' },
    AMBIGUOUS: { description: 'Several documents can be meant; see `candidates`.' },
  },
});

registerEnumType(SlipKind, {
  name: 'SlipKind',
  description: 'How a typed number differs from one of the register.',
  valuesConfig: {
    LOOKALIKE: { description: 'A letter for a digit that looks like it: O for 0, I or l for 1.' },
    ZEROS: { description: 'Zeros that were lost or added.' },
    SWAPPED: { description: 'Neighbours the other way round.' },
    SUFFIX: { description: 'The suffix, such as X or U, is another one, missing or too many.' },
    OTHER: { description: 'Anything else.' },
  },
});

@ObjectType({ description: 'A place where what was typed is not the number of the register.' })
export class NumberSlip implements Slip {
  @Field(() => SlipKind, { description: 'What kind of slip it is.' }) kind!: SlipKind;
  @Field(() => Int, {
    description: 'The place in the number of the register, from 0; its length for what is behind its end.',
  })
  at!: number;
  @Field(() => String, { description: 'What was typed; empty where something is missing.' }) typed!: string;
  @Field(() => String, { description: 'What stands there in the register; empty where something is too many.' })
  meant!: string;
}

@ObjectType({ description: 'A document whose number differs from what was typed by a slip. It is not verified.' })
export class NumberSuggestion {
  @Field(() => String, { description: 'As it is printed.' }) number!: string;
  @Field(() => RegisteredCertificate, { description: 'The document that may be meant.' }) certificate!: Face;
  @Field(() => [NumberSlip], { description: 'Where it differs, in the order of the number.' })
  @Directive('@listSize(assumedSize: 3)')
  differences!: Slip[];
}

@ObjectType({ description: 'What the register says of one number, as it was typed.' })
export class Verification {
  @Field(() => String, { description: 'As typed.' }) number!: string;
  @Field(() => String, { nullable: true, description: 'As it is printed; null where it cannot be a number.' })
  canonicalNumber!: string | null;
  @Field(() => Verdict, { description: 'What to make of it: the status that counts today, or why there is none.' })
  verdict!: Verdict;
  @Field(() => System, { nullable: true, description: 'To which the number belongs; null where that cannot be told.' })
  system!: System | null;
  @Field(() => DocumentType, {
    nullable: true,
    description: 'What the number is of; null where documents of several types are numbered alike.',
  })
  documentType!: DocumentType | null;
  @Field(() => String, { nullable: true, description: 'The code of the certification body that the number names.' })
  bodyCode!: string | null;
  @Field(() => CertificationBodyStub, {
    nullable: true,
    description: 'The body that the number names, where the directory knows it.',
  })
  body!: CertificationBodyStub | null;
  @Field(() => Int, { nullable: true, description: 'The issue that was typed with the number.' })
  issueNumber!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where what was typed differs from the register in a way that matters.',
  })
  remark!: string | null;
  @Field(() => RegisteredCertificate, {
    nullable: true,
    description: 'The one document that is meant; null where there is none or `candidates` has several.',
  })
  certificate!: Face | null;
  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [RegisteredCertificate], { description: 'Every document that can be meant.' })
  candidates!: Face[];
  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [NumberSuggestion], {
    description:
      'Documents whose numbers differ from what was typed by a slip, with the difference marked: O for 0, I for 1, zeros lost or added, two digits the other way round. At most 5, and only where no document has the number as it was typed.',
  })
  suggestions!: NumberSuggestion[];
  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [NumberSlip], {
    description: 'Where what was typed differs from the number of `certificate`, as by its suffix; empty without one.',
  })
  differences!: Slip[];
}

/** The numbers that `verify` takes at once. */
export const mostNumbers = 1_000;
const readAtOnce = 100;

/** Reads some hundreds of numbers without keeping all others from their turn. */
async function readEach(numbers: readonly string[]): Promise<TypedNumbers[]> {
  const readings: TypedNumbers[] = [];
  for (const [at, number] of numbers.entries()) {
    if (at && at % readAtOnce === 0) await nextTurn();
    readings.push(numbersIn(number));
  }
  return readings;
}

/** One answer a number, in order; one statement for all documents, one for what else is meant, and one for all bodies. */
export async function verifyNumbers(
  db: DataSource,
  principal: Principal,
  numbers: readonly string[],
  today: CalendarDate,
): Promise<Verification[]> {
  const typed = await readEach(numbers);
  const readings = typed.flatMap(one => one.readings);
  const facesOf = await facesBy(db, principal, readings);
  const isThere = ({ key }: NumberReading) => facesOf.has(key);
  const others = typed.map(one =>
    one.readings.some(isThere) ? [] : [...one.slips, ...one.readings.flatMap(swappedDigits)],
  );
  const suggested = await facesBy(db, principal, others.flat());
  const codes = [...new Set(readings.map(({ bodyCode }) => bodyCode))];
  const bodies = await bodiesWithCodes(db, codes);
  const bodyOf = ({ bodyCode, system }: NumberReading) => {
    const found = bodies.find(body => body.code === bodyCode && (body.system ?? system) === system);
    return found ? { id: found.id } : null;
  };
  return typed.map((one, index) => {
    const likeliest = one.readings.find(isThere) ?? one.readings.find(reading => bodyOf(reading)) ?? one.readings[0];
    return answer(numbers[index] ?? '', one, {
      reading: likeliest ?? null,
      body: likeliest ? bodyOf(likeliest) : null,
      faces: facesNamed(one.readings, facesOf),
      suggestions: suggestionsFor(numbers[index] ?? '', others[index] ?? [], suggested),
      isThere,
      today,
    });
  });
}

const mostSuggestions = 5;

/** What may be meant, each with the place where it differs from what was typed. */
const suggestionsFor = (
  typed: string,
  readings: readonly NumberReading[],
  facesOf: ReadonlyMap<string, Face[]>,
): NumberSuggestion[] =>
  facesNamed(readings, facesOf)
    .slice(0, mostSuggestions)
    .map(face => {
      const suffix = readings.find(({ key }) => facesOf.get(key)?.includes(face))?.suffix ?? '';
      return { number: face.number, certificate: face, differences: slipsIn(typed, face.number, { suffix }) };
    });

async function facesBy(db: DataSource, principal: Principal, readings: readonly NumberReading[]) {
  const facesOf = new Map<string, Face[]>();
  const keys = [...new Set(readings.map(({ key }) => key))];
  if (keys.length === 0) return facesOf;
  for (const { key, face } of await facesByKey(db, principal, keys))
    facesOf.set(key, [...(facesOf.get(key) ?? []), face]);
  return facesOf;
}

const facesNamed = (readings: readonly NumberReading[], facesOf: ReadonlyMap<string, Face[]>): Face[] =>
  [...new Set(readings.map(({ key }) => key))].flatMap(key => facesOf.get(key) ?? []);

interface Looked {
  reading: NumberReading | null;
  body: { id: string } | null;
  faces: Face[];
  suggestions: NumberSuggestion[];
  isThere: (reading: NumberReading) => boolean;
  today: CalendarDate;
}

function answer(number: string, typed: TypedNumbers, looked: Looked): Verification {
  const { reading, body, faces, suggestions, isThere, today } = looked;
  const [face] = faces;
  const one = faces.length === 1 ? (face ?? null) : null;
  const told = reading?.isVerbatim && !one ? null : reading;
  return {
    number,
    canonicalNumber: one?.number ?? told?.canonical ?? null,
    verdict: verdictOf(told, faces, today),
    system: one?.system ?? told?.system ?? null,
    documentType: one?.documentType ?? (told && typeOf(told)),
    bodyCode: told?.bodyCode || null,
    body,
    issueNumber: told?.issueNumber ?? null,
    remark: remarks(typed, told, one, faces, isThere) || null,
    certificate: one,
    candidates: faces,
    suggestions,
    differences: one && told ? slipsIn(number, one.number, told).filter(({ kind }) => kind === 'SUFFIX') : [],
  };
}

/** What else there is to say, in sentences; empty where there is nothing. */
function remarks(
  typed: TypedNumbers,
  reading: NumberReading | null,
  one: Face | null,
  faces: readonly Face[],
  isThere: (reading: NumberReading) => boolean,
): string {
  const said = [
    ...remarksOnText(typed, isThere),
    one && reading && remarkOn(reading, one),
    faces.length === 0 && remarkOnUnknown(typed, reading),
  ];
  return said.filter(Boolean).join(' ');
}

/** The type that the number alone tells; null where documents of several types are numbered alike. */
function typeOf({ documentType }: NumberReading): DocumentType | null {
  const { typename } = documentTypes[documentType];
  return Object.values(documentTypes).filter(type => type.typename === typename).length === 1 ? documentType : null;
}

function verdictOf(reading: NumberReading | null, faces: Face[], today: CalendarDate): Verdict {
  const [face] = faces;
  if (faces.length > 1) return 'AMBIGUOUS';
  if (!reading) return 'MALFORMED';
  if (!face) return 'NOT_FOUND';
  const status = statusNow(face, today)?.status ?? 'DRAFT';
  return status !== 'DRAFT' && isUnknownIssue(reading, face) ? 'NO_SUCH_ISSUE' : status;
}

const isUnknownIssue = ({ issueNumber }: NumberReading, { history }: Face): boolean =>
  issueNumber !== null && !history.some(issue => issue.issueNumber === issueNumber);

function remarkOn(reading: NumberReading, face: Face): string | null {
  const { issueNumber, canonical } = reading;
  const remarks = [suffixRemark(reading, face.number)].filter(remark => remark !== null);
  if (isUnknownIssue(reading, face))
    remarks.push(`There is no public issue ${issueNumber}; the latest is ${face.issueNumber ?? 'a draft'}.`);
  else if (issueNumber !== null && issueNumber !== face.issueNumber)
    remarks.push(`${canonical} issue ${issueNumber} was followed by issue ${face.issueNumber}.`);
  return remarks.join(' ') || null;
}
