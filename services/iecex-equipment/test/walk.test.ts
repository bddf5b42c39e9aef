import { can } from '@conformity/access';
import { calendarDate, lifecycle, type Status } from '@conformity/certification';
import { RegisterEntry, references } from '@conformity/register';
import { importDocuments } from '@conformity/scheme';
import { askingOf, rowsOf } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import fc from 'fast-check';
import { subgraph } from '../src';
import { testReportScheme } from '../src/report-schemes';
import { aCertificate, aTestReport, type Done, everythingIn, type Office, type OfficeAct, officeOf } from './builders';

// Many acts, one after the other: on a machine with other work they take long.
jest.setTimeout(300_000);

let graph: TestSubgraph;
let office: Office;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
});
afterAll(() => graph.close());

const { maintenance } = subgraph;

/** The entries that the documents demand and the register has not, and the other way round. */
async function differences(): Promise<{ id: string; side: string }[]> {
  const demanded: object[] = [];
  for await (const entries of maintenance?.entries(graph.db) ?? []) demanded.push(...entries);
  return graph.owner.query(
    `with demanded as (select * from jsonb_populate_recordset(null::register.entry, $1::jsonb))
     (select id, 'demanded' as side from (table demanded except table register.entry) as a)
     union all (select id, 'kept' from (table register.entry except table demanded) as b)`,
    [rowsOf(RegisterEntry, demanded)],
  );
}

/** Documents whose revision, acts in the trail and register entry do not tell the same story. */
const inconsistent = (): Promise<unknown[]> =>
  graph.owner.query(
    `select d.id, d.revision, d.deleted_at, count(a.*)::int as acts, max(a.sequence) as last, e.revision as entry
     from document d left join audit_entry a on a.document_id = d.id left join register.entry e on e.id = d.id
     group by d.id, e.id
     having d.revision <> count(a.*) or d.revision <> max(a.sequence) or e.revision is distinct from case when d.deleted_at is null then d.revision end`,
  );

type Content = 'good' | 'unfinished' | 'malformed';
const contents: Record<Content, object> = {
  good: aTestReport(),
  unfinished: aTestReport({ endorsedBy: null }),
  malformed: aTestReport({ standards: [{ standard: 'IEC 60079-0:2017', edition: '6.0' }] }),
};

/** What the model knows of a document. */
interface Believed {
  id: string;
  bodyId: string;
  revision: number;
  status: Status;
  draft: Content | null;
  shown: Content;
  gone: boolean;
}
interface Step {
  act: OfficeAct;
  name: keyof typeof people;
  which: number;
  content: Content;
  isStale: boolean;
}

/** What must come of the step: the code of the refusal, or null where it is done. */
function expectedOf({ act, name, content, isStale }: Step, document: Believed | undefined): string | null {
  const who = people[name];
  const typed = ['draft', 'edit', 'amend', 'correct'].includes(act) ? content : null;
  if (act === 'draft') {
    const bodyId = who.memberships[0]?.bodyId ?? null;
    if (!bodyId || !can(who, 'document:draft', { system: 'IECEx', bodyId })) return 'FORBIDDEN';
    return typed === 'malformed' ? 'BAD_INPUT' : null;
  }
  if (!document || document.gone) return 'NOT_FOUND';
  const resource = { system: 'IECEx', bodyId: document.bodyId };
  if (document.status === 'DRAFT' && !can(who, 'document:view-draft', resource)) return 'NOT_FOUND';
  if (!can(who, `document:${act}`, resource)) return 'FORBIDDEN';
  const namesRevision = ['edit', 'amend', 'issue', 'correct', 'delete-draft'].includes(act);
  if (isStale && namesRevision) return 'CONFLICT';
  const { from, needsDraftIssue } = lifecycle[act];
  if (!from.includes(document.status)) return 'CONFLICT';
  if (needsDraftIssue && !document.draft) return 'CONFLICT';
  if (act === 'amend' && document.draft) return 'CONFLICT';
  if (typed === 'malformed') return 'BAD_INPUT';
  if (act === 'correct' && typed === 'unfinished') return 'RULE_VIOLATION';
  const isRefused = document.draft === 'unfinished' || document.bodyId === notAccepted;
  return act === 'issue' && isRefused ? 'RULE_VIOLATION' : null;
}
/** A body may draft while its acceptance is suspended. */
const notAccepted = people.carl.memberships[0]?.bodyId;

