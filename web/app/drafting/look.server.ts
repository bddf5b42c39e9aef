import {
  CheckExCertificateDocument,
  IecqScopesDocument,
  type IecqScopesQuery,
  IecqSetFindingsDocument,
  ofType,
  PreviewExCertificateDocument,
} from '@conformity/client';
import type { Graph, Refused } from '../graph';
import type { Found, Proposal } from '../ui/form/found';
import type { DraftedType } from './types';
import { type Given, placeOf } from './values';

/** What a form is told of what stands in it. */
export interface Look {
  found: Found[];
  /** Each page as it would be printed, as an image. */
  pages: string[];
  /** Of a set: what is done where. */
  matrix?: IecqScopesQuery['matrix'];
}

/** What is looked at: what is saved, what is not, or the one in place of the other. */
export interface Looked {
  id: string | null;
  body: string | null;
  given: Given | null;
}

/** What issuing would find, and how it would be printed. */
export async function look(graph: Graph, type: DraftedType, { id, body, given }: Looked): Promise<Look> {
  const variables = { id, body, input: given?.input ?? null };
  const finding = type === 'IecqSet' ? IecqSetFindingsDocument : ofType(CheckExCertificateDocument, type);
  const [checked, printed, scopes] = await Promise.all([
    graph.act(finding, variables as never),
    graph.act(ofType(PreviewExCertificateDocument, type), variables),
    type === 'IecqSet' ? graph.act(IecqScopesDocument, variables as never) : null,
  ]);
  const places = given?.places ?? new Map();
  const found = (checked.result?.findings ?? []).map(one => ({
    ...one,
    place: placeOf(one.field, places),
    proposals: proposalsOf(one, places),
  }));
  return {
    found: [...found, ...(checked.refused ?? []).map(refusal => foundOf(refusal, places))],
    // Of a set there are several documents.
    ...(scopes?.result && { matrix: scopes.result.matrix }),
    pages: [printed.result?.preview ?? []].flat().flatMap(({ pages }) => pages),
  };
}

type Proposed = { field: string; text: string; rows: { activity: string; object: string }[] | null };

/** The wordings that mend a finding, where it tells any. */
const proposalsOf = (finding: object, places: ReadonlyMap<string, string>): Proposal[] => {
  const { proposal, alternative } = finding as { proposal?: Proposed | null; alternative?: Proposed | null };
  return [proposal, alternative].flatMap(one =>
    one ? [{ place: placeOf(one.field, places), value: { text: one.text, rows: one.rows } }] : [],
  );
};

/** A refusal as what is found at its place. */
export function foundOf({ message, extensions }: Refused, places: ReadonlyMap<string, string>): Found {
  const field = extensions?.field ?? '';
  // The place stands beside the words already.
  const words = message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
  const told = words.charAt(0).toUpperCase() + words.slice(1);
  return { rule: '', code: null, severity: 'ERROR', message: told, fix: '', source: '', place: placeOf(field, places) };
}
