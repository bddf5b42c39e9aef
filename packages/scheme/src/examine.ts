import { graphItself } from '@conformity/access';
import {
  type Coverage,
  dayOf,
  type Evidence,
  type Finding,
  isSamePlace,
  isSameText,
  lapsesOfEndless,
  type Place,
  type Standing,
  statusNow,
} from '@conformity/certification';
import {
  dependences,
  type Face,
  type RegisteredDocument,
  references,
  registered,
  standardEdition,
} from '@conformity/register';
import { type Examined, gather, read, readOnly } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import type { Asking } from './asking';
import type { DocumentScheme, Harmonised } from './define-scheme';
import type { DocumentKind } from './documents-of';
import { issuesInSequence } from './issue-rules';
import { type Owned, owned } from './owned';
import { shownIssue } from './register-entry';
import { lapsesBy } from './tasks';
import { findingsOfIssue, subjectOf } from './transition/publish';

/** When, and by whom, documents are examined: by the graph itself. */
export type Moment = Pick<Asking, 'principal' | 'now' | 'today'>;

type Kind = Pick<DocumentKind<object>, 'scheme' | 'ownActs'>;

/**
 * What the rules find today on those of the documents that are public and in force, and on what each rests; as of one moment. They find
 * what they would find if what is public were issued again today: our decision, so that no rule is written twice.
 */
export const examine = (
  kinds: readonly Kind[],
  db: DataSource,
  ids: readonly string[],
  now: Date,
): Promise<Examined[]> =>
  readOnly({ db, principal: graphItself }, async em => {
    gather(em);
    const moment = { principal: graphItself, now, today: dayOf(now) };
    const schemes = kinds.map(({ scheme }) => scheme);
    const all = (await owned(schemes, em, ids)).filter(one => isInForce(one, moment));
    const examined: Examined[] = [];
    for (const kind of kinds) {
      const alike = all.filter(one => one.scheme === kind.scheme);
      if (alike.length) examined.push(...(await examineAlike(kind, em, moment, alike)));
    }
    return examined;
  });

/** What is shown to the public, as it counts today. */
function isInForce({ scheme, document, issues }: Owned, { today }: Moment): boolean {
  if (document.issueNumber === null) return false;
  const { validUntil } = scheme.harmonise(shownIssue(document, issues).content, {
    number: document.number,
    issuedOn: null,
  });
  const { statusHistory, master } = document;
  const status = statusNow({ statusHistory, validUntil, master }, today)?.status;
  return status === 'CURRENT' || status === 'SUSPENDED';
}

async function examineAlike(
  { scheme, ownActs }: Kind,
  em: EntityManager,
  moment: Moment,
  documents: readonly Owned[],
): Promise<Examined[]> {
  const ids = documents.map(({ document }) => document.id);
  const found = (await ownActs?.findings(em, moment, ids)) ?? (await findingsAgain(scheme, em, moment, documents));
  const setAside = await rulesSetAside(em, ids);
  const evidenceOf = await evidenceBy(scheme, em, documents);
  return documents.map(one => {
    const { id, issueNumber } = one.document;
    const reasons = setAside.get(`${id}/${issueNumber}`);
    return {
      documentId: id,
      findings: (found.get(id) ?? [])
        .filter(isOfContent)
        .map(finding => ({ ...finding, setAside: reasons?.get(finding.rule) ?? null })),
      evidence: evidenceOf(one),
    };
  });
}

/**
 * What the rules would find on each if what is public were issued again on the day in UTC, which ends validities for the public; the days
 * of bodies are for their acts.
 */
async function findingsAgain(
  scheme: DocumentScheme<object>,
  em: EntityManager,
  { today }: Moment,
  documents: readonly Owned[],
): Promise<Map<string, Finding[]>> {
  const bodies = await references(em, 'BODY', [...new Set(documents.map(({ document }) => document.issuerId))]);
  const asked = documents.flatMap(({ document, issues }) => {
    const body = bodies.get(document.issuerId);
    if (!body) return [];
    const subject = subjectOf(scheme, { document, issues, body }, shownIssue(document, issues), today);
    return { id: document.id, found: findingsOfIssue(scheme, em, subject, today) };
  });
  // All side by side, so that what they look for is read together; and to the end, since the connection is theirs until then.
  await Promise.allSettled(asked.map(({ found }) => found));
  return new Map(await Promise.all(asked.map(async ({ id, found }) => [id, await found] as const)));
}