/** What the model believes after a step that was done. */
function after({ act, content }: Step, document: Believed): Believed {
  const revision = document.revision + 1;
  const { to } = lifecycle[act];
  const status = to === 'unchanged' || to === null ? document.status : to;
  const next = { ...document, revision, status };
  if (act === 'edit' || act === 'amend')
    return { ...next, draft: content, shown: status === 'DRAFT' ? content : next.shown };
  if (act === 'issue') return { ...next, draft: null, shown: document.draft as Content };
  if (act === 'correct') return { ...next, shown: content };
  if (act === 'delete-draft') return { ...next, draft: null, gone: status === 'DRAFT' };
  return { ...next, gone: act === 'delete' };
}

const entitled: Record<OfficeAct, Step['name']> = {
  draft: 'olga',
  edit: 'ben',
  amend: 'ben',
  issue: 'olga',
  correct: 'olga',
  'delete-draft': 'adam',
  suspend: 'sam',
  reinstate: 'sam',
  cancel: 'sam',
  delete: 'sam',
};
const anybody = fc.constantFrom(...(Object.keys(people) as Step['name'][]));
/** The acts that lead on come more often than those that end a document. */
const likely = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<OfficeAct[]>('amend', 'issue', 'issue', 'edit', 'correct', 'suspend', 'reinstate'),
  },
  { weight: 1, arbitrary: fc.constantFrom<OfficeAct[]>('draft', 'delete-draft', 'cancel', 'delete') },
);
const step = fc
  .record({
    act: likely,
    stranger: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anybody }),
    which: fc.nat(1),
    content: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Content>('good') },
      { weight: 1, arbitrary: fc.constantFrom<Content[]>('unfinished', 'malformed') },
    ),
    isStale: fc.nat(9).map(chance => chance === 0),
  })
  .map(({ stranger, ...one }): Step => ({ ...one, name: stranger ?? entitled[one.act] }));

const by = (name: Step['name'], act: OfficeAct): Step => ({ act, name, which: 0, content: 'good', isStale: false });

async function perform({ act, name, content, isStale }: Step, document: Believed | undefined) {
  const revision = (document?.revision ?? 1) + (isStale ? 1 : 0);
  const input = ['draft', 'edit', 'amend', 'correct'].includes(act) && { input: contents[content] };
  return office.attempt(
    act,
    'ExTestReport',
    { id: document?.id ?? 'exr_none', revision, ...input },
    { who: people[name] },
  );
}

test('whatever anybody does: act, audit entry and register entry come together, or nothing is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 40 }), async steps => {
      const believed: Believed[] = [];
      for (const one of [by('olga', 'draft'), ...steps]) {
        const at = one.act === 'draft' ? believed.length : Math.max(0, believed.length - 1 - one.which);
        const document = believed[at];
        const expected = expectedOf(one, document);
        const before = await everythingIn(graph);
        const { done, refused } = await perform(one, document);
        expect([one.act, one.name, refused?.code ?? null]).toEqual([one.act, one.name, expected]);
        if (refused) expect(await everythingIn(graph)).toEqual(before);
        else believed[at] = document ? after(one, document) : firstSaved(one, done as Done);
        expect(await inconsistent()).toEqual([]);
        const now = believed[at];
        if (now) await expectAsBelieved(now);
      }
      expect(await differences()).toEqual([]);
    }),
    { numRuns: 15, endOnFailure: true, examples: [[[by('carl', 'draft'), by('carl', 'issue'), by('wei', 'issue')]]] },
  );
});

const firstSaved = ({ name, content }: Step, { id }: Done): Believed => ({
  id,
  bodyId: people[name].memberships[0]?.bodyId ?? '',
  revision: 1,
  status: 'DRAFT',
  draft: content,
  shown: content,
  gone: false,
});

