import { can, type Principal } from '@conformity/access';
import { lifecycle, type Status } from '@conformity/certification';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import {
  aCertificate,
  anotherAudit,
  aQualityReport,
  aTestReport,
  type Done,
  everythingIn,
  type Office,
  type OfficeAct,
  officeActs,
  officeOf,
  type Reports,
  type Typename,
  typenames,
} from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const { sam, olga, adam, guest } = people;

/** A content that can be issued, as issue 0 or 1. */
const contentOf = (type: Typename) => {
  if (type === 'ExCertificate') return aCertificate(reports, { changes: 'As told.' });
  return type === 'ExTestReport' ? aTestReport() : aQualityReport({ auditedOn: anotherAudit() });
};

/** The situations in which a document can be, and how it gets there. */
const situations = {
  'a first draft': type => office.draft(type, contentOf(type)),
  CURRENT: type => office.publish(type, contentOf(type)),
  'CURRENT beside a draft issue': async type => amended(type, await office.publish(type, contentOf(type))),
  SUSPENDED: async type => office.does('suspend', type, await office.publish(type, contentOf(type)), { who: sam }),
  'SUSPENDED beside a draft issue': async type => {
    const { id } = await amended(type, await office.publish(type, contentOf(type)));
    return office.does('suspend', type, { id }, { who: sam });
  },
  CANCELLED: async type => office.does('cancel', type, await office.publish(type, contentOf(type)), { who: sam }),
  'CANCELLED beside a draft issue': async type => {
    const { id } = await amended(type, await office.publish(type, contentOf(type)));
    return office.does('cancel', type, { id }, { who: sam });
  },
} satisfies Record<string, (type: Typename) => Promise<Done>>;
type Situation = keyof typeof situations;
const situationNames = Object.keys(situations) as Situation[];

/** One in the situation that other tests use too: for what is refused, and so changes nothing. */
const standing = (situation: Situation, type: Typename) => {
  const key = `${type}, ${situation}`;
  const document = stood.get(key) ?? situations[situation](type);
  stood.set(key, document);
  return document;
};
const stood = new Map<string, Promise<Done>>();

const amended = (type: Typename, { id, revision }: Done) =>
  office.does('amend', type, { id, revision, input: contentOf(type) });
const statusOf = (situation: Situation) =>
  (situation === 'a first draft' ? 'DRAFT' : situation.split(' ')[0]) as Status;
const hasDraft = (situation: Situation) => situation.includes('draft');

/** Whether the table of the lifecycle allows the act: from this status, and with the draft issue that it needs or must not have. */
const isLegal = (act: OfficeAct, situation: Situation) => {
  const { from, needsDraftIssue } = lifecycle[act];
  if (!from.includes(statusOf(situation))) return false;
  return act === 'amend' ? !hasDraft(situation) : !needsDraftIssue || hasDraft(situation);
};
const requestOf = (act: OfficeAct, type: Typename, { id, revision }: Done) => ({
  id,
  revision,
  ...(['edit', 'amend', 'correct'].includes(act) && { input: contentOf(type) }),
});
/** Somebody who has the power to do the act to a document of the demonstration body. */
const entitled = (act: OfficeAct) =>
  [olga, adam, sam].find(who => can(who, `document:${act}`, { system: 'IECEx', bodyId: 'bdy_demo' })) as Principal;

const laterActs = officeActs.filter(act => act !== 'draft');

const pairs = situationNames.flatMap(situation => laterActs.map(act => [act, situation] as const));
const legal = pairs.filter(([act, situation]) => isLegal(act, situation));
const illegal = pairs.filter(([act, situation]) => !isLegal(act, situation));

/** What somebody is told of an act on the document before it is tried; undefined where they are told nothing. */
async function told(type: Typename, { id }: Done, act: OfficeAct, who: Principal) {
  const found = await office.read(type, id, '{ availableActs { act mutation available reason } }', { who });
  const acts: { act: string; mutation: string; available: boolean; reason: string | null }[] =
    found?.availableActs ?? [];
  return acts.find(one => one.act === act.toUpperCase().replace('-', '_'));
}

describe.each(typenames)('%s', type => {
  test.each(legal)('%s is done to one that is %s', async (act, situation) => {
    const document = await situations[situation](type);
    const mutation = act === 'delete-draft' ? `delete${type}Draft` : `${act}${type}`;
    expect(await told(type, document, act, entitled(act))).toMatchObject({ mutation, available: true, reason: null });
    const done = await office.does(act, type, requestOf(act, type, document), { who: entitled(act) });
    const { to } = lifecycle[act];
    if (done)
      expect(done).toMatchObject({
        status: to === 'unchanged' ? statusOf(situation) : to,
        revision: document.revision + 1,
      });
    const [row] = await graph.owner.query('select status, deleted_at is not null as gone from document where id = $1', [
      document.id,
    ]);
    const gone = act === 'delete' || (act === 'delete-draft' && situation === 'a first draft');
    expect(row).toEqual({ status: to === 'unchanged' || to === null ? statusOf(situation) : to, gone });
  });
});

