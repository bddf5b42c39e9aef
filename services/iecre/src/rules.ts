import { type DocumentType, isFilled, missing, type Rule } from '@conformity/certification';
import type { IecreFacts } from './certificate-facts';
import { isInUse } from './document-kind';
import { readNumber } from './number';
import { outstandingIssueRules } from './outstanding-issue-rules';
import { plantRules } from './plant-rules';
import { plausibilityRules } from './plausibility-rules';
import { predecessorRules } from './predecessor-rules';
import { statementRules } from './statement-rules';
import { validityRules } from './validity-rules';

type IecreRule = Rule<IecreFacts>;

const ofWindTurbine: readonly DocumentType[] = ['IECRE_TYPE', 'IECRE_PROTOTYPE', 'IECRE_PROVISIONAL'];
const withComponents: readonly DocumentType[] = [...ofWindTurbine, 'IECRE_COMPONENT'];
const withPlant: readonly DocumentType[] = ['IECRE_PROJECT', 'IECRE_PLANT'];
const withoutStandards: readonly DocumentType[] = ['IECRE_PLANT', 'IECRE_QUALITY_SYSTEM'];

/** Everything that the certificate states is there. */
export const complete: IecreRule = {
  id: 'iecre/complete',
  severity: 'ERROR',
  source:
    'Our decision, after IEC 61400-22 and what India asks of type certificates: no certificate of IECRE is known to us field by field',
  fix: 'Fill in the field.',
  check: ({ content, kind: { documentType, sector }, issueNumber }) =>
    missing({
      holder: isFilled(content.holder?.name),
      certifiedObject: isFilled(content.certifiedObject) || withPlant.includes(documentType),
      operationalDocuments: content.operationalDocuments.length > 0,
      standards: content.standards.length > 0 || withoutStandards.includes(documentType),
      finalEvaluationReport: isFilled(content.finalEvaluationReport?.number),
      module: documentType !== 'IECRE_CONFORMITY_STATEMENT' || sector !== 'WE' || Boolean(content.module),
      locations: documentType !== 'IECRE_QUALITY_SYSTEM' || content.locations.length > 0,
      signatory: isFilled(content.signatory?.name),
      changes: issueNumber === 0 || isFilled(content.changes),
    }),
};

/** A certificate of a turbine or component says which, with every component's maker and type name. */
export const objectDescribed: IecreRule = {
  id: 'iecre/object-described',
  severity: 'ERROR',
  source: 'IEC 61400-22 and what India asks of type certificates: the models of blade, gearbox and tower stand on them',
  fix: 'Fill in the field.',
  check: ({ content: { turbine, components }, kind: { documentType } }) => [
    ...(ofWindTurbine.includes(documentType)
      ? missing({
          'turbine.ratedPowerKw': Boolean(turbine?.ratedPowerKw),
          'turbine.rotorDiameterM': Boolean(turbine?.rotorDiameterM),
          'turbine.hubHeightsM': Boolean(turbine?.hubHeightsM.length),
          'turbine.iecClass': isFilled(turbine?.iecClass),
        })
      : []),
    ...(withComponents.includes(documentType) ? missing({ components: components.length > 0 }) : []),
    ...components.flatMap(({ maker, typeName }, index) =>
      missing({
        [`components[${index}].maker`]: isFilled(maker),
        [`components[${index}].typeName`]: isFilled(typeName),
      }),
    ),
  ],
};

