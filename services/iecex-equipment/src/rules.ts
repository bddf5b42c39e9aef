import {
  breachOf,
  type CalendarDate,
  isFilled,
  isSamePlace,
  isSameText,
  missing,
  type Place,
  type Rule,
  whyEnded,
  whyIssuedLater,
  whyNotCurrent,
} from '@conformity/certification';
import type { CertificateKind } from './certificate';
import { readMarking } from './marking';
import { remarksOn } from './marking-remarks';

/** A standard in an edition, both as the directory writes them. */
interface Cited {
  standard: string;
  edition: string;
}

/** What is known of a test report that a certificate names; null facts where it is not public. */
export interface LinkedTestReport {
  number: string;
  report: { status: string; issuedOn: CalendarDate | null; standards: Cited[] } | null;
}

/** What is known of a quality report that a certificate names; null facts where it is not public. */
export interface LinkedQualityReport {
  number: string;
  report: {
    status: string;
    issuedOn: CalendarDate | null;
    validUntil: CalendarDate | null;
    manufacturer: string | null;
    sites: Place[];
  } | null;
}

/** What the rules of a Certificate of Conformity look at. */
export interface CertificateFacts {
  issueNumber: number;
  issuedOn: CalendarDate;
  suffix: string;
  content: {
    certificateKind: CertificateKind;
    holder?: Place | null;
    equipment?: string | null;
    typeOfProtection?: string | null;
    marking?: string | null;
    manufacturer?: Place | null;
    manufacturingLocations: (Place & { qualityReport?: string | null | undefined; text?: string | null })[];
    standards: Cited[];
    equipmentDescription?: string | null;
    models: string[];
    specificConditionsApply?: boolean | null;
    specificConditions?: string | null;
    scheduleOfLimitations?: string | null;
    changes?: string | null;
    verifiedUnits: string[];
    signatory?: { name: string } | null;
  };
  testReports: LinkedTestReport[];
  qualityReports: LinkedQualityReport[];
}

type CertificateRule = Rule<CertificateFacts>;
const audit2019 = 'IECEx Secretariat to ExCBs, 2019 (ExMC/1499/R, findings of the audit of 750 CoCs)';
const cited = ({ standard, edition }: Cited) => `${standard} edition ${edition}`;

/** Everything that is printed on each certificate is there. */
export const complete: CertificateRule = {
  id: 'iecex-equipment/complete',
  severity: 'ERROR',
  source: 'IECEx OD 011-1 Ed 4.0 cl. 1.2.2; fields printed on every certificate that we know',
  fix: 'Fill in the field.',
  check: ({ content, testReports, qualityReports }) =>
    missing({
      holder: isFilled(content.holder?.name),
      equipment: isFilled(content.equipment),
      typeOfProtection: isFilled(content.typeOfProtection),
      marking: isFilled(content.marking),
      manufacturer: isFilled(content.manufacturer?.name),
      standards: content.standards.length > 0,
      testReports: testReports.length > 0,
      qualityReports: qualityReports.length > 0 || content.certificateKind === 'UNIT_VERIFICATION',
      equipmentDescription: isFilled(content.equipmentDescription),
      specificConditionsApply: content.specificConditionsApply != null || content.certificateKind === 'COMPONENT',
      signatory: isFilled(content.signatory?.name),
    }),
};

/** Every report that a certificate rests on is in the register and current. */
export const reportsInRegister: CertificateRule = {
  id: 'iecex-equipment/reports-in-register',
  severity: 'ERROR',
  source: 'IECEx OD 011-1 Ed 4.0 cl. 1.2.2: a CoC needs both an ExTR and a QAR that were completed',
  fix: 'Correct the number, or have the report issued first.',
  check: ({ testReports, qualityReports }) => [
    ...testReports.flatMap(({ number, report }, index) =>
      breachOf(`testReports[${index}]`, whyNotCurrent(number, report)),
    ),
    ...qualityReports.flatMap(({ number, report }, index) =>
      breachOf(`qualityReports[${index}]`, whyNotCurrent(number, report)),
    ),
  ],
};

/** No report that the certificate rests on, in the issue that it names, is of a later day; of an audit the QAR tells it. */
export const reportsBeforeIssue: CertificateRule = {
  id: 'iecex-equipment/reports-before-issue',
  severity: 'ERROR',
  source: 'IECEx OD 011-1 Ed 4.0 cl. 1.2.2: a CoC needs both an ExTR and a QAR that were completed',
  fix: 'Give the day of this issue, or name the issue of the report on which it rests.',
  check: ({ testReports, qualityReports, issuedOn }) => {
    const breaches = (reports: (LinkedTestReport | LinkedQualityReport)[], field: string) =>
      reports.flatMap(({ number, report }, index) =>
        breachOf(`${field}[${index}]`, whyIssuedLater(number, report?.issuedOn, issuedOn)),
      );
    return [...breaches(testReports, 'testReports'), ...breaches(qualityReports, 'qualityReports')];
  },
};

