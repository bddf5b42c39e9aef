import type { DocumentType } from '../document-type';
import { iecexNumberGrammars } from './iecex';
import type { NumberGrammar, NumberReading } from './reading';

/** Every grammar of numbers that is known, of all systems. */
export const numberGrammars: readonly NumberGrammar[] = [...iecexNumberGrammars];

/**
 * Every way to read what was typed as the number of a document, likeliest first; empty where it is no number of a known
 * grammar. A number as printed has one reading, save where its body code begins or ends with CP; one typed without
 * separators may have more (`BASS140047` is a service certificate of BAS or an equipment certificate of BASS). Takes any text, never throws, in linear time. Likelier is the
 * body code nearer to three letters, as nearly all codes have (our decision), then the earlier grammar.
 */
export function readNumber(typed: string): NumberReading[] {
  const unlikelihood = ({ bodyCode }: NumberReading) => Math.abs(bodyCode.length - 3);
  return numberGrammars
    .flatMap(grammar => grammar.read(typed) ?? [])
    .sort((one, other) => unlikelihood(one) - unlikelihood(other));
}

/** The grammar of a document type's numbers. @throws where there is none, which a test rules out for every type. */
export function grammarOf(documentType: DocumentType): NumberGrammar {
  const grammar = numberGrammars.find(candidate => candidate.documentType === documentType);
  if (!grammar) throw new Error(`No grammar reads the numbers of ${documentType}`);
  return grammar;
}