// One frame refuses the acts of every type, so that one type stands for all.
test.each(illegal)(
  '%s of one that is %s is a CONFLICT, as was told before, and writes nothing',
  async (act, situation) => {
    const type = 'ExCertificate';
    const document = await standing(situation, type);
    const before = await everythingIn(graph);
    const expected = await told(type, document, act, entitled(act));
    const { refused } = await office.attempt(act, type, requestOf(act, type, document), { who: entitled(act) });
    expect(refused?.code).toBe('CONFLICT');
    expect(expected).toMatchObject({ available: false, reason: refused?.message });
    expect(refused?.message).toContain(document.number);
    expect(await everythingIn(graph)).toEqual(before);
  },
);

test('a refused act leaves the answer of the act beside it, and what was done', async () => {
  const [one, cancelled] = await Promise.all([
    situations.CURRENT('ExTestReport'),
    situations.CANCELLED('ExTestReport'),
  ]);
  const suspending = (document: { id: string }) =>
    `suspendExTestReport(id: "${document.id}", reason: "Two at once") { status }`;
  const { data, errors } = await graph.ask(
    sam,
    `mutation { refused: ${suspending(cancelled)} done: ${suspending(one)} }`,
  );
  expect(data).toEqual({ refused: null, done: { status: 'SUSPENDED' } });
  expect(errors.map(({ code }) => code)).toEqual(['CONFLICT']);
  expect(await office.read('ExTestReport', one.id, '{ status }')).toEqual({ status: 'SUSPENDED' });
});

describe('whoever lacks the power', () => {
  const persons = Object.keys(people) as (keyof typeof people)[];
  /** A situation in which the status allows the act. */
  const readyFor = (act: OfficeAct) => situationNames.find(situation => isLegal(act, situation)) as Situation;
  const cases = persons.flatMap(name => laterActs.map(act => [name, act, readyFor(act)] as const));
  const resource = { system: 'IECEx', bodyId: 'bdy_demo' };

  test.each(cases)('%s: %s on one that is %s', async (name, act, situation) => {
    const who = people[name];
    const isTheirs = can(who, `document:${act}`, resource);
    const document = await (isTheirs ? situations[situation]('ExTestReport') : standing(situation, 'ExTestReport'));
    const before = await everythingIn(graph);
    const expected = await told('ExTestReport', document, act, who);
    const { refused } = await office.attempt(act, 'ExTestReport', requestOf(act, 'ExTestReport', document), { who });
    if (who === guest || refused?.code === 'NOT_FOUND') expect(expected).toBeUndefined();
    else expect(expected).toMatchObject({ available: refused === null, reason: refused?.message ?? null });
    if (isTheirs) return expect(refused).toBeNull();
    const isSecret = situation === 'a first draft' && !can(who, 'document:view-draft', resource);
    expect(refused?.code).toBe(isSecret ? 'NOT_FOUND' : 'FORBIDDEN');
    if (!isSecret) expect(refused?.message).toMatch(/^Only .* may .*\.$/);
    expect(await everythingIn(graph)).toEqual(before);
  });

  test.each(persons)('%s: a first draft for the demonstration body', async name => {
    const who = people[name];
    const before = await everythingIn(graph);
    const { done, refused } = await office.attempt('draft', 'ExTestReport', { input: {}, body: 'bdy_demo' }, { who });
    if (can(who, 'document:draft', resource)) return expect(done?.status).toBe('DRAFT');
    expect(refused?.code).toBe('FORBIDDEN');
    expect(await everythingIn(graph)).toEqual(before);
  });

  test.each(persons)('%s: a check of a draft and of a public report', async name => {
    const who = people[name];
    const draft = await standing('a first draft', 'ExTestReport');
    const open = await standing('CURRENT beside a draft issue', 'ExTestReport');
    const [ofDraft, ofOpen] = [
      await office.check('ExTestReport', draft, { who }),
      await office.check('ExTestReport', open, { who }),
    ];
    if (can(who, 'document:edit', resource)) return expect([ofDraft.found, ofOpen.found]).toEqual([[], []]);
    expect(ofDraft.refused?.code).toBe(can(who, 'document:view-draft', resource) ? 'FORBIDDEN' : 'NOT_FOUND');
    expect(ofOpen.refused?.code).toBe('FORBIDDEN');
  });

  test.each(persons)('%s is told which acts are theirs', async name => {
    const who = people[name];
    const { id } = await standing('CURRENT', 'ExTestReport');
    const { allowedActs } = await office.read('ExTestReport', id, '{ allowedActs }', { who });
    const acts = [...laterActs, 'drop-amendment', 'reverse', 'restore-draft'] as const;
    expect([...allowedActs].sort()).toEqual(acts.filter(act => can(who, `document:${act}`, resource)).sort());
  });

  test('is told who has it', async () => {
    const { id, number, revision } = await situations['a first draft']('ExTestReport');
    const { refused } = await office.attempt('issue', 'ExTestReport', { id, revision }, { who: people.ben });
    expect(refused?.message).toBe(`Only an authorising officer of the issuing ExCB may issue ${number}.`);
  });
});