async function expectAsBelieved({ id, revision, status, draft, shown, gone }: Believed) {
  const [row] = await graph.owner.query(
    `select d.revision, d.status, d.deleted_at is not null as gone, e.status as entry, i.content->>'endorsedBy' as endorsed,
       exists (select from issue where document_id = d.id and published_at is null) as "hasDraft"
     from document d left join register.entry e on e.id = d.id
     left join issue i on i.document_id = d.id and i.number = coalesce(d.issue_number, 0) where d.id = $1`,
    [id],
  );
  const nothingLeft = gone && status === 'DRAFT';
  const endorsed = nothingLeft || shown === 'unfinished' ? null : 'Olga Officer';
  expect(row).toEqual({ revision, status, gone, entry: gone ? null : status, endorsed, hasDraft: draft !== null });
}

test('the trails of the walk are whole', async () => {
  for await (const found of maintenance?.auditBreaks(graph.db) ?? []) throw new Error(JSON.stringify(found));
});

test('a rebuilt register is the register that was there', async () => {
  const { testReport, qualityReport } = await office.publishReports();
  await office.publish('ExCertificate', aCertificate({ testReport, qualityReport }));
  await office.draft('ExCertificate', aCertificate({ testReport, qualityReport }));
  const before = await everythingIn(graph);
  const [{ count }] = await graph.owner.query('select count(*)::int as count from register.entry');
  expect(await maintenance?.reindex(graph.db)).toEqual({ documents: count, mended: 0, removed: 0 });
  expect(await everythingIn(graph)).toEqual(before);
});

test('a register that was tampered with is found out and rebuilt', async () => {
  const { id } = await office.publish('ExTestReport', aTestReport());
  const gone = await office.publish('ExTestReport', aTestReport());
  const before = await everythingIn(graph);
  await graph.owner.query(`update register.entry set status = 'CANCELLED' where id = $1`, [id]);
  await graph.owner.query('delete from register.entry where id = $1', [gone.id]);
  expect(await differences()).toEqual(
    expect.arrayContaining([
      { id, side: 'demanded' },
      { id, side: 'kept' },
      { id: gone.id, side: 'demanded' },
    ]),
  );
  await maintenance?.reindex(graph.db);
  expect(await everythingIn(graph)).toEqual(before);
});

test('documents of an earlier register come in with their issues and trail, and their numbers are taken', async () => {
  const body = (await references(graph.owner.manager, 'BODY', ['bdy_demo'])).get('bdy_demo');
  if (!body) throw new Error('The demonstration body is missing.');
  const now = new Date('2040-05-01T10:00:00Z');
  const asking = askingOf(graph.db, { principal: people.ivy, now, requestId: 'import' });
  const content = aTestReport() as never;
  const issues = [
    { number: 0, issuedOn: null, content },
    { number: 1, issuedOn: calendarDate('2040-02-29'), content },
  ];
  await importDocuments(testReportScheme, asking, [
    { number: 'ZZ/DEMO/ExTR40.0007/01', body, issues },
    { number: 'ZZ/DEMO/ExTR40.0003/00', body, issues: issues.slice(1).map(issue => ({ ...issue, number: 0 })) },
  ]);
  expect(await differences()).toEqual([]);
  expect(await inconsistent()).toEqual([]);
  for await (const found of maintenance?.auditBreaks(graph.db) ?? []) throw new Error(JSON.stringify(found));
  const { data } = await graph.ask(
    people.guest,
    '{ exTestReport(number: "ZZ/DEMO/ExTR40.0007") { number status origin issuedOn history { issueNumber issuedOn } } }',
  );
  expect(data.exTestReport).toEqual({
    number: 'ZZ/DEMO/ExTR40.0007/01',
    status: 'CURRENT',
    origin: 'LEGACY',
    issuedOn: '2040-02-29',
    history: [
      { issueNumber: 1, issuedOn: '2040-02-29' },
      { issueNumber: 0, issuedOn: null },
    ],
  });
  expect((await office.draft('ExTestReport', {}, { now: '2040-05-02' })).number).toBe('ZZ/DEMO/ExTR40.0008/00');
});