/** A certificate of a plant or project says which, where, and of what capacity. */
export const plantDescribed: IecreRule = {
  id: 'iecre/plant-described',
  severity: 'ERROR',
  source:
    'Our decision: name, location and capacity, for the annual certificate also what was assessed (title of OD-402)',
  fix: 'Fill in the field.',
  check: ({ content: { plant }, kind: { documentType } }) => {
    const where = { 'plant.name': isFilled(plant?.name), 'plant.location': isFilled(plant?.location) };
    const assessed = {
      'plant.capacityKw': Boolean(plant?.capacityKw),
      'plant.assessedFrom': Boolean(plant?.assessedFrom),
      'plant.assessedUntil': Boolean(plant?.assessedUntil),
      'plant.expectedEnergyMwh': Boolean(plant?.expectedEnergyMwh),
      'plant.measuredEnergyMwh': plant?.measuredEnergyMwh != null,
    };
    if (documentType === 'IECRE_PLANT') return missing({ ...where, ...assessed });
    return documentType === 'IECRE_PROJECT' ? missing(where) : [];
  },
};

/** The kind is the one that the number was taken for. */
export const kindAsNumbered: IecreRule = {
  id: 'iecre/kind-as-numbered',
  severity: 'ERROR',
  source: 'The number names sector and kind (IECRE.WE.TC.25.0168-R2)',
  fix: 'Set the kind back, or draft a new certificate of the other kind.',
  check: ({ number, content: { kind } }) => {
    const numbered = number === null ? kind : readNumber(number)?.kind;
    return numbered === kind ? [] : [{ field: 'kind', message: `${kind} is not the ${numbered} of ${number}.` }];
  },
};

/** A first issue is dated on a day on which the kind is in use. */
export const kindInUse: IecreRule = {
  id: 'iecre/kind-in-use',
  severity: 'ERROR',
  source: 'Our decision: the table of document types says from when until when each is issued',
  fix: 'Take a kind that is in use on the day, or have the table of document types corrected.',
  check: ({ kind, firstIssuedOn, issueNumber }) =>
    issueNumber > 0 || isInUse(kind, firstIssuedOn)
      ? []
      : [
          {
            field: 'kind',
            message: `${kind.kind} is issued from ${kind.from}${kind.until ? ` until ${kind.until}` : ''}, not on ${firstIssuedOn}.`,
          },
        ],
};

/** The operational documents of the kind are among those that the certificate names. */
export const operationalDocumentOfKind: IecreRule = {
  id: 'iecre/operational-document-of-kind',
  severity: 'WARNING',
  source: 'Titles of OD-501, OD-502, OD-402 and numbers of the OD-405 and OD-410 series',
  fix: 'Name the operational document that the kind follows.',
  check: ({ content: { operationalDocuments }, kind }) => {
    const known = kind.operationalDocuments;
    const isOf = (number: string) => known.some(od => number === od || number.startsWith(`${od}-`));
    return known.length === 0 || operationalDocuments.length === 0 || operationalDocuments.some(od => isOf(od.number))
      ? []
      : [{ field: 'operationalDocuments', message: `${kind.title} follows ${known.join(' or ')}; it is not named.` }];
  },
};

/** No report was written after the day of issue. */
export const reportsBeforeIssue: IecreRule = {
  id: 'iecre/reports-before-issue',
  severity: 'ERROR',
  source: 'Our decision: a certificate cannot rest on what was not yet written',
  fix: 'Correct the day of the report, or give the day of this issue.',
  check: ({ content: { reports, finalEvaluationReport }, issuedOn }) =>
    [
      { field: 'finalEvaluationReport.issuedOn', report: finalEvaluationReport },
      ...reports.map((report, index) => ({ field: `reports[${index}].issuedOn`, report })),
    ].flatMap(({ field, report }) =>
      report?.issuedOn && report.issuedOn > issuedOn
        ? [{ field, message: `${report.number} is of ${report.issuedOn}, after the day of issue, ${issuedOn}.` }]
        : [],
    ),
};

/** What must hold when an IECRE certificate is issued, beside the rules of every document. */
export const certificateRules: readonly IecreRule[] = [
  complete,
  objectDescribed,
  plantDescribed,
  kindAsNumbered,
  kindInUse,
  operationalDocumentOfKind,
  reportsBeforeIssue,
  ...statementRules,
  ...predecessorRules,
  ...outstandingIssueRules,
  ...validityRules,
  ...plantRules,
  ...plausibilityRules,
];
