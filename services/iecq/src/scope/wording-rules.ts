import { isFilled } from '@conformity/certification';
import { isMultisite, isSameScopeText, type SetFacts, type SetRule } from './certificate-set';
import type { PlacedScope } from './coverage';
import { foreignWordsIn } from './english';
import { type ScopePair, unreadReasons } from './parse';
import {
  asRowsSay,
  asTextSays,
  inWordsOf,
  type Proposal,
  withLikelyRows,
  withoutPairs,
  withoutVagueWords,
  withRows,
} from './proposal';
import { shown } from './propose';
import { differenceAt } from './readings';

const faq = 'as paraphrased by the IECQ FAQ';
const clearScope = `IECQ 03-1:2023 cl. 8.1.4, ${faq}: a clear, unambiguous and detailed description of the scope`;
const wholeScope =
  'IECQ FAQ, scope of multisite certifications: the master covers the entire scope across all certified sites';

/** The first proposal that there is, and the second one. */
const choice = (...proposals: (Proposal | null)[]) => {
  const [proposal = null, alternative = null] = proposals.filter(one => one !== null);
  return { proposal, alternative };
};

/** The Scope of Certification is the same on every certificate that states it. */
export const scopeIdentical: SetRule = {
  id: 'iecq/ms-04-scope-identical',
  code: 'MS-04',
  isOfCopies: true,
  severity: 'ERROR',
  source: `IECQ 03-1:2023 Annex D, ${faq}: the Scope of Certification is identical across all related certificates`,
  fix: 'Leave the text out, or copy it from the master.',
  check: ({ master: { scopeOfCertification: scope }, sites }) =>
    sites.flatMap(({ number, scopeOfCertification: copy }, index) => {
      if (!isFilled(copy?.text) || isSameScopeText(copy, scope)) return [];
      const field = `sites[${index}].scopeOfCertification`;
      const proposal = scope && isFilled(scope.text) ? { field, text: scope.text, rows: scope.rows ?? null } : null;
      return [{ field, message: `${number} states another Scope of Certification than the master.`, proposal }];
    }),
};

/** Everything done at a location is in the scope of the master. The wording that claims less comes first: our decision. */
export const sitesCovered: SetRule = {
  id: 'iecq/ms-05-sites-covered',
  code: 'MS-05',
  severity: 'ERROR',
  source: wholeScope,
  fix: 'Take the activity off the location, or widen the Scope of Certification of the master.',
  check: ({ coverage: { scope, locations, vocabulary } }) =>
    locations.flatMap(location => {
      const { field, label, notCovered } = location;
      if (notCovered.length === 0) return [];
      const rows = notCovered.map(({ typed }) => typed);
      const ways = choice(withoutPairs(location, notCovered, vocabulary), withRows(scope, rows, vocabulary));
      return notCovered.map(pair => ({
        field,
        message: `${label} does ${shown(pair)}, which is not in the Scope of Certification of the master.`,
        ...ways,
      }));
    }),
};

/** Everything in the scope of the master is done at some location. The wording that claims less comes first: our decision. */
export const masterDone: SetRule = {
  id: 'iecq/ms-06-master-done',
  code: 'MS-06',
  severity: 'OVERRIDABLE',
  source: `${wholeScope}; IECQ 03-1:2023 cl. 5.2, ${faq}: the scope reflects the activities actually conducted`,
  fix: 'Take the activity out of the Scope of Certification, or state the location at which it is done.',
  check: ({ coverage: { scope, locations, orphans, vocabulary } }) => {
    const [own] = locations;
    if (orphans.length === 0 || !own) return [];
    const rows = orphans.map(({ typed }) => typed);
    const ways = choice(withoutPairs(scope, orphans, vocabulary), withRows(own, rows, vocabulary));
    return orphans.map(pair => ({
      field: scope.field,
      message: `The Scope of Certification has ${shown(pair)}, which is done at no location.`,
      ...ways,
    }));
  },
};

/** Locations call an activity what the master calls it. */
export const sameTerms: SetRule = {
  id: 'iecq/ms-07-same-terms',
  code: 'MS-07',
  severity: 'OVERRIDABLE',
  source:
    'IECQ FAQ, scope of multisite certifications: terminology and structure consistent with the master certificate',
  fix: 'Use the words of the Scope of Certification.',
  check: ({ coverage: { scope, locations, vocabulary } }) =>
    locations.flatMap(location => {
      if (location.variants.length === 0) return [];
      const narrower = location.variants.flatMap(({ pair, isNarrower }) => (isNarrower ? pair.typed : []));
      const inWords = choice(inWordsOf(scope, location, vocabulary));
      const wider = narrower.length > 0 ? choice(withRows(scope, narrower, vocabulary)) : null;
      return location.variants.map(({ pair, master, isNarrower }) => ({
        field: location.field,
        message: isNarrower
          ? `${location.label} does only ${shown(pair)} of what the master calls ${shown(master)}.`
          : `${location.label} writes ${shown(pair)} for what the master calls ${shown(master)}.`,
        ...(isNarrower ? wider : inWords),
      }));
    }),
};

/** The master of several sites says what is done at its own. */
export const masterLocationStated: SetRule = {
  id: 'iecq/ms-08-master-location-stated',
  code: 'MS-08',
  severity: 'ERROR',
  source: 'IECQ FAQ, scope of multisite certifications: the master certificate states the scope of the master site',
  fix: 'State under "At this location" what is done at the master site.',
  check: facts =>
    isMultisite(facts) && !isFilled(facts.master.scopeAtThisLocation?.text)
      ? [
          {
            field: 'master.scopeAtThisLocation',
            message: `${facts.master.number} does not say what is done at its own site.`,
          },
        ]
      : [],
};

