import { publishReferences } from '@conformity/register';
import type { people } from '@conformity/testkit';
import * as contents from './contents';
import { actsOn, type Done, startWatched, type Watched } from './watching';

let graph: Watched;
beforeEach(async () => {
  graph = await startWatched();
});
afterEach(() => graph?.close());

type Officer = 'olga' | 'wei';
const oversight = (who: keyof typeof people, query: string, variables: object, now: string) =>
  graph.tell('oversight', who, query, variables, now);

let places = 0;

/** A certificate that is suspended on a day, at a place of its own; its QAR is as old as it has to be. */
async function suspended(day: string, who: Officer = 'olga'): Promise<Done & { input: object }> {
  const { publish, office } = actsOn(graph);
  places += 1;
  const place = { ...contents.qualityReport.holder, address: `Review Road ${places}` };
  const testReport = await publish('ExTestReport', contents.testReport, day, { who });
  const qualityReport = await publish(
    'ExQualityReport',
    { ...contents.qualityReport, productionSites: [place], auditedOn: '2026-12-01' },
    day,
    {
      who,
    },
  );
  const input = contents.certificate({
    testReports: [testReport.number],
    qualityReports: [qualityReport.number],
    manufacturingLocations: [place],
  });
  const certificate = await publish('ExCertificate', input, day, { who });
  return { ...(await office('suspend', 'ExCertificate', certificate, day)), input };
}

const begin = (from: string, now: string) =>
  oversight(
    'sam',
    'mutation ($from: Date) { beginSuspensionReview(system: IECEX, from: $from) { intervalMonths answerMonths } }',
    { from },
    now,
  );