/** In which order issues are published is asked of the act: an earlier register may not have handed over all of them. */
const isOfContent = ({ rule }: Finding) => rule !== issuesInSequence.id;

interface SetAside {
  id: string;
  issueNumber: number;
  overrides: { rule: string; reason: string }[];
}

/** Why rules were set aside when issues were published or last corrected, by `id/number` and rule. */
async function rulesSetAside(em: EntityManager, ids: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const acts = await read<SetAside>(
    em,
    `select document_id as id, issue_number as "issueNumber", details->'overrides' as overrides from audit_entry
     where document_id = any($1) and act in ('issue', 'correct') and details ? 'overrides' order by document_id, sequence`,
    [ids],
  );
  return new Map(
    acts.map(({ id, issueNumber, overrides }) => [
      `${id}/${issueNumber}`,
      new Map(overrides.map(({ rule, reason }) => [rule, reason])),
    ]),
  );
}

/** Says of each of the documents on what it rests; all that they name is read together. */
async function evidenceBy(scheme: DocumentScheme<object>, em: EntityManager, documents: readonly Owned[]) {
  const shown = new Map(
    documents.map(({ document, issues }) => {
      const { content, issuedOn } = shownIssue(document, issues);
      const { relations, ...said } = scheme.harmonise(content, { number: document.number, issuedOn });
      return [document.id, { content, said, named: relations.filter(({ kind }) => dependences.includes(kind)) }];
    }),
  );
  const all = [...shown.values()];
  const numbers = [...new Set(all.flatMap(({ named }) => named.map(({ number }) => number)))];
  const found = await registered(em, scheme.facts.system, numbers);
  const byNumber = new Map(numbers.map((number, index) => [number, found[index] ?? null]));
  const lapsesOf = await lapsesBy(
    em,
    scheme.basis,
    all.map(({ content }) => content),
  );
  return ({ document: { id } }: Owned): Evidence[] => {
    const one = shown.get(id);
    if (!one) return [];
    const told = lapsesOf(one.content);
    return one.named.map(({ kind, number }) => {
      const report = byNumber.get(number) ?? null;
      const own = told.filter(lapse => lapse.number === number);
      return {
        kind,
        number,
        documentId: report?.face.id ?? null,
        lapses: own.length ? own : lapsesOfEndless(number, report && standing(report)),
        covers: coverageOf(one.said, report?.face ?? null),
      };
    });
  };
}

const standing = ({ status, validUntil, face: { statusHistory } }: RegisteredDocument): Standing => ({
  status,
  validUntil,
  statusSince: (statusHistory.at(-1) as { since: Standing['statusSince'] }).since,
});

/** What the report says of what the certificate says. */
function coverageOf(
  { standards, manufacturers, sites }: Pick<Harmonised, 'standards' | 'manufacturers' | 'sites'>,
  report: Face | null,
): Coverage {
  const parties = report ? [...report.manufacturers, ...(report.holder ? [report.holder] : [])] : [];
  const tested = new Set(report?.standards.map(({ id }) => id));
  return {
    standards: standards
      .map(standardEdition)
      .filter(({ id }) => tested.has(id))
      .map(({ standard, edition }) => `${standard} edition ${edition}`),
    manufacturers: manufacturers
      .filter(({ name }) => parties.some(party => isSameText(party.name, name)))
      .map(({ name }) => name),
    sites: sites
      .filter(site => report?.sites.some(covered => isSamePlace(site as Place, covered as Place)))
      .map(({ name, address }) => [name, address].filter(Boolean).join(', ').replace(/\s+/g, ' ')),
  };
}