/** Each standard of the certificate, in its edition, stands in at least one linked ExTR. */
export const standardsTested: CertificateRule = {
  id: 'iecex-equipment/standards-tested',
  code: 'R1',
  severity: 'ERROR',
  source: audit2019,
  fix: 'Cite the edition that was tested, or link an ExTR that covers the edition you cite.',
  check: ({ content, testReports }) => {
    const tested = testReports.flatMap(({ number, report }) =>
      (report?.standards ?? []).map(standard => ({ ...standard, number })),
    );
    return content.standards.flatMap(({ standard, edition }, index) => {
      const ofStandard = tested.filter(candidate => candidate.standard === standard);
      if (ofStandard.some(candidate => candidate.edition === edition)) return [];
      const instead = ofStandard.map(report => `${report.number} was tested to edition ${report.edition}`).join(', ');
      const why = instead ? `; ${instead}` : '';
      return [
        {
          field: `standards[${index}]`,
          message: `${cited({ standard, edition })} is in none of the linked ExTRs${why}.`,
        },
      ];
    });
  },
};

/** Characters below which a description cannot be clear and sufficiently detailed. Our decision. */
const shortestDescription = 60;

/** The description says clearly and in detail what is covered. */
export const describedClearly: CertificateRule = {
  id: 'iecex-equipment/described-clearly',
  code: 'R2',
  severity: 'WARNING',
  source: audit2019,
  fix: 'Describe the equipment in sentences and list the models or types that are covered.',
  check: ({ content: { equipmentDescription, models } }) => {
    if (!isFilled(equipmentDescription)) return [];
    const short = [...(equipmentDescription ?? '').trim()].length < shortestDescription;
    return [
      ...(short
        ? [{ field: 'equipmentDescription', message: `has fewer than ${shortestDescription} characters.` }]
        : []),
      ...(models.length ? [] : [{ field: 'models', message: 'lists no model or type.' }]),
    ];
  },
};

/** Specific conditions of use are said to apply, stand in the text, and show as X: all three or none. */
export const conditionsStated: CertificateRule = {
  id: 'iecex-equipment/conditions-stated',
  code: 'R3',
  severity: 'ERROR',
  source: audit2019,
  fix: 'Write the conditions, or answer NO and leave the text empty.',
  check: ({ content: { specificConditionsApply, specificConditions }, suffix }) => {
    const field = 'specificConditions';
    const written = isFilled(specificConditions);
    if (specificConditionsApply && !written)
      return [{ field, message: 'are said to apply (suffix X) but not written.' }];
    if (!specificConditionsApply && written) return [{ field, message: 'are written but said not to apply.' }];
    if (suffix.includes('X') && !written) return [{ field, message: 'are missing on a number with X.' }];
    return [];
  },
};

/** Every linked QAR is valid on the day of issue. */
export const qualityReportsCurrent: CertificateRule = {
  id: 'iecex-equipment/quality-reports-current',
  code: 'R4',
  severity: 'ERROR',
  source: `${audit2019}; IECEx OD 250 (management of QARs)`,
  fix: 'Renew the QAR first, or link the one that is valid.',
  check: ({ qualityReports, issuedOn }) =>
    qualityReports.flatMap(({ number, report }, index) =>
      breachOf(`qualityReports[${index}]`, whyEnded(number, report?.validUntil, issuedOn)),
    ),
};

/** The manufacturer is one that a linked QAR is about. */
export const manufacturerAudited: CertificateRule = {
  id: 'iecex-equipment/manufacturer-audited',
  code: 'R5',
  severity: 'OVERRIDABLE',
  source: audit2019,
  fix: 'Write the manufacturer as on the QAR, link the right QAR, or override with a reason.',
  check: ({ content: { manufacturer }, qualityReports }) => {
    const audited = qualityReports.flatMap(({ report }) => report?.manufacturer ?? []);
    if (!manufacturer?.name || audited.length === 0 || audited.some(name => isSameText(name, manufacturer.name)))
      return [];
    return [
      {
        field: 'manufacturer',
        message: `${manufacturer.name} is not the manufacturer of a linked QAR (${audited.join(', ')}).`,
      },
    ];
  },
};

