import { documentTypes, isFilled, type PrintedSection } from '@conformity/certification';
import type { StandardEditionInput } from '@conformity/register';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import type { ControlPoint, IecqContent } from './content';
import { schemeOf } from './schemes';
import type { StatementContent } from './statement-content';

const { inFull, particulars, table, text } = printedParts;
const approver = 'Approved for issue on behalf of the IECQ Certification Body';

const controlPoints: Record<ControlPoint, string> = {
  HEAD_OFFICE: 'Head office',
  SYSTEM_CONTROL_POINT: 'System control point',
};

const certified =
  'This certificate is issued as verification that the organisation named above was assessed at this location and found to comply ' +
  'with the standards and rules shown below, for the scope of activity of this certificate. It is granted subject to the rules of ' +
  'procedure of the IECQ System, as amended.';
const verified =
  'This statement is issued as verification that what is stated below of the product or service named above was verified according ' +
  'to the standards shown. It is granted subject to the rules of procedure of the IECQ System, as amended.';

const notesOn = (noun: string) => [
  `This ${noun} may only be reproduced in full.`,
  `This ${noun} is not transferable and remains the property of the issuing body.`,
  `The status and authenticity of this ${noun} may be verified on the official website or by use of the QR code.`,
];

/**
 * An IECQ Certificate of Conformity as it is printed: numbers, holder and site, compliance, Scope of Certification, what is done at
 * this location, the other certificates of the set, schedules, and who approved it at the end. No real one is known to us: order and labels are our decision but for
 * the two scopes, which the IECQ FAQ shows. The Scope of Certification is the same on all certificates of a set (IECQ 03-1:2023
 * Annex D, as paraphrased there).
 */
export const printCertificate = (content: IecqContent, facts: Printing): Printed => ({
  schemeLine: schemeLineOf(content),
  title: documentTypes.IECQ_COC.title,
  sections: [
    ...holderSections(content),
    { kind: 'statement', text: certified },
    ...standardSections(content.standards, content.rules, facts),
    ...scopeSections(content),
    ...setSections(content),
    ...schedules(content),
    ...text('Changes of this issue', content.changes),
    ...text('Additional information', content.additionalInformation),
    ...printedParts.annexTable('Annexes', content.annexes ?? []),
    ...printedParts.approval(content.signatory, facts, approver),
  ],
  notes: notesOn('certificate'),
  card: null,
});

/** An IECQ Verification Statement as it is printed. No real one is known to us: order and labels are our decision. */
export const printStatement = (content: StatementContent, facts: Printing): Printed => ({
  schemeLine: schemeLineOf(content),
  title: documentTypes.IECQ_VS.title,
  sections: [
    ...particulars(null, {
      'Valid until': content.validUntil,
      Organisation: inFull(content.holder),
      'Product or service': content.subject,
    }),
    { kind: 'statement', text: verified },
    ...standardSections(content.standards, [], facts),
    ...text('Verified statement', content.statement),
    ...text('Changes of this issue', content.changes),
    ...printedParts.annexTable('Annexes', content.annexes ?? []),
    ...printedParts.approval(content.signatory, facts, approver),
  ],
  notes: notesOn('statement'),
  card: null,
});

/** The system and the scheme; what the name of a scheme explains in brackets is not printed. */
const schemeLineOf = ({ scheme }: Pick<IecqContent, 'scheme'>) =>
  `IEC Quality Assessment System (IECQ)\n${schemeOf(scheme).name.replace(/ \(.*\)$/, '')}`;

const holderSections = (content: IecqContent): PrintedSection[] => [
  ...particulars(null, {
    'CB certificate No.': content.cbCertificateNumber,
    'Transferred from': content.transferredFrom,
    'Valid until': content.validUntil,
    Organisation: inFull(content.holder),
    'Management system': content.managementSystem,
    'This location': inFull(content.site),
    'Part of this location': content.controlPoint && controlPoints[content.controlPoint],
  }),
];

const standardSections = (
  standards: readonly StandardEditionInput[],
  rules: readonly string[],
  facts: Printing,
): PrintedSection[] =>
  table(
    'Standards and rules',
    ['Document', 'Edition', 'Title'],
    [...printedParts.standardRows(standards, facts), ...rules.map(rule => [rule, '', ''])],
  );

function scopeSections({ siteRole, ownScope, printedScope, scopeAtThisLocation }: IecqContent): PrintedSection[] {
  const scope = siteRole === 'ADDITIONAL' ? printedScope : ownScope;
  return [
    ...text(
      'Scope of Certification',
      scope && isFilled(scope.text)
        ? `This Certificate is applicable for the following scope of activity:\n\n${scope.text}`
        : null,
    ),
    ...text('At this location', scopeAtThisLocation?.text),
  ];
}

const setSections = ({ master, masterIssue, sites }: IecqContent): PrintedSection[] => [
  ...particulars(null, {
    'Master certificate':
      master && [master, masterIssue == null ? '' : `Issue ${masterIssue}`].filter(Boolean).join(', '),
  }),
  ...table(
    'Additional-site certificates',
    ['Number'],
    sites.map(number => [number]),
  ),
];

const schedules = ({ approvedComponents, testTypes, planDocument }: IecqContent): PrintedSection[] => [
  ...table(
    'Schedule of components',
    ['Component', 'Specification', 'Types, values and ranges'],
    approvedComponents.map(({ component, specification, ranges }) => [component, specification, ranges]),
  ),
  ...table(
    'Schedule of tests',
    ['Test', 'Method', 'Components and values', 'Facility'],
    testTypes.map(({ test, method, ranges, facility }) => [test, method, ranges, facility]),
  ),
  ...particulars(null, { 'Plan document': planDocument }),
];
