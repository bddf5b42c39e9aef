import { countryName, type PrintedSection } from '@conformity/certification';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import type { IecreCertificateContent } from './certificate';
import { kindOn } from './document-kind';
import { inWords } from './vocabulary';

const { annexTable, approval, inFull, particulars, standardRows, table, text } = printedParts;

const system =
  'IEC System for Certification to Standards Relating to Equipment for Use in Renewable Energy Applications (IECRE System)';
const sectors = { WE: 'Wind energy', PV: 'Solar photovoltaic energy', ME: 'Marine energy' };

/**
 * An IECRE certificate as it is printed: number and days, holder, object with class and components, locations, standards and
 * operational documents, statements and reports, conditions and outstanding issues, signatory. No real layout is known to us: the
 * order is our decision, after the fields that IEC 61400-22 asks for.
 */
export function printCertificate(content: IecreCertificateContent, facts: Printing): Printed {
  const kind = kindOn(content.kind);
  return {
    schemeLine: [system, kind && sectors[kind.sector]].filter(Boolean).join('\n'),
    title: kind?.title ?? 'Certificate',
    sections: [
      ...holderSections(content),
      ...objectSections(content),
      ...placeSections(content),
      ...basisSections(content, facts),
      ...conditionSections(content),
      ...endSections(content, facts),
    ],
    notes: ['This certificate may only be reproduced in full. Its status is shown in the register.'],
    card: null,
  };
}

const withUnit = (value: number | null | undefined, unit: string) => (value == null ? null : `${value} ${unit}`);

const holderSections = ({ holder, manufacturer, validUntil }: IecreCertificateContent): PrintedSection[] =>
  particulars(null, {
    'Valid until': validUntil,
    'Certificate holder': inFull(holder),
    Manufacturer: inFull(manufacturer),
  });

const objectSections = ({
  certifiedObject,
  module,
  turbine,
  plant,
  components,
}: IecreCertificateContent): PrintedSection[] => [
  ...particulars('Certified object', {
    Object: certifiedObject,
    Module: module && inWords(module),
    Class: turbine?.iecClass,
    'Rated power': withUnit(turbine?.ratedPowerKw, 'kW'),
    'Rotor diameter': withUnit(turbine?.rotorDiameterM, 'm'),
    'Hub heights': turbine?.hubHeightsM.map(height => `${height} m`).join(', '),
  }),
  ...table(
    'Components',
    ['Component', 'Maker', 'Type'],
    components.map(({ component, maker, typeName }) => [inWords(component), maker, typeName]),
  ),
  ...particulars('Plant', {
    Name: plant?.name,
    Location: [plant?.location, countryName(plant?.country ?? '')].filter(Boolean).join('\n'),
    Capacity: withUnit(plant?.capacityKw, 'kW'),
    'Period assessed': [plant?.assessedFrom, plant?.assessedUntil].filter(Boolean).join(' to '),
    'Expected energy': withUnit(plant?.expectedEnergyMwh, 'MWh'),
    'Measured energy': withUnit(plant?.measuredEnergyMwh, 'MWh'),
  }),
];

const placeSections = ({ components, locations }: IecreCertificateContent): PrintedSection[] => {
  const made = components.flatMap(({ component, locations: places }) =>
    places.map(place => ({ what: inWords(component), place })),
  );
  const rows = [...made, ...locations.map(place => ({ what: '', place }))];
  return table(
    'Locations',
    ['Component', 'Name', 'Address', 'Country'],
    rows.map(({ what, place: { name, address, country } }) => [what, name, address, countryName(country ?? '')]),
  );
};

const basisSections = (
  {
    standards,
    operationalDocuments,
    statements,
    finalEvaluationReport,
    reports,
    foreignReferences,
    supersedes,
    transferredFrom,
  }: IecreCertificateContent,
  facts: Printing,
): PrintedSection[] => [
  ...table(
    'Standards and operational documents',
    ['Document', 'Edition', 'Title'],
    [
      ...standardRows(standards, facts),
      ...operationalDocuments.map(({ number, edition }) => [`IECRE ${number}`, edition, '']),
    ],
  ),
  ...table(
    'Conformity statements and reports',
    ['Document', 'Number', 'Issued by', 'Date'],
    [
      ...statements.map(number => ['Conformity statement', number, '', '']),
      ...(finalEvaluationReport
        ? [['Final evaluation report', finalEvaluationReport.number, '', finalEvaluationReport.issuedOn]]
        : []),
      ...reports.map(({ role, kind, number, body, issuedOn }) => [
        kind || `${role} report`,
        number,
        `${body} (${role})`,
        issuedOn,
      ]),
    ],
  ),
  ...particulars(null, {
    Supersedes: supersedes,
    'Transferred from': transferredFrom,
    'Other references': foreignReferences.join('\n'),
  }),
];

const conditionSections = ({ conditions, outstandingIssues }: IecreCertificateContent): PrintedSection[] => [
  ...text('Conditions', conditions),
  ...table(
    'Outstanding issues',
    ['Issue', 'Module', 'Primary safety', 'Due', 'Closed'],
    outstandingIssues.map(({ description, module, touchesPrimarySafety, dueOn, closedOn }) => [
      description,
      module && inWords(module),
      touchesPrimarySafety ? 'yes' : 'no',
      dueOn,
      closedOn,
    ]),
  ),
];

const endSections = (
  { changes, additionalInformation, annexes, signatory }: IecreCertificateContent,
  facts: Printing,
): PrintedSection[] => [
  ...text('Changes of this revision', changes),
  ...text('Additional information', additionalInformation),
  ...annexTable('Annexes', annexes),
  ...(facts.issuer ? [{ kind: 'statement' as const, text: conforms }] : []),
  ...approval(signatory, facts, 'RECB of the IECRE System'),
];

const conforms =
  'The body named below certifies that the object named above was evaluated and found to conform to the standards and operational documents named above, under the conditions stated.';