/** Every manufacturing location is covered by a linked QAR. A location in free text cannot be compared; without a QAR there is nothing to compare with. */
export const locationsAudited: CertificateRule = {
  id: 'iecex-equipment/locations-audited',
  code: 'R6',
  severity: 'OVERRIDABLE',
  source: audit2019,
  fix: 'Write the location as on the QAR, link a QAR that covers it, or override with a reason.',
  check: ({ content: { manufacturingLocations }, qualityReports }) => {
    const audited = qualityReports.flatMap(({ report }) => report?.sites ?? []);
    const linked = new Set(qualityReports.map(({ number }) => number));
    if (linked.size === 0) return [];
    return manufacturingLocations.flatMap((location, index) => {
      const field = `manufacturingLocations[${index}]`;
      if (location.qualityReport)
        return linked.has(location.qualityReport)
          ? []
          : [{ field, message: `${location.qualityReport} is not among the linked QARs.` }];
      if (isFilled(location.text) || audited.some(site => isSamePlace(location, site))) return [];
      return [{ field, message: `${location.name ?? location.address} is covered by no linked QAR.` }];
    });
  },
};

/** An Ex component has the suffix U, limitations and no specific conditions; nothing else has them. */
export const componentMarked: CertificateRule = {
  id: 'iecex-equipment/component-marked',
  code: 'R7',
  severity: 'ERROR',
  source:
    'IEC 60079-0, Ex components; that X and U exclude each other is our decision (none of 44 known numbers has both)',
  fix: 'Of an Ex component write the schedule of limitations and no specific conditions; of other equipment no limitations.',
  check: ({ content, suffix }) => {
    const component = content.certificateKind === 'COMPONENT';
    const limited = isFilled(content.scheduleOfLimitations);
    return [
      ...(component === suffix.includes('U')
        ? []
        : [
            {
              field: 'certificateKind',
              message: `${content.certificateKind} does not go with suffix ${suffix || 'none'}.`,
            },
          ]),
      ...(component && !limited
        ? [{ field: 'scheduleOfLimitations', message: 'is missing for an Ex component.' }]
        : []),
      ...(!component && limited ? [{ field: 'scheduleOfLimitations', message: 'is only for Ex components.' }] : []),
      ...(component && content.specificConditionsApply
        ? [
            {
              field: 'specificConditionsApply',
              message: 'an Ex component has limitations, not specific conditions (no X with U).',
            },
          ]
        : []),
    ];
  },
};

/** A unit verification names its units and rests on no QAR. */
export const unitsIdentified: CertificateRule = {
  id: 'iecex-equipment/units-identified',
  code: 'R8',
  severity: 'ERROR',
  source: 'IECEx update, March 2012: Unit Verification Certificates',
  fix: 'List the serial numbers and take the QARs off, or choose another kind.',
  check: ({ content: { certificateKind, verifiedUnits }, qualityReports }) =>
    certificateKind !== 'UNIT_VERIFICATION'
      ? []
      : [
          ...(verifiedUnits.some(isFilled) ? [] : [{ field: 'verifiedUnits', message: 'names no unit.' }]),
          ...(qualityReports.length
            ? [{ field: 'qualityReports', message: 'no QAR is applicable to a unit verification.' }]
            : []),
        ],
};

/** Every issue after the first says what changed. */
export const changesDescribed: CertificateRule = {
  id: 'iecex-equipment/changes-described',
  code: 'R11',
  severity: 'ERROR',
  source: 'DETAILS OF CERTIFICATE CHANGES "for issues 1 and above", as printed; that it is mandatory is our decision',
  fix: 'Say what this issue changes.',
  check: ({ issueNumber, content: { changes } }) =>
    issueNumber === 0 || isFilled(changes)
      ? []
      : [{ field: 'changes', message: `is missing for issue ${issueNumber}.` }],
};

/** The marking is one that IEC 60079-0 knows, and its parts fit together. */
export const markingConsistent: CertificateRule = {
  id: 'iecex-equipment/marking-consistent',
  code: 'R12',
  severity: 'WARNING',
  source: 'IEC 60079-0 cl. 29.4; what each level gives: the parts of IEC 60079 on the types of protection',
  fix: 'Compare the marking with the standard. It is kept as you typed it.',
  check: ({ content: { marking, certificateKind } }) =>
    readMarking(marking ?? '').flatMap(({ strings, unread }) =>
      [
        ...unread.map(text => `"${text}" could not be read.`),
        ...strings.flatMap(one =>
          remarksOn(one, { component: certificateKind === 'COMPONENT' }).map(({ message }) => message),
        ),
      ].map(message => ({ field: 'marking', message })),
    ),
};

/** What must hold when a Certificate of Conformity is issued, beside the rules of every document (R9, R10). */
export const certificateRules: readonly CertificateRule[] = [
  complete,
  reportsInRegister,
  reportsBeforeIssue,
  standardsTested,
  describedClearly,
  conditionsStated,
  qualityReportsCurrent,
  manufacturerAudited,
  locationsAudited,
  componentMarked,
  unitsIdentified,
  changesDescribed,
  markingConsistent,
];
