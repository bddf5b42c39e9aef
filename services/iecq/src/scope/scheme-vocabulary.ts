import type { Scheme } from '@conformity/certification';
import { defaultTables } from './default-tables';
import { defaultVocabulary, type Vocabulary, type VocabularyTables, vocabularyOf } from './vocabulary';

/** Synonyms that only the certificates of one scheme use. Our decision, after the words of the trade. */
const ofScheme: Partial<Record<Scheme, Partial<VocabularyTables>>> = {
  IECQ_LED: {
    objects: [
      ['luminaire', 'lighting fixture', 'light fitting'],
      ['led driver', 'led control gear'],
    ],
  },
  IECQ_ITL: {
    activities: [
      ['environmental testing', 'climatic testing'],
      ['ageing', 'aging', 'burn-in'],
    ],
  },
  IECQ_AP_ESD: { activities: [['protection against electrostatic discharge', 'esd protection', 'esd control']] },
};

const known = new Map<Scheme, Vocabulary>();

/** The words of scope texts of a scheme: those of every scheme, and its own. */
export function vocabularyFor(scheme: Scheme): Vocabulary {
  const own = ofScheme[scheme];
  if (!own) return defaultVocabulary;
  const vocabulary = known.get(scheme) ?? vocabularyOf(defaultTables, own);
  known.set(scheme, vocabulary);
  return vocabulary;
}
