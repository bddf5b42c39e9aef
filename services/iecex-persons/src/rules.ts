import {
  addYears,
  breachOf,
  type CalendarDate,
  isFilled,
  isSameText,
  missing,
  type Rule,
  whyNotInForce,
} from '@conformity/certification';

/** What is known of a PCAR that a certificate names; null where none was issued. */
export interface LinkedPersonnelReport {
  number: string;
  report: {
    status: string;
    /** Day of its issue 0. */
    firstIssuedOn: CalendarDate | null;
    /** What its latest issue says; null where it is another body's, which may not know it. */
    content: {
      candidateName?: string | null;
      units: { unit: string; result?: 'PASSED' | 'FAILED' | null; assessedOn?: CalendarDate | null | undefined }[];
    } | null;
  } | null;
}

/** Another current certificate of the same body. */
export interface OtherCertificate {
  number: string;
  holderName: string | null;
  units: string[];
  validUntil: CalendarDate | null;
}

/** What the rules of a Certificate of Personnel Competence look at. */
export interface PersonCertificateFacts {
  issueNumber: number;
  issuedOn: CalendarDate;
  content: {
    holderName?: string | null;
    photo?: string | null;
    units: { unit: string }[];
    renewal: 'NONE' | 'FULL' | 'PARTIAL';
    changes?: string | null;
    signatory?: { name: string } | null;
    validUntil?: CalendarDate | null;
  };
  /** The public issue before it; null for issue 0. */
  previous: { issuedOn: CalendarDate | null; validUntil: CalendarDate | null } | null;
  reports: LinkedPersonnelReport[];
  /** Every other current certificate of the body. */
  others: OtherCertificate[];
}

type CertificateRule = Rule<PersonCertificateFacts>;
const od011 = 'IECEx OD 011-1 Ed 4.0 cl. 1.5.2';
const update2012 = 'IECEx update, March 2012';

/** Everything that the certificate states is there. */
export const complete: CertificateRule = {
  id: 'iecex-persons/complete',
  severity: 'ERROR',
  source: `${od011}; ${update2012}: photo for identification; signatory and changes as on equipment certificates`,
  fix: 'Fill in the field.',
  check: ({ content, reports, issueNumber }) =>
    missing({
      holder: isFilled(content.holderName),
      photo: isFilled(content.photo),
      units: content.units.length > 0,
      assessmentReports: reports.length > 0,
      signatory: isFilled(content.signatory?.name),
      changes: issueNumber === 0 || isFilled(content.changes),
    }),
};

/** Every PCAR that the certificate rests on was issued by the day of issue and is current. */
export const reportsInRegister: CertificateRule = {
  id: 'iecex-persons/reports-in-register',
  severity: 'ERROR',
  source: `${od011}: a successful assessment and a PCAR prior to the issue of a CoPC`,
  fix: 'Correct the number, or have the PCAR issued first.',
  check: ({ reports, issuedOn }) =>
    reports.flatMap(({ number, report }, index) => {
      const named = report && { status: report.status, issuedOn: report.firstIssuedOn };
      return breachOf(`assessmentReports[${index}]`, whyNotInForce(number, named, issuedOn));
    }),
};

/** A certificate rests on the body's own PCARs: what another body's says is not public. */
export const reportsOfOwnBody: CertificateRule = {
  id: 'iecex-persons/reports-of-own-body',
  severity: 'ERROR',
  source: 'Our decision: a PCAR is not public, and findings against it would tell another body what it says',
  fix: 'Assess the person and issue a PCAR of your own.',
  check: ({ reports }) =>
    reports.flatMap(({ number, report }, index) =>
      report && !report.content
        ? [{ field: `assessmentReports[${index}]`, message: `${number} is of another certification body.` }]
        : [],
    ),
};

/** The person who was assessed is the person who is certified. */
export const candidateIsHolder: CertificateRule = {
  id: 'iecex-persons/candidate-is-holder',
  severity: 'ERROR',
  source: `${od011}: the person identified on the CoPC has been assessed`,
  fix: 'Write the name as on the PCAR, or link the PCAR of this person.',
  check: ({ content: { holderName }, reports }) =>
    reports.flatMap(({ number, report }, index) =>
      !report?.content || !isFilled(holderName) || isSameText(report.content.candidateName, holderName)
        ? []
        : [
            {
              field: `assessmentReports[${index}]`,
              message: `${number} is about ${report.content.candidateName}, not ${holderName}.`,
            },
          ],
    ),
};

/** The units of the certificate that no linked PCAR says were passed by the day of issue, and after `after` where it is given. */
function unitsNotPassed({ content, reports, issuedOn }: PersonCertificateFacts, after: CalendarDate | null = null) {
  const passed = reports
    .flatMap(({ report }) => report?.content?.units ?? [])
    .filter(({ result, assessedOn }) => result === 'PASSED' && assessedOn && assessedOn <= issuedOn)
    .filter(({ assessedOn }) => !after || (assessedOn ?? '') > after);
  return content.units.flatMap(({ unit }, index) =>
    passed.some(assessed => assessed.unit === unit) ? [] : [{ unit, field: `units[${index}]` }],
  );
}

