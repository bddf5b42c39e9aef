import { calendarDate } from '@conformity/certification';
import type { IecreCertificateContent } from '../src/certificate';
import type { IecreFacts, KnownDocument, NamedDocument } from '../src/certificate-facts';
import { type IecreDocumentKind, kindOn } from '../src/document-kind';
import { readNumber } from '../src/number';
import { termOn } from '../src/validity';

export const maker = { name: 'Test Turbines Ltd', address: 'Wind Street 1', country: 'ZZ' };

/** A type certificate of a turbine, without findings where its statements are in force. */
export const content = (given: Partial<IecreCertificateContent> = {}): IecreCertificateContent => ({
  kind: 'WE.TC',
  holder: maker,
  manufacturer: null,
  certifiedObject: 'TT-150',
  module: null,
  turbine: { ratedPowerKw: 4200, rotorDiameterM: 150, hubHeightsM: [105], iecClass: 'IIIA' },
  components: [{ component: 'BLADE', maker: 'Blades Ltd', typeName: 'B-73', locations: [maker] }],
  plant: null,
  locations: [],
  standards: [{ standard: 'IEC 61400-1', edition: '4.0' }],
  operationalDocuments: [{ number: 'OD-501', edition: '2.0' }],
  statements: [],
  finalEvaluationReport: { number: 'FER-1', issuedOn: calendarDate('2026-05-04') },
  reports: [],
  conditions: null,
  outstandingIssues: [],
  validUntil: null,
  supersedes: null,
  transferredFrom: null,
  foreignReferences: [],
  changes: null,
  additionalInformation: null,
  annexes: [],
  signatory: { name: 'René', position: 'Officer' },
  ...given,
});

/** What an annual PV certificate says of one year. */
export const plantContent = (given: Partial<IecreCertificateContent['plant']> = {}): IecreCertificateContent =>
  content({
    kind: 'PV.PC',
    turbine: null,
    components: [],
    standards: [],
    operationalDocuments: [{ number: 'OD-402', edition: '2.0' }],
    plant: {
      name: 'Test Park',
      location: 'Sun Plain',
      country: 'ZZ',
      capacityKw: 12_000,
      assessedFrom: calendarDate('2025-01-01'),
      assessedUntil: calendarDate('2025-12-31'),
      expectedEnergyMwh: 17_900,
      measuredEnergyMwh: 17_450,
      ...given,
    },
  });

/** A document that a certificate names, in force unless said otherwise. */
export const named = (number: string, given: Partial<KnownDocument> | null = {}): NamedDocument => ({
  number,
  key: readNumber(number)?.key ?? null,
  issueNumber: readNumber(number)?.issueNumber ?? null,
  found: given && {
    status: 'CURRENT',
    documentType: 'IECRE_CONFORMITY_STATEMENT',
    sector: 'WE',
    module: null,
    issuerId: 'bdy_demo',
    validUntil: null,
    issuedOn: calendarDate('2026-05-04'),
    latestIssue: 0,
    ...given,
  },
});

/** The statements of every module that a type certificate rests on. */
export const statementsOfModules = (['DESIGN_BASIS', 'DESIGN', 'MANUFACTURING', 'TYPE_TESTING'] as const).map(
  (module, index) => named(`IECRE.WE.CS.26.000${index + 1}`, { module }),
);

/** The facts of a content that is issued on 2026-06-15. */
export function factsOf(said: IecreCertificateContent = content(), given: Partial<IecreFacts> = {}): IecreFacts {
  const kind = kindOn(said.kind) as IecreDocumentKind;
  const issuedOn = given.issuedOn ?? calendarDate('2026-06-15');
  return {
    number: `IECRE.${said.kind}.26.0042`,
    issueNumber: 0,
    issuedOn,
    firstIssuedOn: issuedOn,
    issuerId: 'bdy_demo',
    content: said,
    kind,
    term: termOn(kind.documentType, issuedOn),
    statements: kind.documentType === 'IECRE_TYPE' ? statementsOfModules : [],
    supersedes: null,
    transferredFrom: null,
    isTransfer: false,
    ...given,
  };
}
