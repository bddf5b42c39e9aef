import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import {
  aCertificate,
  anotherAudit,
  aQualityReport,
  type Done,
  everythingIn,
  type Office,
  type OfficeAct,
  officeActs,
  officeOf,
  type Reports,
} from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
let draft: Done;
let open: Done;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
  draft = await office.draft('ExCertificate', aCertificate(reports, { equipment: 'Secret lamp' }));
  const issued = await office.publish('ExCertificate', aCertificate(reports));
  const input = aCertificate(reports, { equipment: 'Secret lamp', changes: 'Secret.', specificConditionsApply: true });
  open = await office.does('amend', 'ExCertificate', { id: issued.id, revision: issued.revision, input });
});
afterAll(() => graph.close());

const { guest, olga, ben, adam, wei, carl, sam, quinn, ivy } = people;
const strangers = { guest, wei, carl, quinn };
const insiders = { olga, ben, adam, sam, ivy };
type Stranger = keyof typeof strangers;
type Insider = keyof typeof insiders;
const strangerNames = Object.keys(strangers) as Stranger[];
const insiderNames = Object.keys(insiders) as Insider[];

/** Every way to a document: by id, by number, and as the gateway asks for what another subgraph named. */
const everyWay = `query ($id: ID!, $number: String!, $entities: [_Any!]!) {
  byId: exCertificate(id: $id) { id title }
  byNumber: exCertificate(number: $number) { id title }
  _entities(representations: $entities) { ... on ExCertificate { id title } } }`;
const waysTo = async (who: typeof guest, { id, number }: Done) => {
  const entities = [{ __typename: 'ExCertificate', id }];
  const { data, errors } = await graph.ask(who, everyWay, { id, number, entities });
  expect(errors).toEqual([]);
  return [data.byId, data.byNumber, data._entities[0]];
};
const beside = `{ number title issueNumber draftIssue { number } next: issue(number: 1) { number } auditTrail { act }
  content { equipment changes } history { issueNumber } effectiveStatus }`;

describe('a first draft', () => {
  test.each(strangerNames)('does not exist for %s, by whatever way', async name => {
    expect(await waysTo(strangers[name], draft)).toEqual([null, null, null]);
  });

  test.each(insiderNames)('is there for %s, by every way', async name => {
    const found = { id: draft.id, title: 'Secret lamp' };
    expect(await waysTo(insiders[name], draft)).toEqual([found, found, found]);
  });

  test('was never public: no status counts on any day, and no issue is to be read', async () => {
    const seen = await office.read('ExCertificate', draft.id, `{ status ${beside.slice(1)}`, { who: olga });
    expect(seen).toMatchObject({
      status: 'DRAFT',
      effectiveStatus: null,
      issueNumber: null,
      next: null,
      history: [],
      draftIssue: { number: 0 },
      content: { equipment: 'Secret lamp' },
    });
  });

  const later = officeActs.filter(act => act !== 'draft');
  test.each(strangerNames.flatMap(name => later.map(act => [name, act] as const)))(
    'is as unknown to %s who tries to %s it as one that does not exist',
    async (name, act) => {
      const who = strangers[name];
      const before = await everythingIn(graph);
      const tell = async (id: string) => {
        const request = { id, revision: draft.revision, ...(takesInput(act) && { input: {} }) };
        const { refused } = await office.attempt(act, 'ExCertificate', request, { who });
        return { ...refused, message: refused?.message.replaceAll(id, 'ID') };
      };
      const unknown = draft.id.replace(/.{4}$/, '0000');
      expect(await tell(draft.id)).toEqual({
        code: 'NOT_FOUND',
        message: 'The certificate ID is not in the register.',
      });
      expect(await tell(unknown)).toEqual(await tell(draft.id));
      expect(await everythingIn(graph)).toEqual(before);
    },
  );

  test.each(strangerNames)('cannot be checked by %s', async name => {
    const { refused } = await office.check('ExCertificate', { id: draft.id }, { who: strangers[name] });
    expect(refused).toEqual({ code: 'NOT_FOUND', message: `The certificate ${draft.id} is not in the register.` });
  });
});