/** A master site that does everything, although there are other sites, is looked at twice. */
export const masterDoesAll: SetRule = {
  id: 'iecq/ms-09-master-does-all',
  code: 'MS-09',
  severity: 'OVERRIDABLE',
  source:
    'Our decision: it may be so, but more often the full scope was copied (IECQ FAQ: a part must be stated as such)',
  fix: 'Confirm that the master site does everything, or state only what it does.',
  check: ({ coverage }) =>
    coverage.masterDoesAll
      ? [
          {
            field: 'master.scopeAtThisLocation',
            message: 'The master site states the full Scope of Certification as its own.',
          },
        ]
      : [],
};

const placed = ({ coverage: { scope, locations } }: SetFacts): PlacedScope[] => [scope, ...locations];
const faults = {
  EMPTY: 'has no scope',
  PLACEHOLDER: 'has a placeholder for a scope',
  ONE_WORD: 'has a scope of one word',
} as const;

/** A scope is written, and is more than a placeholder or a word. */
export const scopeDescribed: SetRule = {
  id: 'iecq/ms-10-scope-described',
  code: 'MS-10',
  severity: 'ERROR',
  source: clearScope,
  fix: 'Write what is done to what, such as "Manufacture of LED Frames".',
  check: facts =>
    placed(facts).flatMap(({ field, label, fault }) =>
      fault ? [{ field, message: `${label} ${faults[fault]}.` }] : [],
    ),
};

/** Every clause of the scopes that are compared is understood, or explained by explicit rows. */
export const scopeRead: SetRule = {
  id: 'iecq/ms-10-scope-read',
  code: 'MS-10',
  severity: 'ERROR',
  source: `${clearScope}; that a clause which cannot be compared is refused is our decision`,
  fix: 'Write the clause as "<activities> of <objects>", or list the activities and objects of the scope as explicit rows; look at those proposed before you take them.',
  check: facts =>
    unreadIn(facts).flatMap(scope => {
      const ways = choice(withLikelyRows(scope, facts.coverage.vocabulary));
      return scope.unread.flatMap(({ text, unread }) =>
        unread
          ? [
              {
                field: scope.field,
                message: `"${text}" on ${scope.label} is not understood: ${unreadReasons[unread]}.`,
                ...ways,
              },
            ]
          : [],
      );
    }),
};

/** The scopes that have to be compared and cannot be. */
const unreadIn = (facts: SetFacts): PlacedScope[] =>
  (isMultisite(facts) ? placed(facts) : []).filter(({ fault, unread }) => !fault && unread.length > 0);

/** A scope is in English, or somebody has seen that it is not. */
export const scopeInEnglish: SetRule = {
  id: 'iecq/ms-10-scope-in-english',
  code: 'MS-10',
  severity: 'OVERRIDABLE',
  source: `${clearScope}; that it is in English, in which the rules compare, is our decision`,
  fix: 'Write the scope in English, or confirm that it is to be printed as it is.',
  check: facts => {
    const refused = new Set(unreadIn(facts));
    return placed(facts).flatMap(scope => {
      const words = scope.clauses.flatMap(clause => foreignWordsIn(clause, facts.coverage.vocabulary));
      if (words.length === 0 || scope.fault || refused.has(scope)) return [];
      const some = [...new Set(words)].slice(0, mostShown).map(word => `"${word}"`);
      return [{ field: scope.field, message: `The scope of ${scope.label} is not in English: ${some.join(', ')}.` }];
    });
  },
};

const mostShown = 5;
const listed = (pairs: readonly ScopePair[]) => {
  const rest = pairs.length - mostShown;
  return pairs.slice(0, mostShown).map(shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
};

/** Explicit rows say what the text says, where that can be read. */
export const rowsAsText: SetRule = {
  id: 'iecq/ms-10-rows-as-text',
  code: 'MS-10',
  severity: 'OVERRIDABLE',
  source: `${clearScope}; that the rows win where the text says something else is our decision`,
  fix: 'Leave the rows out, so that the text speaks, or write what the rows say.',
  check: ({ coverage: { scope, locations, vocabulary } }) =>
    [scope, ...locations].flatMap(at => {
      const difference = differenceAt(at, vocabulary);
      if (difference === null) return [];
      const { onlyInText, onlyInRows } = difference;
      const text = onlyInText.length > 0 ? `says ${listed(onlyInText)}, which is not in its rows` : '';
      const rows = onlyInRows.length > 0 ? `does not say ${listed(onlyInRows)} of its rows` : '';
      const message = `The text of ${at.label} ${[text, rows].filter(Boolean).join(', and ')}.`;
      return [{ field: at.field, message, ...choice(asTextSays(at, vocabulary), asRowsSay(at, vocabulary)) }];
    }),
};

/** A scope has no words that leave open what is covered. */
export const scopeNotVague: SetRule = {
  id: 'iecq/ms-10-scope-not-vague',
  code: 'MS-10',
  severity: 'OVERRIDABLE',
  source: clearScope,
  fix: 'Leave the words out, or name what they stand for.',
  check: facts =>
    placed(facts).flatMap(scope =>
      scope.vague.length > 0
        ? [
            {
              field: scope.field,
              message: `The scope of ${scope.label} is vague: ${scope.vague.map(word => `"${word}"`).join(', ')}.`,
              ...choice(withoutVagueWords(scope, facts.coverage.vocabulary)),
            },
          ]
        : [],
    ),
};
