import { countryName, isFilled, type Place, type PrintedSection } from '@conformity/certification';
import { fold } from '@conformity/folding';
import type { StandardEditionInput } from '@conformity/register';
import { annexUrl, type KeptAnnex } from './annexes';
import type { Printing } from './define-scheme';
import type { Signatory } from './signatory';

type Value = string | number | null | undefined;
type Heading = string | null;

const asText = (value: Value): string => (value == null ? '' : String(value));

/** Labels with what is stated under each; none where nothing is stated. */
export function particulars(heading: Heading, values: Record<string, Value>): PrintedSection[] {
  const rows = Object.entries(values)
    .map(([label, value]) => ({ label, value: asText(value) }))
    .filter(({ value }) => isFilled(value));
  return rows.length ? [{ kind: 'particulars', heading, rows }] : [];
}

/** A table without the rows and columns in which nothing is stated; none where nothing is stated at all. */
export function table(heading: Heading, columns: readonly string[], lines: readonly Value[][]): PrintedSection[] {
  const rows = lines.map(line => line.map(asText)).filter(row => row.some(isFilled));
  const inUse = (row: readonly string[]) => row.filter((_, index) => rows.some(other => isFilled(other[index])));
  return rows.length ? [{ kind: 'table', heading, columns: inUse(columns), rows: rows.map(inUse) }] : [];
}

/** A heading and running text; none where nothing is stated. */
export const text = (heading: Heading, value: string | null | undefined): PrintedSection[] =>
  value && isFilled(value) ? [{ kind: 'text', heading, text: value }] : [];

/** A party in lines: name, address, the name of its country. */
export const inFull = (party: Place | null | undefined): string =>
  party ? [party.name, party.address, countryName(party.country ?? '')].filter(isFilled).join('\n') : '';

/** Free texts in one line; they may have commas in them. */
export const listed = (texts: readonly string[]): string => texts.filter(isFilled).join('; ');

/** Places with name and address. */
export const places = (heading: Heading, found: readonly Place[]): PrintedSection[] =>
  table(
    heading,
    ['Name', 'Address', 'Country'],
    found.map(({ name, address, country }) => [name, address, countryName(country ?? '')]),
  );

/** Standards with their editions, and with the year and title that the directory had of each; what it did not know is as it was typed. */
export const standardsTable = (
  heading: Heading,
  standards: readonly StandardEditionInput[],
  facts: Pick<Printing, 'citations'>,
): PrintedSection[] => table(heading, ['Standard', 'Edition', 'Title'], standardRows(standards, facts));

/** The rows of such a table: `IEC 60079-0:2017`, `7.0`, the title. The year is that of a whole edition, where it is not named by it. */
export const standardRows = (
  standards: readonly StandardEditionInput[],
  { citations = [] }: Pick<Printing, 'citations'>,
) =>
  standards.map(({ standard, edition }) => {
    const { year, title } = citations.find(one => one.standard === standard && one.edition === edition) ?? {};
    return [year && /^\d{1,2}(\.0)?$/.test(edition) ? `${standard}:${year}` : standard, edition, title];
  });

/**
 * Who approved the issue; a draft shows who is to approve it, without a day. The picture of a signature is printed where who issued is who is named. Our decision:
 * nobody has another's signature printed.
 */
export const approval = (
  signatory: Signatory | null | undefined,
  { issuedOn, issuer }: Printing,
  caption = 'Approved for issue on behalf of the IECEx Certification Body:',
): PrintedSection[] =>
  signatory && isFilled(signatory.name)
    ? [
        {
          kind: 'signature',
          ...(issuer && { onBehalfOf: { label: caption, name: issuer.name } }),
          name: signatory.name,
          position: signatory.position,
          on: issuedOn ?? '',
          ...(issuedOn &&
            issuer?.signature &&
            fold(issuer.signature.name) === fold(signatory.name) && { picture: issuer.signature.picture }),
        },
      ]
    : [];

/** The annexes with the hash of each file, which leads to it. */
export function annexTable(heading: Heading, annexes: readonly KeptAnnex[]): PrintedSection[] {
  const listed = annexes.filter(({ title, fileName, hash }) => isFilled(title) || isFilled(fileName) || hash);
  const lines = listed.map(({ title, fileName, hash }) => [title, fileName, hash]);
  const links = listed.map(({ hash }) => (hash ? annexUrl(hash) : null));
  return table(heading, ['Title', 'File', 'SHA-256'], lines).map(part =>
    links.some(Boolean) ? { ...part, links } : part,
  );
}

/** The end of a certificate: what the issue changed, for issues 1 and above, further information, and the annexes. */
export const ending = (
  {
    changes,
    additionalInformation,
    annexes,
  }: { changes?: string | null; additionalInformation?: string | null; annexes: readonly KeptAnnex[] },
  { issueNumber }: Printing,
  heading = 'DETAILS OF CERTIFICATE CHANGES (for issues 1 and above)',
): PrintedSection[] => [
  ...text(heading, issueNumber > 0 ? changes : null),
  ...text('Additional information:', additionalInformation),
  ...annexTable('Annex:', annexes),
];
