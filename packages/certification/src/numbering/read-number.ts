import { type DocumentType, documentTypes } from '../document-type';
import { ieceeNumberGrammars } from './iecee';
import { iecexNumberGrammars } from './iecex';
import { iecqNumberGrammars } from './iecq';
import { iecreNumberGrammars } from './iecre';
import type { NumberGrammar, NumberReading } from './reading';
import { behindAddress } from './typed';

/** Every grammar of numbers that is known, of all systems. */
export const numberGrammars: readonly NumberGrammar[] = [
  ...iecexNumberGrammars,
  ...iecqNumberGrammars,
  ...iecreNumberGrammars,
  ...ieceeNumberGrammars,
];

/**
 * Every way to read what was typed, or the address that a QR code holds, as the number of a document, likeliest first; empty where it is no number of a known
 * grammar. A number as printed has one reading that is not verbatim, save where its body code begins or ends with CP; one typed
 * without separators may have more (`BASS140047` is a service certificate of BAS or an equipment certificate of BASS). Takes any
 * text, never throws, in linear time. Likelier is what is typed as it would be printed, then the body code nearer to three
 * letters, as nearly all codes of IECEx have (our decision), then the earlier grammar; a verbatim reading comes last.
 */
export function readNumber(typed: string): NumberReading[] {
  const given = behindAddress(typed);
  const text = given.normalize('NFKC').trim().toUpperCase();
  const unlikelihood = ({ isVerbatim, canonical, bodyCode }: NumberReading) =>
    Number(isVerbatim) * 100 + Number(canonical.toUpperCase() !== text) * 10 + Math.abs(bodyCode.length - 3);
  return numberGrammars
    .flatMap(grammar => grammar.read(given) ?? [])
    .sort((one, other) => unlikelihood(one) - unlikelihood(other));
}

/** The grammar of a document type's numbers. @throws where there is none, which a test rules out for every type. */
export function grammarOf(documentType: DocumentType): NumberGrammar {
  const { typename } = documentTypes[documentType];
  const grammar = numberGrammars.find(candidate => documentTypes[candidate.documentType].typename === typename);
  if (!grammar) throw new Error(`No grammar reads the numbers of ${documentType}`);
  return grammar;
}
