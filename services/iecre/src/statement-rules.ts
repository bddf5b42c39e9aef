import {
  type Breach,
  breachOf,
  type DocumentType,
  documentTypes,
  type Rule,
  whyNotInForce,
} from '@conformity/certification';
import type { IecreFacts, KnownDocument, NamedDocument } from './certificate-facts';
import { isMeantAsNumber } from './number';
import { inWords, modulesOfType } from './vocabulary';

type IecreRule = Rule<IecreFacts>;

const ofModules =
  'IEC 61400-22: a certificate rests on the conformity statements of its modules; that OD-501 kept it is inferred';
const field = (index: number) => `statements[${index}]`;

/** A breach for each statement that is in the register and breaks what is asked. */
const ofKnown = (
  statements: NamedDocument[],
  breach: (found: KnownDocument, number: string) => string | null,
): Breach[] => statements.flatMap(({ number, found }, index) => breachOf(field(index), found && breach(found, number)));

/** Every statement that is a number of IECRE is in the register and in force on the day of issue. */
export const statementsInForce: IecreRule = {
  id: 'iecre/statements-in-force',
  severity: 'ERROR',
  source: ofModules,
  fix: 'Correct the number, have the statement issued, reinstated or renewed first, or take it off.',
  check: ({ statements, issuedOn }) => [
    ...statements.flatMap(({ number, key, found }, index) => {
      if (found || !isMeantAsNumber(number)) return [];
      const what = key ? 'is not in the register' : 'is no number of IECRE, although it begins like one';
      return [{ field: field(index), message: `${number} ${what}.` }];
    }),
    ...ofKnown(statements, (found, number) => whyNotInForce(number, found, issuedOn)),
  ],
};

/** What each type may rest on, beside conformity statements and component certificates. */
const bases: Partial<Record<DocumentType, readonly DocumentType[]>> = {
  IECRE_PROJECT: ['IECRE_TYPE', 'IECRE_PROVISIONAL', 'IECRE_PROTOTYPE', 'IECRE_QUALITY_SYSTEM'],
  IECRE_PLANT: ['IECRE_PROJECT', 'IECRE_PLANT', 'IECRE_QUALITY_SYSTEM'],
};

/** A certificate rests on conformity statements and component certificates; one of a project or plant on those before it too. */
export const statementsAreBases: IecreRule = {
  id: 'iecre/statements-are-bases',
  severity: 'ERROR',
  source: `${ofModules}; component certificates: title of OD-501; for projects and plants our decision`,
  fix: 'Name the conformity statement; name a certificate that is replaced under supersedes.',
  check: ({ statements, number, kind: { documentType } }) => {
    const allowed = ['IECRE_CONFORMITY_STATEMENT', 'IECRE_COMPONENT', ...(bases[documentType] ?? [])];
    return ofKnown(statements, (found, named) =>
      allowed.includes(found.documentType)
        ? null
        : `${named} is a ${documentTypes[found.documentType].title}, on which a ${documentTypes[documentType].title} does not rest.`,
    ).concat(
      statements.flatMap(({ key, number: named }, index) =>
        key && number?.startsWith(key)
          ? [{ field: field(index), message: `${named} is this certificate itself.` }]
          : [],
      ),
    );
  },
};

/** Every statement is of the certificate's own sector. */
export const statementsOfSector: IecreRule = {
  id: 'iecre/statements-of-sector',
  severity: 'ERROR',
  source: 'Each sector has its own rules (IECRE 04 for PV) and its own management committee',
  fix: 'Name the statement of this sector.',
  check: ({ statements, kind: { sector } }) =>
    ofKnown(statements, (found, number) =>
      found.sector && found.sector !== sector ? `${number} is of sector ${found.sector}, not of ${sector}.` : null,
    ),
};

/** A statement is named once. */
export const statementsNamedOnce: IecreRule = {
  id: 'iecre/statements-named-once',
  severity: 'WARNING',
  source: 'Our decision: the same statement twice is a slip, and two revisions of it contradict each other',
  fix: 'Take one of them off.',
  check: ({ statements }) =>
    statements.flatMap(({ number, key }, index) =>
      statements.slice(0, index).some(earlier => (earlier.key ?? earlier.number) === (key ?? number))
        ? [{ field: field(index), message: `${number} is there already.` }]
        : [],
    ),
};

/** A revision that is named is the latest one. */
export const statementsLatest: IecreRule = {
  id: 'iecre/statements-latest',
  severity: 'WARNING',
  source: 'A revision is superseded by the next one; that it may still be named is our decision',
  fix: 'Name the latest revision, or leave -Rn out.',
  check: ({ statements }) =>
    statements.flatMap(({ number, issueNumber, found }, index) =>
      found && issueNumber !== null && found.latestIssue !== null && issueNumber < found.latestIssue
        ? [{ field: field(index), message: `${number} is superseded by revision ${found.latestIssue}.` }]
        : [],
    ),
};

/** A statement that is no number of IECRE cannot be looked up. */
export const statementsKnown: IecreRule = {
  id: 'iecre/statements-known',
  severity: 'WARNING',
  source:
    'Our decision: national statements occur beside those of IECRE (`44 220 15454566-D-IEC Rev. 4`) and are kept as they are',
  fix: 'Make sure that it is in force; the register cannot. A mere reference belongs under foreignReferences.',
  check: ({ statements }) =>
    statements.flatMap(({ number, key }, index) =>
      key || isMeantAsNumber(number)
        ? []
        : [{ field: field(index), message: `${number} is no number of IECRE; the register does not know it.` }],
    ),
};

/** A type certificate names the statement of each module that it rests on, unless some of them are not of IECRE. */
export const modulesCovered: IecreRule = {
  id: 'iecre/modules-covered',
  severity: 'WARNING',
  source: ofModules,
  fix: 'Name the conformity statements of these modules.',
  check: ({ statements, kind: { documentType } }) => {
    if (documentType !== 'IECRE_TYPE' || statements.some(({ found }) => !found)) return [];
    const covered = statements.flatMap(({ found }) => found?.module ?? []);
    const open = modulesOfType.filter(needed => !covered.includes(needed)).map(inWords);
    return open.length ? [{ field: 'statements', message: `No statement of ${open.join(', ')} is named.` }] : [];
  },
};

export const statementRules = [
  statementsInForce,
  statementsAreBases,
  statementsOfSector,
  statementsNamedOnce,
  statementsLatest,
  statementsKnown,
  modulesCovered,
];