describe('two people at once', () => {
  test('issue the same draft: one wins, the other is told of the CONFLICT', async () => {
    const { id, revision } = await situations['a first draft']('ExCertificate');
    const both = await Promise.all(
      [olga, adam].map(who => office.attempt('issue', 'ExCertificate', { id, revision }, { who })),
    );
    expect(both.filter(({ done }) => done?.status === 'CURRENT')).toHaveLength(1);
    expect(both.flatMap(({ refused }) => refused?.code ?? [])).toEqual(['CONFLICT']);
    const { history, auditTrail } = await office.read(
      'ExCertificate',
      id,
      '{ history { issueNumber } auditTrail { act } }',
      { who: olga },
    );
    expect(history).toHaveLength(1);
    expect(auditTrail.map(({ act }: { act: string }) => act)).toEqual(['draft', 'issue']);
  });

  test('cancel and issue: whichever is first, the certificate is cancelled or the other was refused', async () => {
    const { id, revision } = await situations['CURRENT beside a draft issue']('ExCertificate');
    const [issued, cancelled] = await Promise.all([
      office.attempt('issue', 'ExCertificate', { id, revision }),
      office.attempt('cancel', 'ExCertificate', { id }, { who: sam }),
    ]);
    expect(cancelled.done?.status).toBe('CANCELLED');
    expect([undefined, 'CONFLICT']).toContain(issued.refused?.code);
    expect((await office.read('ExCertificate', id, '{ status }')).status).toBe('CANCELLED');
  });

  test('suspend a QAR while a certificate on it is issued: both are told the truth', async () => {
    const own = await office.publishReports();
    const { data } = await graph.ask(guest, 'query ($n: String) { exQualityReport(number: $n) { id } }', {
      n: own.qualityReport,
    });
    const { id, revision } = await office.draft('ExCertificate', aCertificate(own));
    const [issued, suspended] = await Promise.all([
      office.attempt('issue', 'ExCertificate', { id, revision }),
      office.attempt('suspend', 'ExQualityReport', data.exQualityReport, { who: sam }),
    ]);
    expect(suspended.done?.status).toBe('SUSPENDED');
    expect([undefined, 'RULE_VIOLATION']).toContain(issued.refused?.code);
  });

  test.each(laterActs.filter(act => ['edit', 'amend', 'issue', 'correct', 'delete-draft'].includes(act)))(
    '%s from a revision that is no longer the latest, or is not yet, is a CONFLICT; from one that cannot be, BAD_INPUT',
    async act => {
      const situation = situationNames.find(name => isLegal(act, name)) as Situation;
      const document = await standing(situation, 'ExTestReport');
      const before = await everythingIn(graph);
      for (const revision of [document.revision - 1, document.revision + 1, 0, -1]) {
        const request = requestOf(act, 'ExTestReport', { ...document, revision });
        const { refused } = await office.attempt(act, 'ExTestReport', request, { who: entitled(act) });
        expect(refused).toMatchObject(
          revision < 1
            ? { code: 'BAD_INPUT', message: `revision: is ${revision}. Give the revision that you read, 1 or more.` }
            : {
                code: 'CONFLICT',
                message: expect.stringContaining(`is at revision ${document.revision}, not ${revision}`),
              },
        );
      }
      expect(await everythingIn(graph)).toEqual(before);
    },
  );
});

test.each(laterActs)('%s on a document that does not exist, or is of another type, is NOT_FOUND', async act => {
  const { id, revision } = await standing('CURRENT', 'ExQualityReport');
  const before = await everythingIn(graph);
  for (const wrong of ['exr_none', '', id]) {
    const { refused } = await office.attempt(
      act,
      'ExTestReport',
      { ...requestOf(act, 'ExTestReport', { id: wrong, revision } as Done) },
      { who: entitled(act) },
    );
    expect(refused).toMatchObject({ code: 'NOT_FOUND', message: `The report ${wrong} is not in the register.` });
  }
  expect(await everythingIn(graph)).toEqual(before);
});
