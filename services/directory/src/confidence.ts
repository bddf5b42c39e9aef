import { registerEnumType } from 'type-graphql';

/** How sure the directory is of what it says; the words for the marks of the data files, and for what came later. */
export const Confidence = {
  VERIFIED: 'VERIFIED',
  CODE_VERIFIED: 'CODE_VERIFIED',
  GENERAL_KNOWLEDGE: 'GENERAL_KNOWLEDGE',
  NAMED_ONLY: 'NAMED_ONLY',
  ASSUMED: 'ASSUMED',
  RECORDED: 'RECORDED',
  DEMONSTRATION: 'DEMONSTRATION',
} as const;
export type Confidence = keyof typeof Confidence;

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How sure the directory is of what it says.',
  valuesConfig: {
    VERIFIED: { description: 'Read in the source that is named beside it.' },
    CODE_VERIFIED: { description: 'The code was read in the source; whose it is was inferred.' },
    GENERAL_KNOWLEDGE: { description: 'Known to the field, read in no source. Check it before you rely on it.' },
    NAMED_ONLY: { description: 'The source names the body; its code is not known.' },
    ASSUMED: { description: 'No public source says so; the directory assumes it until the Secretariat records it.' },
    RECORDED: { description: 'Recorded in this directory by somebody who may.' },
    DEMONSTRATION: { description: 'Made up for a first look.' },
  },
});

const marks: Record<string, Confidence> = {
  V: 'VERIFIED',
  C: 'CODE_VERIFIED',
  K: 'GENERAL_KNOWLEDGE',
  N: 'NAMED_ONLY',
};

/** The word for a mark of a data file. @throws where the mark is none. */
export function confidenceOf(mark: string): Confidence {
  const confidence = marks[mark];
  if (!confidence) throw new Error(`${JSON.stringify(mark)} is not a confidence mark`);
  return confidence;
}