interface Reviewed {
  id: string;
  requestedOn: string;
  dueOn: string;
  state: string;
  answer: string | null;
  answerReason: string | null;
  until: string | null;
  heldOn: string | null;
  steps: { step: string; on: string }[];
}
async function reviewsOf({ id }: Done, now: string, who: keyof typeof people = 'sam'): Promise<Reviewed[]> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Certificate {
    suspensionReviews { id requestedOn dueOn state answer answerReason until heldOn steps { step on } } } } }`;
  const { _entities } = await oversight(who, query, { representations: [{ __typename: 'Certificate', id }] }, now);
  return _entities[0].suspensionReviews;
}
const statusOf = async ({ id }: Done, now: string) =>
  (
    await graph.tell(
      'iecex-equipment',
      'guest',
      'query ($id: ID) { exCertificate(id: $id) { status statusReason statusHistory { status since } } }',
      { id },
      now,
    )
  ).exCertificate as {
    status: string;
    statusReason: string | null;
    statusHistory: { status: string; since: string }[];
  };
const answer = (who: keyof typeof people, id: string, given: string, now: string) =>
  oversight(
    who,
    `mutation ($id: ID!) { answerSuspensionReview(id: $id, ${given}, reason: "The maker mends its process.") { state } }`,
    { id },
    now,
  );
const days = function* (from: string, to: string) {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) yield new Date(at).toISOString().slice(0, 10);
};

test('a body is asked a year after the suspension and reminded; where it does not answer, the register cancels on the day, and says why', async () => {
  const certificate = await suspended('2027-01-31');
  await begin('2027-03-01', '2027-03-01');
  await graph.settle('2028-01-30T23:59:59Z');
  expect(await reviewsOf(certificate, '2028-01-30')).toEqual([]);
  await graph.settle('2028-01-31T00:00:00Z');
  const [asked] = await reviewsOf(certificate, '2028-01-31', 'guest');
  // A month after the 31st of January, in a leap year.
  expect(asked).toMatchObject({
    requestedOn: '2028-01-31',
    dueOn: '2028-02-29',
    state: 'ASKED',
    steps: [{ step: 'asked', on: '2028-01-31' }],
  });
  for (const day of ['2028-02-15', '2028-02-26', '2028-02-28T23:59:59Z']) await graph.settle(day);
  expect((await statusOf(certificate, '2028-02-28')).status).toBe('SUSPENDED');
  await graph.settle('2028-02-29T00:00:00Z');
  const { status, statusReason, statusHistory } = await statusOf(certificate, '2028-02-29');
  expect([status, statusReason, statusHistory.at(-1)]).toEqual([
    'CANCELLED',
    'No cause was shown in the review of the suspension, of which the body was asked on 2028-01-31, by 2028-02-29.',
    { status: 'CANCELLED', since: '2028-02-29' },
  ]);
  expect(await reviewsOf(certificate, '2028-02-29', 'guest')).toEqual([
    expect.objectContaining({
      state: 'CANCELLED',
      steps: [
        { step: 'asked', on: '2028-01-31' },
        { step: 'reminded', on: '2028-02-15' },
        { step: 'reminded', on: '2028-02-26' },
        { step: 'cancelled', on: '2028-02-29' },
      ],
    }),
  ]);
  expect(graph.told).toEqual([]);
});

test('the day begins where the body is, in summer and in winter', async () => {
  const [{ facts }] = await graph.owner.query(`select facts from register.reference where id = 'bdy_demob'`);
  await publishReferences(graph.owner, 'BODY', [{ ...facts, timeZone: 'America/New_York' }]);
  // Both days are those of the body; from the 12th of March 2028 its clocks are four hours behind UTC, before that five.
  const certificate = await suspended('2027-02-20T12:00:00Z', 'wei');
  await begin('2027-03-01', '2027-03-01');
  await graph.settle('2028-02-20T04:59:59Z');
  expect(await reviewsOf(certificate, '2028-02-20')).toEqual([]);
  await graph.settle('2028-02-20T05:00:00Z');
  expect(await reviewsOf(certificate, '2028-02-20')).toHaveLength(1);
  await graph.settle('2028-03-20T03:59:59Z');
  expect((await statusOf(certificate, '2028-03-20')).status).toBe('SUSPENDED');
  await graph.settle('2028-03-20T04:00:00Z');
  expect((await statusOf(certificate, '2028-03-20')).statusHistory.at(-1)).toEqual({
    status: 'CANCELLED',
    since: '2028-03-20',
  });
});

test.each([
  { zone: 'Europe/Berlin', accepted: '2028-02-28T22:59:59Z' },
  { zone: 'America/New_York', accepted: '2028-02-29T04:59:59Z' },
  { zone: 'Pacific/Auckland', accepted: '2028-02-28T10:59:59Z' },
])(
  'an answer counts until the due day begins in $zone, also where the clock of the register is late',
  async ({ zone, accepted }) => {
    const [{ facts }] = await graph.owner.query(`select facts from register.reference where id = 'bdy_demo'`);
    await publishReferences(graph.owner, 'BODY', [{ ...facts, timeZone: zone }]);
    const certificate = await suspended('2027-01-31T09:00:00Z');
    await begin('2027-03-01', '2027-03-01');
    await graph.settle('2028-01-31T09:00:00Z');
    const [asked] = await reviewsOf(certificate, '2028-01-31');
    expect(asked?.dueOn).toBe('2028-02-29');
    const keeping = answering.replace('2028-05-31', '2028-06-30');
    const dueAt = Date.parse(accepted) + 1_000;
    const dayMs = 86_400_000;
    const late = `CONFLICT: The review of ${certificate.number} was to be answered before 2028-02-29 begins in ${zone}: the register cancels it. An answer counts later only while the Secretariat holds the review.`;
    for (const at of [dueAt, dueAt + dayMs - 1_000, dueAt + dayMs, dueAt + 7 * dayMs])
      expect([
        new Date(at).toISOString(),
        ...(await graph.refusal('oversight', 'olga', keeping, { id: asked?.id }, new Date(at).toISOString())),
      ]).toEqual([new Date(at).toISOString(), late]);
    expect(await graph.tell('oversight', 'olga', keeping, { id: asked?.id }, accepted)).toEqual({
      answerSuspensionReview: { state: 'ANSWERED' },
    });
    await graph.settle(new Date(dueAt + 7 * dayMs).toISOString());
    expect((await statusOf(certificate, '2028-03-07')).status).toBe('SUSPENDED');
  },
);

test('what is answered too late counts where the Secretariat holds the review, and not once it goes on', async () => {
  const certificate = await suspended('2027-01-10');
  await begin('2027-02-01', '2027-02-01');
  await graph.settle('2028-01-10');
  const [asked] = await reviewsOf(certificate, '2028-01-10');
  const act = (name: string, now: string) =>
    oversight(
      'sam',
      `mutation ($id: ID!) { ${name}SuspensionReview(id: $id, reason: "The body could not sign in.") { dueOn } }`,
      { id: asked?.id },
      now,
    );
  await act('hold', '2028-02-10');
  await act('release', '2028-02-11');
  expect(await graph.refusal('oversight', 'olga', answering, { id: asked?.id }, '2028-02-11')).toEqual([
    expect.stringMatching(/^CONFLICT: .* was to be answered before 2028-02-11 begins in UTC/),
  ]);
  await act('hold', '2028-02-12');
  await answer('olga', asked?.id as string, 'answer: KEEP, until: "2028-05-31"', '2028-02-13');
  await graph.settle('2028-03-01');
  expect((await statusOf(certificate, '2028-03-01')).status).toBe('SUSPENDED');
});

test('what has been suspended for years when the reviews begin is asked about on their first day', async () => {
  const certificate = await suspended('2027-01-10');
  await begin('2034-06-01', '2034-05-01');
  await graph.settle('2034-05-31');
  expect(await reviewsOf(certificate, '2034-05-31')).toEqual([]);
  await graph.settle('2034-06-01');
  expect(await reviewsOf(certificate, '2034-06-01')).toMatchObject([
    { requestedOn: '2034-06-01', dueOn: '2034-07-01' },
  ]);
});

test('an answer keeps it suspended until a day, after which the body is asked again; another asks for the cancellation', async () => {
  const certificate = await suspended('2027-01-10');
  await begin('2027-02-01', '2027-02-01');
  await graph.settle('2028-01-10');
  const [first] = await reviewsOf(certificate, '2028-01-10');
  const id = first?.id as string;
  expect(await graph.refusal('oversight', 'ben', answering, { id }, '2028-01-20')).toEqual([
    expect.stringMatching(/^FORBIDDEN: Only an authorising officer/),
  ]);
  expect(await graph.refusal('oversight', 'wei', answering, { id }, '2028-01-20')).toEqual([
    expect.stringMatching(/^FORBIDDEN/),
  ]);
  expect(
    await graph.refusal('oversight', 'olga', answering.replace('2028-05-31', '2030-01-01'), { id }, '2028-01-20'),
  ).toEqual(['BAD_INPUT: until: 2030-01-01 is not after 2028-01-20 and by 2029-01-20.']);
  await answer('olga', id, 'answer: KEEP, until: "2028-05-31"', '2028-01-20');
  await graph.settle('2028-05-31');
  expect((await statusOf(certificate, '2028-05-31')).status).toBe('SUSPENDED');
  await graph.settle('2028-06-01');
  const [, second] = await reviewsOf(certificate, '2028-06-01');
  expect(second).toMatchObject({ requestedOn: '2028-06-01', dueOn: '2028-07-01', state: 'ASKED' });
  await answer('olga', second?.id as string, 'answer: CANCEL', '2028-06-03');
  await graph.settle('2028-06-03T11:00:00Z');
  expect(await statusOf(certificate, '2028-06-03')).toMatchObject({
    status: 'CANCELLED',
    statusReason:
      'Its body asked for it in the review of the suspension, of which it was asked on 2028-06-01: The maker mends its process.',
  });
  const guests = await reviewsOf(certificate, '2028-06-03', 'guest');
  expect(guests.map(({ state, answer, answerReason }) => [state, answer, answerReason])).toEqual([
    ['ANSWERED', 'KEEP', null],
    ['CANCELLED', 'CANCEL', null],
  ]);
  expect(await graph.refusal('oversight', 'olga', answering, { id }, '2028-06-04')).toEqual([
    expect.stringMatching(/^CONFLICT: The review of .* is ANSWERED already/),
  ]);
});
const answering =
  'mutation ($id: ID!) { answerSuspensionReview(id: $id, answer: KEEP, until: "2028-05-31", reason: "The maker mends its process.") { state } }';

test('a suspension that ends in another way ends its review, and nobody is cancelled for it', async () => {
  const { office, upIssue } = actsOn(graph);
  const [reinstated, issued] = [await suspended('2027-01-10'), await suspended('2027-01-10')];
  await begin('2027-02-01', '2027-02-01');
  await graph.settle('2028-01-10');
  await office('reinstate', 'ExCertificate', reinstated, '2028-01-20');
  await upIssue('ExCertificate', issued, { ...issued.input, changes: 'The process is mended.' }, '2028-01-20');
  // Suspended anew before anybody looked: that is another suspension, of which nobody was asked.
  await office('suspend', 'ExCertificate', reinstated, '2028-01-21');
  await graph.settle('2028-02-20');
  expect((await reviewsOf(reinstated, '2028-02-20')).map(({ state }) => state)).toEqual(['ENDED']);
  expect((await reviewsOf(issued, '2028-02-20')).map(({ state }) => state)).toEqual(['ENDED']);
  expect((await statusOf(reinstated, '2028-02-20')).status).toBe('SUSPENDED');
  expect((await statusOf(issued, '2028-02-20')).status).toBe('CURRENT');
});

test('a Secretariat that reviews no more ends what is open, and nobody is told that a suspension is over', async () => {
  const certificate = await suspended('2027-01-10');
  await begin('2027-02-01', '2027-02-01');
  await graph.settle('2028-01-10');
  await oversight('sam', 'mutation { stopSuspensionReview(system: IECEX) { system } }', {}, '2028-01-20');
  await graph.settle('2028-03-01');
  expect((await statusOf(certificate, '2028-03-01')).status).toBe('SUSPENDED');
  expect((await reviewsOf(certificate, '2028-03-01')).map(({ state }) => state)).toEqual(['ENDED']);
  const texts = '{ notices(kinds: [REVIEW_ENDED]) { edges { node { text fr: text(language: FR) } } } }';
  expect((await oversight('olga', texts, {}, '2028-03-01')).notices.edges).toEqual([
    {
      node: {
        text: `The review of the suspension of ${certificate.number} has ended.`,
        fr: `L’examen de la suspension de ${certificate.number} est terminé.`,
      },
    },
  ]);
  expect(
    await graph.refusal(
      'oversight',
      'sam',
      'mutation { stopSuspensionReview(system: IECEX) { system } }',
      {},
      '2028-03-01',
    ),
  ).toEqual(['CONFLICT: The suspensions of IECEx are not reviewed.']);
});

test('while the Secretariat holds a review nothing of it is due; then all of it is as many days later', async () => {
  const certificate = await suspended('2027-01-10');
  await begin('2027-02-01', '2027-02-01');
  await graph.settle('2028-01-10');
  const [review] = await reviewsOf(certificate, '2028-01-10');
  const act = (name: string, now: string, who: keyof typeof people = 'sam') =>
    oversight(
      who,
      `mutation ($id: ID!) { ${name}SuspensionReview(id: $id, reason: "A court decides on it.") { dueOn } }`,
      { id: review?.id },
      now,
    );
  await graph.settle('2028-01-27');
  await act('hold', '2028-02-01');
  await graph.settle('2028-04-01');
  expect((await statusOf(certificate, '2028-04-01')).status).toBe('SUSPENDED');
  expect(await act('release', '2028-04-01')).toEqual({ releaseSuspensionReview: { dueOn: '2028-04-10' } });
  await graph.settle('2028-04-07');
  await graph.settle('2028-04-09T23:00:00Z');
  expect((await statusOf(certificate, '2028-04-09')).status).toBe('SUSPENDED');
  await graph.settle('2028-04-10T00:00:00Z');
  expect((await statusOf(certificate, '2028-04-10')).status).toBe('CANCELLED');
  expect((await reviewsOf(certificate, '2028-04-10'))[0]?.steps.map(({ step, on }) => `${on} ${step}`)).toEqual([
    '2028-01-10 asked',
    '2028-01-27 reminded',
    '2028-02-01 held',
    '2028-04-01 released',
    '2028-04-07 reminded',
    '2028-04-10 cancelled',
  ]);
});

/** A certificate that was cancelled on 10 February 2028 by a process that ended before it could say so in the review. */
async function cancelledByOneThatEnds(): Promise<Done> {
  const certificate = await suspended('2027-01-10');
  await begin('2027-02-01', '2027-02-01');
  await graph.settle('2028-01-10');
  await graph.owner.query(`create function ends() returns trigger language plpgsql as $$ begin raise exception 'the process ends'; end $$;
    create trigger ends before insert on review_step for each row when (new.step = 'cancelled') execute function ends()`);
  await expect(graph.settle('2028-02-10')).rejects.toThrow('the process ends');
  await graph.owner.query('drop trigger ends on review_step');
  return certificate;
}

test('a process that ends between the cancellation and the end of its review leaves it to the next, and nothing is cancelled twice', async () => {
  const certificate = await cancelledByOneThatEnds();
  expect((await statusOf(certificate, '2028-02-10')).status).toBe('CANCELLED');
  expect((await reviewsOf(certificate, '2028-02-10'))[0]?.state).toBe('ASKED');
  await graph.settle('2028-02-11');
  expect(await reviewsOf(certificate, '2028-02-11')).toMatchObject([{ state: 'CANCELLED' }]);
  expect(await cancellations()).toEqual([{ number: certificate.number, count: 1 }]);
});

test('nor where it was reversed before the next process came', async () => {
  const certificate = await cancelledByOneThatEnds();
  const reversing =
    'mutation ($id: ID!) { reverseExCertificate(id: $id, reason: "Its body had answered by letter.") { id } }';
  await graph.tell('iecex-equipment', 'sam', reversing, { id: certificate.id }, '2028-02-10');
  await graph.settle('2028-02-11');
  expect((await statusOf(certificate, '2028-02-11')).status).toBe('SUSPENDED');
  expect(await reviewsOf(certificate, '2028-02-11')).toMatchObject([{ state: 'CANCELLED' }]);
  expect(await cancellations()).toEqual([{ number: certificate.number, count: 1 }]);
});

const cancellations = () =>
  graph.owner.query(
    `select d.number, count(*)::int as count from iecex_equipment.audit_entry a join iecex_equipment.document d on d.id = a.document_id
     where a.act = 'cancel' group by 1 order by 1`,
  );

test('an answer that comes while the register cancels is refused, and one that comes before its own turn counts', async () => {
  const [first, second] = [await suspended('2027-01-10'), await suspended('2027-01-10')];
  await begin('2027-02-01', '2027-02-01');
  await graph.settle('2028-01-10');
  const answered = async (certificate: Done) => {
    const [review] = await reviewsOf(certificate, '2028-01-10');
    return graph.refusal('oversight', 'olga', answering, { id: review?.id }, '2028-02-09T23:59:59Z');
  };
  const act = graph.owner.createQueryRunner();
  await act.startTransaction();
  await act.query('select from iecex_equipment.document where id = $1 for update', [first.id]);
  const waiting = async () => (await act.query('select from pg_locks where not granted')).length;
  const cancelled = graph.settle('2028-02-10T00:00:00Z');
  while ((await waiting()) === 0);
  let isAnswered = false;
  const refusals = Promise.all([first, second].map(answered)).finally(() => {
    isAnswered = true;
  });
  while (!isAnswered && (await waiting()) < 2);
  await act.commitTransaction();
  await act.release();
  expect(await refusals).toEqual([[`CONFLICT: The review of ${first.number} is CANCELLED already.`], []]);
  await cancelled;
  const outcome = async (certificate: Done) => [
    (await statusOf(certificate, '2028-02-10')).status,
    (await reviewsOf(certificate, '2028-02-10'))[0]?.state,
  ];
  expect([await outcome(first), await outcome(second)]).toEqual([
    ['CANCELLED', 'CANCELLED'],
    ['SUSPENDED', 'ANSWERED'],
  ]);
});

test('over three years, with a week away and two processes at once, everything is done once, and nothing early', async () => {
  const zones = { bdy_demo: 'Europe/Berlin', bdy_demob: 'Pacific/Auckland' };
  for (const [id, timeZone] of Object.entries(zones)) {
    const [{ facts }] = await graph.owner.query('select facts from register.reference where id = $1', [id]);
    await publishReferences(graph.owner, 'BODY', [{ ...facts, timeZone }]);
  }
  const all: Done[] = [];
  for (const [index, day] of [
    '2026-12-31',
    '2027-01-30',
    '2027-01-31',
    '2027-02-28',
    '2027-03-14',
    '2027-03-28',
    '2027-10-31',
  ].entries())
    all.push(await suspended(`${day}T12:00:00Z`, index % 2 ? 'wei' : 'olga'));
  await begin('2027-01-01', '2026-12-31');
  const steps = [graph.anotherStep(), graph.anotherStep()];
  const isAway = (day: string) => day >= '2028-03-25' && day < '2028-04-01';
  // The days on which something is due with those around them, and one in each week between.
  const due = [
    '2027-12-31',
    '2028-01-17',
    '2028-01-28',
    '2028-01-31',
    '2028-02-15',
    '2028-02-26',
    '2028-02-29',
    '2028-03-01',
  ].concat(
    [
      '2028-03-14',
      '2028-03-18',
      '2028-03-29',
      '2028-03-31',
      '2028-04-01',
      '2028-04-11',
      '2028-04-14',
      '2028-04-17',
      '2028-04-28',
    ],
    ['2028-05-01', '2028-10-31', '2028-11-16', '2028-11-27', '2028-11-30'],
  );
  const isNear = (day: string) => due.some(one => Math.abs(Date.parse(one) - Date.parse(day)) <= 86_400_000);
  for (const day of days('2027-11-01', '2029-12-31')) {
    if (isAway(day) || !(isNear(day) || new Date(day).getUTCDay() === 1)) continue;
    for (const hour of ['00', '12']) {
      const now = new Date(`${day}T${hour}:00:00Z`);
      await Promise.all(
        steps.map(async step => {
          while (await step(now));
        }),
      );
    }
  }
  expect(graph.told).toEqual([]);
  expect(await cancellations()).toEqual(
    all.map(({ number }) => ({ number, count: 1 })).sort((a, b) => (a.number < b.number ? -1 : 1)),
  );
  const reviews = await graph.owner.query<
    { number: string; requested: string; due: string; dueAt: Date; at: Date; steps: string }[]
  >(
    `select r.number, r.requested_on::text as requested, r.due_on::text as due, s.at,
       r.due_on::timestamp at time zone (b.facts->>'timeZone') as "dueAt",
       (select string_agg(t.step, ' ' order by t.id) from review_step t where t.review_id = r.id) as steps
     from review r join review_step s on s.review_id = r.id and s.step = 'cancelled'
     join register.reference b on b.kind = 'BODY' and b.id = r.issuer_id order by r.requested_on, r.number`,
  );
  expect(reviews.map(({ requested, due, steps }) => `${requested} ${due} ${steps}`)).toEqual([
    '2027-12-31 2028-01-31 asked reminded reminded cancelled',
    '2028-01-31 2028-02-29 asked reminded reminded cancelled',
    '2028-01-31 2028-02-29 asked reminded reminded cancelled',
    '2028-03-01 2028-04-01 asked reminded reminded cancelled',
    '2028-03-14 2028-04-14 asked reminded reminded cancelled',
    '2028-04-01 2028-05-01 asked reminded reminded cancelled',
    '2028-10-31 2028-11-30 asked reminded reminded cancelled',
  ]);
  // Never early, and late by no more than half a day between steps, or by the week away.
  const lateDays = reviews.map(({ at, dueAt }) => (at.getTime() - dueAt.getTime()) / 86_400_000);
  expect(Math.min(...lateDays)).toBeGreaterThanOrEqual(0);
  expect(lateDays.filter(late => late > 0.5)).toHaveLength(1);
  expect(Math.max(...lateDays)).toBeLessThan(7);
});

test('a dry run shows the coming year, and does nothing', async () => {
  await suspended('2027-01-31');
  await suspended('2027-05-05');
  const query = `query ($from: Date) { suspensionReviewPlan(system: IECEX, from: $from) { suspended cancellations steps { on kind suspendedOn } } }`;
  const { suspensionReviewPlan } = await oversight('sam', query, { from: '2027-06-01' }, '2027-06-01');
  expect(suspensionReviewPlan).toEqual({
    suspended: 2,
    cancellations: 1,
    steps: [
      { on: '2028-01-31', kind: 'REQUEST', suspendedOn: '2027-01-31' },
      { on: '2028-02-15', kind: 'REMIND', suspendedOn: '2027-01-31' },
      { on: '2028-02-26', kind: 'REMIND', suspendedOn: '2027-01-31' },
      { on: '2028-02-29', kind: 'CANCEL', suspendedOn: '2027-01-31' },
      { on: '2028-05-05', kind: 'REQUEST', suspendedOn: '2027-05-05' },
      { on: '2028-05-22', kind: 'REMIND', suspendedOn: '2027-05-05' },
    ],
  });
  await graph.settle('2034-01-01');
  const [{ count }] = await graph.owner.query('select count(*)::int as count from review');
  expect(count).toBe(0);
  expect(await graph.refusal('oversight', 'olga', query, {}, '2027-06-01')).toEqual([
    expect.stringMatching(/^FORBIDDEN/),
  ]);
});
