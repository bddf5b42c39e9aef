import { citedStandards, type Party, requireOrganisations, type Site } from '@conformity/register';
import { check, type DocumentScheme, defineScheme, type Harmonised } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import type { IecreCertificateContent } from './certificate';
import type { IecreOperationalDocument } from './certificate-parts';
import { documentKinds, kindOn, schemeOfSector } from './document-kind';
import { loadIecreFacts } from './facts';
import { canonicalNumber, keptReference, readNumber } from './number';
import { printCertificate } from './print';
import { certificateRules } from './rules';
import { endByTerm, termOn } from './validity';
import { inWords } from './vocabulary';

/** Every document of IECRE: what the kind of a content says decides on its type and sector. A revision is the next issue. */
export const iecreScheme: DocumentScheme<IecreCertificateContent> = defineScheme<IecreCertificateContent>({
  documentType: 'IECRE_TYPE',
  notCopied: ['supersedes', 'transferredFrom'],
  kindOf: ({ kind }) => kind,
  takesOver: ({ transferredFrom }) => transferredFrom,
  harmonise,
  prepare,
  freeze: async (_em, content, { issuedOn, previous }) => ({
    ...content,
    validUntil: endByTerm({
      typed: content.validUntil ?? null,
      issuedOn,
      previousEnd: previous?.validUntil ?? null,
      term: termOn(lineOf(content).documentType, issuedOn),
    }),
  }),
  nextIssue: content => ({ ...content, changes: null }),
  print: printCertificate,
  checks: { issue: check((em, subject) => loadIecreFacts(iecreScheme, em, subject), certificateRules) },
});

/** The line of the kind; that of type certificates for a kind that was taken over and that the table does not know. */
const lineOf = ({ kind }: IecreCertificateContent) =>
  kindOn(kind) ?? (documentKinds[0] as (typeof documentKinds)[number]);

function harmonise(content: IecreCertificateContent): Harmonised {
  const { documentType, sector, title } = lineOf(content);
  const { holder = null, manufacturer, certifiedObject, module, plant } = content;
  const maker = manufacturer ?? (content.turbine || content.components.length ? holder : null);
  const named = certifiedObject ?? plant?.name ?? title;
  const { statements, supersedes, transferredFrom, operationalDocuments: ods } = content;
  const relationsOf = (kind: Harmonised['relations'][number]['kind'], numbers: (string | null | undefined)[]) =>
    numbers.flatMap(number => (number && readNumber(number) ? [{ kind, number }] : []));
  return {
    title: module ? `${inWords(module)}: ${named}` : named,
    holder,
    manufacturers: maker ? [maker] : [],
    sites: sitesOf(content),
    standards: content.standards,
    validUntil: content.validUntil ?? null,
    relations: [
      ...relationsOf('BASED_ON_STATEMENT', statements),
      ...relationsOf('SUPERSEDES', [supersedes]),
      ...relationsOf('TRANSFERRED_FROM', [transferredFrom]),
    ],
    models: content.components.map(({ typeName }) => typeName),
    keywords: [
      title,
      plant?.name,
      content.conditions,
      ...ods.map(od => od.number),
      ...content.components.map(({ maker }) => maker),
      ...content.reports.map(report => report.number),
      content.finalEvaluationReport?.number,
      ...statements.filter(statement => !readNumber(statement)),
      ...content.foreignReferences,
    ],
    traits: { kinds: [content.kind] },
    categories: [sector],
    scheme: schemeOfSector(sector),
    documentType,
  };
}

/** Where components are made, each place once with the components; the other locations; the plant. */
function sitesOf({ components, locations, plant }: IecreCertificateContent): Site[] {
  const places = new Map<string, Site>();
  for (const { component, locations: made } of components) {
    for (const { name, address = null, country = null } of made) {
      const key = JSON.stringify([name, address, country]);
      const before = places.get(key)?.scope?.split(', ') ?? [];
      const scope = [...new Set([...before, inWords(component)])].join(', ');
      places.set(key, { role: 'MANUFACTURING', name, address, country, scope });
    }
  }
  const covered = locations.map(({ name, address, country }) => ({ role: 'LOCATION', name, address, country }));
  const site = plant?.name
    ? [{ role: 'PLANT', name: plant.name, address: plant.location, country: plant.country }]
    : [];
  return [...places.values(), ...covered, ...site];
}

async function prepare(em: EntityManager, content: IecreCertificateContent): Promise<IecreCertificateContent> {
  const { holder, manufacturer, supersedes, transferredFrom } = content;
  await requireOrganisations(em, { holder, manufacturer, ...placesOf(content) });
  return {
    ...content,
    standards: await citedStandards(em, content.standards),
    operationalDocuments: content.operationalDocuments.map(operationalDocument),
    statements: content.statements.map(keptReference),
    supersedes: supersedes ? canonicalNumber(supersedes, 'supersedes') : null,
    transferredFrom: transferredFrom ? canonicalNumber(transferredFrom, 'transferredFrom') : null,
    foreignReferences: content.foreignReferences.map(reference => reference.trim()),
  };
}

const placesOf = ({ components, locations }: IecreCertificateContent): Record<string, Party> => ({
  ...Object.fromEntries(locations.map((place, index) => [`locations[${index}]`, place])),
  ...Object.fromEntries(
    components.flatMap((component, line) =>
      component.locations.map((place, index) => [`components[${line}].locations[${index}]`, place]),
    ),
  ),
});

/** `IECRE OD 501` is `OD-501`; anything else stays as it was typed. */
function operationalDocument({ number, edition }: IecreOperationalDocument): IecreOperationalDocument {
  const serial = /^(?:IECRE)?[\s-]*OD[\s-]*(\d{3}(?:-\d{1,2})?)$/i.exec(number.trim())?.[1];
  return { number: serial ? `OD-${serial}` : number.trim(), edition: edition.trim() };
}
