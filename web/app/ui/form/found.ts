import type { CheckExCertificateQuery } from '@conformity/client';
import { createContext, useContext } from 'react';

/** What the rules find, or why something is refused, and where in the form. */
export type Found = Pick<
  NonNullable<CheckExCertificateQuery['findings']>[number],
  'rule' | 'code' | 'severity' | 'message' | 'fix' | 'source'
> & { place: string; proposals?: Proposal[] };

/** A wording that mends a finding, and where in the form it goes. */
export interface Proposal {
  place: string;
  value: { text: string; rows: { activity: string; object: string }[] | null };
}

/** What is found on the form that is being shown. */
export const FoundInForm = createContext<readonly Found[]>([]);

/** What is found at a place, and below it where that is no field of its own. */
export const useFound = (place: string): Found[] => useContext(FoundInForm).filter(found => found.place === place);

/** By which a field is found on the page. */
export const idOf = (place: string) => `f-${place.replace(/[^\w]+/g, '-')}`;

/** What is suggested for a text, and what else is known of it: by the names of the fields beside it. */
export interface Suggestion {
  value: string;
  label?: string;
  fills?: Record<string, string>;
}

/** What is suggested now, by the place of the field. */
export const Suggestions = createContext<Readonly<Record<string, readonly Suggestion[]>>>({});
