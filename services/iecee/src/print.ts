import { countryName, documentTypes, type PrintedSection, type Scheme } from '@conformity/certification';
import type { Party } from '@conformity/register';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import type { IeceeCertificateContent } from './certificate';
import { documentTypeOf, procedureInWords, schemeKept } from './certificate-type';
import { printedStandard } from './standard-levels';

const system = 'IEC System for Mutual Recognition of Test Certificates for Electrical Equipment (IECEE)';
const schemeLines: Partial<Record<Scheme, string>> = {
  IECEE_CB: `${system} CB Scheme`,
  IECEE_CB_FCS: `${system} CB Full Certification Scheme (CB-FCS)`,
};

/** Of the other types no French title is known. */
const titles: Record<string, string> = { CBTEST: 'CB TEST CERTIFICATE / CERTIFICAT D’ESSAI OC' };

const onPage2 = 'See page 2';
/** Letters and lines that a field of page 1 holds. Our decision. */
const longest = 400;
const mostLines = 8;

const isLong = (text: string) => text.length > longest || text.split('\n').length > mostLines;
const short = (text: string) => (isLong(text) ? onPage2 : text);
const partyLines = ({ name, address, country }: Party) =>
  [name, address, countryName(country ?? '')].filter(Boolean).join('\n');

/** A CB Test Certificate as it is printed: page 1 in the order of the paper, page 2 for what does not fit there. */
export function print(content: IeceeCertificateContent, facts: Printing): Printed {
  const { type, scheme } = content;
  const second = page2(content);
  return {
    schemeLine: schemeLines[schemeKept(scheme)] ?? system,
    title: titles[type] ?? documentTypes[documentTypeOf(type)].title,
    languages: ['en', 'fr'],
    sections: [...page1(content, facts), ...(second.length ? [{ kind: 'page-break' as const }, ...second] : [])],
    notes: [],
    card: null,
  };
}

function page1(content: IeceeCertificateContent, facts: Printing): PrintedSection[] {
  const { factories, testingProcedure, standards, testReportReference, testReportForms, signatory } = content;
  const { originallyIssuedOn, nationalDifferences, testingLaboratory, testLocation, factoryAuditReport } = content;
  const sections: PrintedSection[] = [
    particulars({
      Product: short(content.product ?? ''),
      'Name and address of the applicant': content.holders.map(partyLines).join('\n\n'),
      'Name and address of the manufacturer': content.manufacturers.map(partyLines).join('\n\n'),
      'Name and address of the factory': factories.length > 1 ? onPage2 : factories.map(partyLines).join(''),
      'Ratings and principal characteristics': short(content.rating ?? ''),
      'Trademark (if any)': content.trademarks.join(', '),
      'Type of manufacturer’s testing laboratory used': testingProcedure ? procedureInWords(testingProcedure) : '',
      'Model / Type Ref.': short(content.model ?? ''),
      'Additional information (if necessary, on page 2)': short(content.additionalInformation ?? ''),
    }),
    { kind: 'statement', text: 'A sample of the product was tested and found to be in conformity with' },
    { kind: 'text', heading: null, text: standards.map(printedStandard).join('\n') },
    { kind: 'statement', text: 'As shown in the Test Report Ref. No. which forms part of this Certificate' },
    particulars({
      'Test Report Ref. No.': testReportReference ?? '',
      'Test Report Form No.': testReportForms.join(', '),
      'Testing laboratory': testingLaboratory ?? '',
      'Test location': testLocation ?? '',
      'Factory audit report': factoryAuditReport ?? '',
      'National differences': nationalDifferences.join(', '),
      ...(originallyIssuedOn !== facts.issuedOn && { 'Original Issue Date': originallyIssuedOn ?? '' }),
    }),
    ...printedParts.approval(signatory, facts, 'This certificate is issued by the National Certification Body'),
  ];
  return sections.filter(hasContent);
}

function page2(content: IeceeCertificateContent): PrintedSection[] {
  const { factories, product, rating, model, additionalInformation } = content;
  const continued = { Product: product, 'Ratings and principal characteristics': rating, 'Model / Type Ref.': model };
  return [
    ...Object.entries({ ...continued, 'Additional information': additionalInformation }).map(([heading, text]) => ({
      kind: 'text' as const,
      heading,
      text: text && isLong(text) ? text : '',
    })),
    {
      kind: 'table' as const,
      heading: 'Factories',
      columns: ['Name', 'Address', 'Country'],
      rows: factories.length > 1 ? factories.map(f => [f.name, f.address ?? '', countryName(f.country ?? '')]) : [],
    },
  ].filter(hasContent);
}

const particulars = (values: Record<string, string>): PrintedSection => ({
  kind: 'particulars',
  heading: null,
  rows: Object.entries(values).flatMap(([label, value]) => (value.trim() ? [{ label, value }] : [])),
});

function hasContent(section: PrintedSection): boolean {
  if (section.kind === 'particulars' || section.kind === 'table') return section.rows.length > 0;
  return section.kind === 'text' ? section.text !== '' : true;
}
