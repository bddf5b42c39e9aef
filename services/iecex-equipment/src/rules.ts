import { isFilled, missing } from '@conformity/certification';
import { audit2019, type CertificateRule } from './certificate-facts';
import { readMarking } from './marking';
import { remarksOn } from './marking-remarks';
import {
  locationsAudited,
  manufacturerAudited,
  qualityReportsCurrent,
  reportsBeforeIssue,
  reportsInRegister,
  standardsTested,
} from './rules-of-reports';

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

/** A marking may stand where there is room for it. */
const refersElsewhere = (text: string) =>
  /\b(?:see|refer|annex|appendix|attachment|schedule|equipment|overleaf|below)\b/i.test(text);

/** The marking is one that IEC 60079-0 knows, and its parts fit together. */
export const markingConsistent: CertificateRule = {
  id: 'iecex-equipment/marking-consistent',
  code: 'R12',
  severity: 'WARNING',
  source: 'IEC 60079-0 cl. 29.4; what each level gives: the parts of IEC 60079 on the types of protection',
  fix: 'Compare the marking with the standard. It is kept as you typed it.',
  check: ({ content: { marking, certificateKind } }) => {
    const text = marking?.trim() ?? '';
    const lines = readMarking(text);
    const isEmpty = lines.every(({ strings, unread }) => strings.length + unread.length === 0);
    const messages = lines.flatMap(({ strings, unread }) => [
      ...unread.map(part => `"${part}" could not be read.`),
      ...strings.flatMap(one =>
        remarksOn(one, { component: certificateKind === 'COMPONENT' }).map(({ message }) => message),
      ),
    ]);
    if (text && isEmpty && !refersElsewhere(text)) messages.push('No Ex string stands in it.');
    return messages.map(message => ({ field: 'marking', message }));
  },
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
