import { type CalendarDate, dayOf, type NumberReading } from '@conformity/certification';
import type { BodyFacts } from '@conformity/register';
import { badInput } from '@conformity/subgraph';
import { v7 as uuid } from 'uuid';
import type { Asking } from './asking';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';
import { reserveSerials } from './number-sequence';
import { perform } from './transition/perform';

/** A document as an earlier register has it: its number and its issues, the earliest first. */
export interface ImportedDocument<Content extends object> {
  number: string;
  body: BodyFacts;
  /** `issuedOn` is null where the earlier register does not tell it. */
  issues: { number: number; issuedOn: CalendarDate | null; content: Content }[];
}

/**
 * Takes over documents that are public elsewhere, with their numbers and issue chains, in one transaction and a handful of
 * statements. They are CURRENT, marked LEGACY, and each has one audit entry. No rule is asked: they were issued long ago.
 * @throws BAD_INPUT for a number that is not one of the type, or a document without issues.
 */
export async function importDocuments<Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  documents: readonly ImportedDocument<Content>[],
): Promise<void> {
  await perform(scheme, asking, {
    hold: async () => documents.map(document => rowsOf(scheme, asking, document)),
    body: () => null,
    allow: () => {},
    change: async rows =>
      rows.map(({ document, issues }) => ({ document, issues, changed: issues, record: imported(document) })),
    also: (rows, { em }) =>
      reserveSerials(
        em,
        rows.flatMap(({ reading }) => (reading.serial ? serialOf(scheme, reading) : [])),
      ),
    answer: () => null,
  });
}

const imported = ({ issueNumber }: DocumentRow) => ({ act: 'import' as const, issueNumber, reason: null, details: {} });

const serialOf = ({ grammar }: Pick<DocumentScheme<object>, 'grammar'>, { bodyCode, year, serial }: NumberReading) => ({
  series: grammar.series,
  bodyCode,
  year: grammar.perYear ? (year ?? 0) : 0,
  serial,
});

function rowsOf<Content extends object>(
  scheme: DocumentScheme<Content>,
  { now }: Pick<Asking, 'now'>,
  { number, body, issues }: ImportedDocument<Content>,
) {
  const { facts, grammar, documentType } = scheme;
  const reading = grammar.read(number);
  const last = issues.at(-1);
  const first = issues[0];
  if (!reading) throw badInput('number', `${number} is not the number of a ${facts.title}.`);
  if (!first || !last) throw badInput('issues', `${number} has no issue.`);
  const { bodyCode, countryCode, year, serial, kind, site, key, canonical } = reading;
  const document: DocumentRow = {
    id: `${facts.idPrefix}_${uuid()}`,
    documentType,
    system: facts.system,
    issuerId: body.id,
    number: canonical,
    numberKey: key,
    numberParts: { bodyCode, countryCode, year, serial, ...(kind && { kind }), ...(site && { site }) },
    status: 'CURRENT',
    statusReason: null,
    statusSince: instantOf(first.issuedOn) ?? now,
    statusHistory: [{ status: 'CURRENT', since: first.issuedOn ?? dayOf(now) }],
    issueNumber: last.number,
    productsAffected: null,
    origin: 'LEGACY',
    isPrivate: false,
    master: null,
    recorded: null,
    // The frame raises it.
    revision: 0,
    createdAt: now,
    deletedAt: null,
  };
  const { name, address, country } = body;
  const issuer = { code: bodyCode, name, address, country };
  const issueRows: IssueRow<Content>[] = issues.map(issue => ({
    ...issue,
    documentId: document.id,
    publishedAt: instantOf(issue.issuedOn) ?? now,
    draftedAt: null,
    issuer,
  }));
  return { reading, document, issues: issueRows };
}

const instantOf = (day: CalendarDate | null) => day && new Date(`${day}T00:00:00Z`);