/** Only a unit that was assessed and passed is certified. */
export const unitsAssessed: CertificateRule = {
  id: 'iecex-persons/units-assessed',
  severity: 'ERROR',
  source: `${od011}: assessed and verified as competent in the specific competence listed in the CoPC`,
  fix: 'Link the PCAR in which the unit was passed, or take the unit off.',
  check: facts =>
    unitsNotPassed(facts).map(({ unit, field }) => ({
      field,
      message: `${unit} was passed in none of the linked PCARs by ${facts.issuedOn}.`,
    })),
};

/** A full renewal rests on a new assessment of every unit, a partial one on that of at least one. */
export const unitsReassessed: CertificateRule = {
  id: 'iecex-persons/units-reassessed',
  severity: 'ERROR',
  source: `${update2012}: recertification required; Exert Certification, assessment process: partial or full re-assessment; that it follows the issue before is our decision`,
  fix: 'Link the PCAR of the re-assessment, or choose the renewal that was assessed.',
  check: facts => {
    const { content, previous } = facts;
    if (!previous || content.renewal === 'NONE') return [];
    const old = unitsNotPassed(facts, previous.issuedOn);
    const since = previous.issuedOn ? `after the issue of ${previous.issuedOn}` : 'anew';
    if (content.renewal === 'FULL')
      return old.map(({ unit, field }) => ({ field, message: `${unit} was not passed ${since}: no full renewal.` }));
    return old.length < content.units.length
      ? []
      : [{ field: 'renewal', message: `No unit was passed ${since}: no partial renewal.` }];
  },
};

/** Only what was issued can be renewed. */
export const renewalOfIssue: CertificateRule = {
  id: 'iecex-persons/renewal-of-issue',
  severity: 'ERROR',
  source: 'Our decision: the first issue counts its validity from its own day',
  fix: 'Answer NONE on the first issue.',
  check: ({ issueNumber, content: { renewal } }) =>
    issueNumber === 0 && renewal !== 'NONE' ? [{ field: 'renewal', message: `is ${renewal} on the first issue.` }] : [],
};

/** Years before the old end from which a renewal is not early. */
const earlyYears = 1;

/** A renewal shortly before the old end: the years count from there, so an early one makes a long validity. */
export const renewalNotEarly: CertificateRule = {
  id: 'iecex-persons/renewal-not-early',
  severity: 'WARNING',
  source:
    'Our decision: bodies remind three months before the end (Exert Certification, assessment process); a year leaves room',
  fix: 'Compare the end of validity with the rules, or renew it later.',
  check: ({ content: { renewal, validUntil }, previous, issuedOn }) => {
    const oldEnd = previous?.validUntil;
    if (renewal === 'NONE' || !oldEnd || issuedOn >= addYears(oldEnd, -earlyYears)) return [];
    return [
      {
        field: 'renewal',
        message: `It is valid until ${oldEnd}, more than a year on; renewed, it is until ${validUntil}.`,
      },
    ];
  },
};

/** The end of validity follows from a policy in force. */
export const validityKnown: CertificateRule = {
  id: 'iecex-persons/validity-known',
  severity: 'ERROR',
  source: `${update2012}: certificates have a limited life; the policy is data of this register`,
  fix: 'Give a day of issue on which a policy is in force, or renew the certificate.',
  check: ({ content: { validUntil }, issuedOn }) =>
    validUntil ? [] : [{ field: 'issuedOn', message: `no end of validity follows from an issue of ${issuedOn}.` }],
};

/** No issue is published that has ended on its own day. */
export const notExpired: CertificateRule = {
  id: 'iecex-persons/not-expired',
  severity: 'ERROR',
  source: `${update2012}: recertification required when the life of the certificate ends`,
  fix: 'Renew it: answer FULL or PARTIAL, with the PCAR of the re-assessment.',
  check: ({ content: { validUntil }, issuedOn }) =>
    validUntil && validUntil < issuedOn
      ? [{ field: 'renewal', message: `It was valid until ${validUntil}, not on ${issuedOn}.` }]
      : [],
};

/** A person holds a unit on one certificate of a body. */
export const unitHeldAlready: CertificateRule = {
  id: 'iecex-persons/unit-held-already',
  severity: 'WARNING',
  source: 'Our decision: the same unit twice is most often the same person entered twice; two people may share a name',
  fix: 'Amend the other certificate instead, or make sure that this is another person.',
  check: ({ content: { holderName, units }, others, issuedOn }) => {
    const held = others.filter(
      other => isSameText(other.holderName, holderName) && (!other.validUntil || other.validUntil >= issuedOn),
    );
    return units.flatMap(({ unit }, index) =>
      held
        .filter(other => other.units.includes(unit))
        .map(other => ({
          field: `units[${index}]`,
          message: `${holderName} holds ${unit} on ${other.number} already.`,
        })),
    );
  },
};

/**
 * What must hold when a Certificate of Personnel Competence is issued, beside the rules of every document. No rule asks for the
 * units that a unit presupposes: that there are some is known (OD 504, Table A.1), which ones is not.
 */
export const certificateRules: readonly CertificateRule[] = [
  complete,
  reportsInRegister,
  reportsOfOwnBody,
  candidateIsHolder,
  unitsAssessed,
  unitsReassessed,
  renewalOfIssue,
  renewalNotEarly,
  validityKnown,
  notExpired,
  unitHeldAlready,
];