const takesInput = (act: OfficeAct) => ['edit', 'amend', 'correct'].includes(act);

describe('a draft issue beside a public issue', () => {
  test.each(strangerNames)('is hidden from %s, who sees the public issue and nothing of the trail', async name => {
    expect(await office.read('ExCertificate', open.id, beside, { who: strangers[name] })).toEqual({
      number: open.number,
      title: 'Flameproof lamp',
      issueNumber: 0,
      draftIssue: null,
      next: null,
      auditTrail: [],
      content: { equipment: 'Flameproof lamp', changes: null },
      history: [{ issueNumber: 0 }],
      effectiveStatus: 'CURRENT',
    });
  });

  test.each(insiderNames)('is there for %s, beside the public issue, with the trail', async name => {
    const seen = await office.read('ExCertificate', open.id, beside, { who: insiders[name] });
    expect(seen).toMatchObject({
      title: 'Flameproof lamp',
      draftIssue: { number: 1 },
      next: null,
      content: { equipment: 'Flameproof lamp' },
      auditTrail: [{ act: 'draft' }, { act: 'issue' }, { act: 'amend' }],
    });
  });

  test('does not show in the number: its suffix comes with the issue', () => {
    expect(open.number).not.toContain('X');
  });

  test.each(strangerNames)(
    'cannot be told from none by %s, who is refused the same with and without it',
    async name => {
      const plain = await office.publish('ExCertificate', aCertificate(reports));
      for (const act of ['edit', 'amend', 'issue', 'delete-draft'] as const) {
        const tell = async ({ id, number, revision }: Done) => {
          const { refused } = await office.attempt(
            act,
            'ExCertificate',
            { id, revision, ...(takesInput(act) && { input: {} }) },
            { who: strangers[name] },
          );
          return { ...refused, message: refused?.message.replaceAll(number, 'NUMBER') };
        };
        expect(await tell(open)).toEqual(await tell(plain));
        expect((await tell(open)).code).toBe('FORBIDDEN');
      }
    },
  );
});

test('an amended draft that is deleted leaves nothing to see', async () => {
  const { id, revision } = await office.publish('ExCertificate', aCertificate(reports));
  const amended = await office.does('amend', 'ExCertificate', { id, revision });
  await office.does('delete-draft', 'ExCertificate', { id, revision: amended.revision }, { who: adam });
  const seen = await office.read(
    'ExCertificate',
    id,
    '{ status draftIssue { number } next: issue(number: 1) { number } }',
    { who: olga },
  );
  expect(seen).toEqual({ status: 'CURRENT', draftIssue: null, next: null });
});

test('who stands with one foot in the body sees its drafts in that system only', async () => {
  const inAnotherSystem = {
    ...olga,
    memberships: olga.memberships.map(membership => ({ ...membership, system: 'IECQ' })),
  };
  expect(await waysTo(inAnotherSystem, draft)).toEqual([null, null, null]);
});

test.each(['guest', 'wei', 'olga', 'sam'] as const)(
  'of a QAR the summary is public, and who audited how many people is for its body and the Secretariat: %s',
  async person => {
    const { id } = await office.publish(
      'ExQualityReport',
      aQualityReport({ auditedOn: anotherAudit(), employeesOnSite: 40, projectNumber: 'P-7781' }),
    );
    const said = 'content { auditTeamLeader employeesOnSite projectNumber typesOfProtection }';
    const read = await office.read('ExQualityReport', id, `{ ${said} issue { ${said} } }`, { who: people[person] });
    const isOffice = person === 'olga' || person === 'sam';
    const content = {
      auditTeamLeader: isOffice ? 'Ada Auditor' : null,
      employeesOnSite: isOffice ? 40 : null,
      projectNumber: isOffice ? 'P-7781' : null,
      typesOfProtection: ['d'],
    };
    expect(read).toEqual({ content, issue: { content } });
    const [{ n }] = await graph.owner.query(
      `select count(*)::int as n from (select e::text as said from register.entry e union all select p::text from register.printed_issue p) as all_of
       where said like '%P-7781%' or said like '%Ada Auditor%'`,
    );
    expect(n).toBe(0);
  },
);
