import { addDays, calendarDate, correctionDays } from '@conformity/certification';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import {
  aCertificate,
  anotherAudit,
  aQualityReport,
  aTestReport,
  everythingIn,
  lamps,
  type Office,
  officeOf,
  type Reports,
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

const { sam, guest, olga } = people;
const publicCertificate = (given: object = {}, wish = {}) =>
  office.publish('ExCertificate', aCertificate(reports, given), wish);
const codesOf = (findings: { code: string | null }[] | undefined) => findings?.map(({ code }) => code);

describe('the first issue', () => {
  test('is refused where a standard is cited in a later edition than was tested, and issued once that is mended', async () => {
    const { number } = await office.publish(
      'ExTestReport',
      aTestReport({
        standards: [
          { standard: 'IEC 60079-0', edition: '6.0' },
          { standard: 'IEC 60079-1', edition: '7.0' },
        ],
      }),
    );
    const input = aCertificate({ ...reports, testReport: number });
    const { id, revision } = await office.draft('ExCertificate', input);
    const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision });
    expect(refused).toMatchObject({
      code: 'RULE_VIOLATION',
      findings: [
        {
          code: 'R1',
          rule: 'iecex-equipment/standards-tested',
          severity: 'ERROR',
          field: 'standards[0]',
          message: `IEC 60079-0 edition 7.0 is in none of the linked ExTRs; ${number} was tested to edition 6.0.`,
          fix: 'Cite the edition that was tested, or link an ExTR that covers the edition you cite.',
        },
      ],
    });
    const standards = [
      { standard: 'iec 60079-0', edition: '6' },
      { standard: 'IEC60079-1', edition: ' 7 ' },
    ];
    const edited = await office.does('edit', 'ExCertificate', { id, revision, input: { ...input, standards } });
    expect(edited).toMatchObject({ status: 'DRAFT', issueNumber: null, issuedOn: null });
    const issued = await office.does('issue', 'ExCertificate', { id, revision: edited.revision });
    expect(issued).toMatchObject({ id, status: 'CURRENT', issueNumber: 0, issuedOn: '2026-06-15', statusReason: null });
    const seen = await office.read(
      'ExCertificate',
      id,
      '{ firstIssuedOn statusSince standards { id } history { issueNumber issuedOn } effectiveStatus }',
    );
    expect(seen).toEqual({
      firstIssuedOn: '2026-06-15',
      statusSince: '2026-06-15T10:00:00.000Z',
      standards: [{ id: 'IEC 60079-0/6.0' }, { id: 'IEC 60079-1/7.0' }],
      history: [{ issueNumber: 0, issuedOn: '2026-06-15' }],
      effectiveStatus: 'CURRENT',
    });
  });

  test('bears the body as it was on the day of issue', async () => {
    const { id } = await publicCertificate();
    const [kept] = await graph.owner.query(
      `select facts from register.reference where kind = 'BODY' and id = 'bdy_demo'`,
    );
    const renamed = JSON.stringify({ ...kept.facts, name: 'Renamed Body', address: 'Elsewhere 2' });
    await graph.owner.query(`update register.reference set facts = $1 where kind = 'BODY' and id = 'bdy_demo'`, [
      renamed,
    ]);
    const { issue } = await office.read('ExCertificate', id, '{ issue { issuer { code name address country } } }');
    await graph.owner.query(`update register.reference set facts = $1 where kind = 'BODY' and id = 'bdy_demo'`, [
      kept.facts,
    ]);
    const { name, address, country } = kept.facts;
    expect(issue.issuer).toEqual({ code: 'DEMO', name, address, country });
  });

  test('may be dated back to a day on which its QAR was valid, and then counts from that day', async () => {
    const { id } = await publicCertificate({}, { issuedOn: '2026-06-12' });
    const seen = await office.read(
      'ExCertificate',
      id,
      '{ issuedOn on: effectiveStatus(on: "2026-06-12") before: effectiveStatus(on: "2026-06-11") }',
    );
    expect(seen).toEqual({ issuedOn: '2026-06-12', on: 'CURRENT', before: null });
  });
});

describe('the next issue', () => {
  const view = `{ number title status statusSince issueNumber issuedOn history { issueNumber issuedOn }
    content { equipment changes models } first: issue(number: 0) { issuedOn publishedAt content { equipment changes models } } }`;

  test('stands beside the public one until it is issued, says what changed, and leaves the old one as it was', async () => {
    const { id, revision } = await publicCertificate({ changes: 'Nothing yet.' });
    const before = await office.read('ExCertificate', id, view);
    const amended = await office.does('amend', 'ExCertificate', { id, revision });
    expect(amended).toMatchObject({ status: 'CURRENT', issueNumber: 0 });
    const { draftIssue } = await office.read(
      'ExCertificate',
      id,
      '{ draftIssue { number issuedOn publishedAt issuer { code } content { equipment changes } } }',
      { who: olga },
    );
    expect(draftIssue).toEqual({
      number: 1,
      issuedOn: null,
      publishedAt: null,
      issuer: null,
      content: { equipment: 'Flameproof lamp', changes: null },
    });
    const silent = await office.attempt('issue', 'ExCertificate', { id, revision: amended.revision });
    expect(codesOf(silent.refused?.findings)).toEqual(['R11']);

    const input = aCertificate(reports, {
      equipment: 'Two lamps',
      models: ['TL-1', 'TL-2'],
      changes: 'Model TL-2 added.',
    });
    const edited = await office.does('edit', 'ExCertificate', { id, revision: amended.revision, input });
    expect(await office.read('ExCertificate', id, view)).toEqual(before);
    await office.does('issue', 'ExCertificate', { id, revision: edited.revision }, { now: '2026-07-01' });
    expect(await office.read('ExCertificate', id, view)).toEqual({
      ...before,
      title: 'Two lamps',
      issueNumber: 1,
      issuedOn: '2026-07-01',
      history: [
        { issueNumber: 1, issuedOn: '2026-07-01' },
        { issueNumber: 0, issuedOn: '2026-06-15' },
      ],
      content: { equipment: 'Two lamps', changes: 'Model TL-2 added.', models: ['TL-1', 'TL-2'] },
    });
  });

  test('of a suspended certificate ends the suspension', async () => {
    const { id } = await publicCertificate();
    const { revision } = await office.does(
      'suspend',
      'ExCertificate',
      { id, reason: 'QAR under review' },
      { who: sam, now: '2026-06-20' },
    );
    const input = aCertificate(reports, { changes: 'Another QAR.' });
    const amended = await office.does('amend', 'ExCertificate', { id, revision, input }, { now: '2026-06-25' });
    expect(amended).toMatchObject({ status: 'SUSPENDED', statusReason: 'QAR under review' });
    const issued = await office.does(
      'issue',
      'ExCertificate',
      { id, revision: amended.revision },
      { now: '2026-06-25' },
    );
    expect(issued).toMatchObject({ status: 'CURRENT', statusReason: null, issueNumber: 1 });
    const days =
      '{ a: effectiveStatus(on: "2026-06-19") b: effectiveStatus(on: "2026-06-20") c: effectiveStatus(on: "2026-06-24") d: effectiveStatus(on: "2026-06-25") }';
    expect(await office.read('ExCertificate', id, days)).toEqual({
      a: 'CURRENT',
      b: 'SUSPENDED',
      c: 'SUSPENDED',
      d: 'CURRENT',
    });
  });

  test('is asked for by number: none there, none yet, no such number', async () => {
    const { id, revision } = await publicCertificate();
    await office.does('amend', 'ExCertificate', { id, revision });
    const issues =
      '{ latest: issue { number } next: issue(number: 1) { number } far: issue(number: 99) { number } below: issue(number: -1) { number } }';
    expect(await office.read('ExCertificate', id, issues, { who: olga })).toEqual({
      latest: { number: 0 },
      next: null,
      far: null,
      below: null,
    });
  });
});

describe('a correction in place', () => {
  /** Of what is issued now, which is 10:00 on 15 June. */
  const until = new Date(Date.parse('2026-06-15T10:00:00Z') + correctionDays * 86_400_000).toISOString();
  const later = (ms: number) => new Date(Date.parse(until) + ms).toISOString();

  test.each([
    ['at once', '2026-06-15T10:00:00Z'],
    ['on the last instant of the last day', until],
  ])('is made %s', async (_, now) => {
    const { id, revision } = await publicCertificate();
    const input = aCertificate(reports, { equipment: 'Flameproof lantern' });
    const corrected = await office.does('correct', 'ExCertificate', { id, revision, input }, { now });
    expect(corrected).toMatchObject({ status: 'CURRENT', issueNumber: 0, issuedOn: '2026-06-15' });
    const seen = await office.read(
      'ExCertificate',
      id,
      '{ title issue { content { equipment } correctableUntil } history { issueNumber } }',
    );
    expect(seen).toEqual({
      title: 'Flameproof lantern',
      issue: { content: { equipment: 'Flameproof lantern' }, correctableUntil: until },
      history: [{ issueNumber: 0 }],
    });
    const { auditTrail } = await office.read('ExCertificate', id, '{ auditTrail { act reason issueNumber details } }', {
      who: sam,
    });
    expect(auditTrail.at(-1)).toMatchObject({
      act: 'correct',
      reason: 'A slip of the pen',
      issueNumber: 0,
      details: { replaced: { equipment: 'Flameproof lamp' }, content: { equipment: 'Flameproof lantern' } },
    });
  });

  test.each([
    ['an instant later', later(1)],
    ['on the day after', later(86_400_000)],
    ['after years', '2030-01-01T00:00:00Z'],
  ])('is refused %s, and writes nothing', async (_, now) => {
    const { id, revision, number } = await publicCertificate();
    const before = await everythingIn(graph);
    const input = aCertificate(reports, { equipment: 'Flameproof lantern' });
    const { refused } = await office.attempt('correct', 'ExCertificate', { id, revision, input }, { now });
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(refused?.message).toBe(
      `Issue 0 of ${number} could be corrected until ${until}. Amend it: a new issue says what changed.`,
    );
    expect(await everythingIn(graph)).toEqual(before);
  });

  test('counts from the latest issue, and corrects that one only', async () => {
    const first = await publicCertificate();
    const latest = calendarDate('2026-09-01');
    const { id, revision } = await office.upIssue('ExCertificate', first, aCertificate(reports, { changes: 'More.' }), {
      now: latest,
    });
    const input = aCertificate(reports, { equipment: 'Lantern', changes: 'More and better.' });
    await office.does('correct', 'ExCertificate', { id, revision, input }, { now: addDays(latest, correctionDays) });
    const seen = await office.read(
      'ExCertificate',
      id,
      '{ a: issue(number: 0) { content { equipment } } b: issue { content { equipment changes } } }',
    );
    expect(seen).toEqual({
      a: { content: { equipment: 'Flameproof lamp' } },
      b: { content: { equipment: 'Lantern', changes: 'More and better.' } },
    });
  });

  test('beside a draft issue leaves the draft alone, and the trail says which issue was corrected', async () => {
    const { id, revision } = await publicCertificate();
    const amended = await office.does('amend', 'ExCertificate', { id, revision });
    const input = aCertificate(reports, { equipment: 'Lantern' });
    await office.does('correct', 'ExCertificate', { id, revision: amended.revision, input });
    const seen = await office.read(
      'ExCertificate',
      id,
      '{ draftIssue { content { equipment } } auditTrail { act issueNumber } }',
      { who: olga },
    );
    expect(seen.draftIssue.content.equipment).toBe('Flameproof lamp');
    expect(seen.auditTrail.at(-1)).toEqual({ act: 'correct', issueNumber: 0 });
  });

  test('keeps the rules of an issue', async () => {
    const { id, revision } = await publicCertificate();
    const input = aCertificate(reports, { standards: [{ standard: 'IEC 60079-11', edition: '7.0' }] });
    const { refused } = await office.attempt('correct', 'ExCertificate', { id, revision, input });
    expect(codesOf(refused?.findings)).toEqual(['R1']);
  });
});

describe('the Secretariat', () => {
  test('suspends, reinstates and cancels with reason and day, and each counts from its day', async () => {
    const { id } = await publicCertificate();
    const suspended = await office.does(
      'suspend',
      'ExCertificate',
      { id, reason: '  Asked for by the body ' },
      { who: sam, now: '2026-07-01' },
    );
    expect(suspended).toMatchObject({ status: 'SUSPENDED', statusReason: 'Asked for by the body' });
    const reinstated = await office.does(
      'reinstate',
      'ExCertificate',
      { id, reason: 'Resolved' },
      { who: sam, now: '2026-08-01' },
    );
    expect(reinstated).toMatchObject({ status: 'CURRENT', statusReason: null });
    const how = { id, reason: 'No longer made', productsAffected: true, on: '2026-08-20' };
    const cancelled = await office.does('cancel', 'ExCertificate', how, { who: sam, now: '2026-09-01' });
    expect(cancelled).toMatchObject({ status: 'CANCELLED', statusReason: 'No longer made', issueNumber: 0 });
    const seen = await office.read(
      'ExCertificate',
      id,
      `{ productsAffected statusSince a: effectiveStatus(on: "2026-06-30") b: effectiveStatus(on: "2026-07-01")
         c: effectiveStatus(on: "2026-08-01") d: effectiveStatus(on: "2026-08-19") e: effectiveStatus(on: "2026-08-20") today: effectiveStatus }`,
      { now: '2026-09-01' },
    );
    expect(seen).toEqual({
      productsAffected: true,
      statusSince: '2026-09-01T10:00:00.000Z',
      a: 'CURRENT',
      b: 'SUSPENDED',
      c: 'CURRENT',
      d: 'CURRENT',
      e: 'CANCELLED',
      today: 'CANCELLED',
    });
  });

  test.each<[string, string | undefined, string]>([
    ['tomorrow', '2026-06-21', 'on: 2026-06-21 is in the future. Cancel it on the day itself.'],
    [
      'before its last issue',
      '2026-06-14',
      'on: 2026-06-14 is before 2026-06-15, the day of its last issue or status.',
    ],
  ])('cannot cancel %s', async (_, on, message) => {
    const { id } = await publicCertificate();
    const { refused } = await office.attempt('cancel', 'ExCertificate', { id, on }, { who: sam, now: '2026-06-20' });
    expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'on', message });
  });

  test('cannot cancel before the day of the last suspension, and can on that day', async () => {
    const { id } = await publicCertificate();
    await office.does('suspend', 'ExCertificate', { id }, { who: sam, now: '2026-06-18' });
    const cancelOn = (on: string) =>
      office.attempt('cancel', 'ExCertificate', { id, on }, { who: sam, now: '2026-06-20' });
    expect((await cancelOn('2026-06-17')).refused).toMatchObject({ code: 'BAD_INPUT', field: 'on' });
    expect((await cancelOn('2026-06-18')).done?.status).toBe('CANCELLED');
  });

  test('takes a certificate out of the register: nobody finds it, its number stays used, its trail is kept', async () => {
    const { id, number } = await publicCertificate();
    await office.does('delete', 'ExCertificate', { id }, { who: sam });
    for (const who of [guest, olga, sam, people.ivy])
      expect(await office.read('ExCertificate', id, '{ id }', { who })).toBeNull();
    const { data } = await graph.ask(sam, `query ($n: String!) { exCertificate(number: $n) { id } }`, { n: number });
    expect(data.exCertificate).toBeNull();
    const [kept] = await graph.owner.query(
      `select (select count(*)::int from register.entry where id = $1) as entries,
         (select array_agg(act order by sequence) from audit_entry where document_id = $1) as acts`,
      [id],
    );
    expect(kept).toEqual({ entries: 0, acts: ['draft', 'issue', 'delete'] });
    const serial = (text: string) => Number(/\.(\d{4})/.exec(text)?.[1]);
    expect(serial((await office.draft('ExCertificate', {})).number)).toBe(serial(number) + 1);
  });

  test.each(['suspend', 'reinstate', 'cancel', 'delete'] as const)('must say why it does %s', async act => {
    const { id } = await publicCertificate();
    if (act === 'reinstate') await office.does('suspend', 'ExCertificate', { id }, { who: sam });
    const before = await everythingIn(graph);
    for (const reason of ['', '   ', ' a\n']) {
      const { refused } = await office.attempt(act, 'ExCertificate', { id, reason }, { who: sam });
      expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'reason' });
    }
    expect(await everythingIn(graph)).toEqual(before);
  });

  test('cancels for good: a draft issue beside it is never published', async () => {
    const { id, revision } = await publicCertificate();
    await office.does('amend', 'ExCertificate', { id, revision });
    const cancelled = await office.does('cancel', 'ExCertificate', { id }, { who: sam });
    const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision: cancelled.revision });
    expect(refused).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a check', () => {
  const untested = {
    standards: [{ standard: 'IEC 60079-11', edition: '7.0' }],
    signatory: null,
    equipmentDescription: 'A lamp.',
  };

  test('writes nothing and takes no number', async () => {
    const { id } = await office.draft('ExCertificate', aCertificate(reports, untested));
    const { id: published } = await publicCertificate();
    const before = await everythingIn(graph);
    await office.check('ExCertificate', { id });
    await office.check('ExCertificate', { id, input: aCertificate(reports) });
    await office.check('ExCertificate', { input: aCertificate(reports) });
    await office.check('ExCertificate', { id: published, input: aCertificate(reports) });
    await office.check('ExTestReport', { input: aTestReport() });
    await office.check('ExQualityReport', { input: aQualityReport() });
    expect(await everythingIn(graph)).toEqual(before);
  });

  test('finds exactly what the issue finds, in the same words', async () => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, untested));
    const { found } = await office.check('ExCertificate', { id, issuedOn: '2026-06-16' });
    const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision, issuedOn: '2026-06-16' });
    expect(codesOf(found)).toEqual(['R10', null, 'R1', 'R2']);
    expect(refused?.findings).toEqual(found);
  });

  test('of unsaved content finds what it would find of the draft', async () => {
    const { id } = await office.draft('ExCertificate', aCertificate(reports, untested));
    const saved = await office.check('ExCertificate', { id });
    const unsaved = await office.check('ExCertificate', { input: aCertificate(reports, untested) });
    expect(unsaved.found).toEqual(saved.found);
  });

  test('of content instead of the draft leaves the draft as it is', async () => {
    const { id } = await office.draft('ExCertificate', aCertificate(reports, untested));
    expect((await office.check('ExCertificate', { id, input: aCertificate(reports) })).found).toEqual([]);
    expect(codesOf((await office.check('ExCertificate', { id })).found)).toContain('R1');
  });

  test('of the next issue knows that it is the next', async () => {
    const { id } = await publicCertificate();
    const { found } = await office.check('ExCertificate', { id, input: aCertificate(reports) });
    expect(codesOf(found)).toEqual(['R11']);
  });

  test('needs a draft issue or content', async () => {
    const { id } = await publicCertificate();
    for (const about of [{ id }, {}])
      expect((await office.check('ExCertificate', about)).refused).toMatchObject({ code: 'BAD_INPUT', field: 'input' });
  });

  test('is empty where all is well', async () => {
    expect((await office.check('ExCertificate', { input: aCertificate(reports) })).found).toEqual([]);
  });
});

describe('what a certificate shows of its reports', () => {
  const shown = '{ content { linkedTestReports { number } linkedQualityReports { number } } qualityReportState }';

  test('are the ones that the reader may see', async () => {
    const hidden = await office.draft('ExTestReport', aTestReport());
    const { id } = await office.draft(
      'ExCertificate',
      aCertificate(reports, { testReports: [reports.testReport, hidden.number] }),
    );
    const { content } = await office.read('ExCertificate', id, shown, { who: olga });
    expect(content).toEqual({
      linkedTestReports: [{ number: reports.testReport }, { number: hidden.number }],
      linkedQualityReports: [{ number: reports.qualityReport }],
    });
  });

  test('keeps a report out of sight that the reader may not see', async () => {
    const hidden = await office.draft('ExTestReport', aTestReport(), { who: people.wei });
    const { id } = await office.draft('ExCertificate', aCertificate(reports, { testReports: [hidden.number] }));
    const { content } = await office.read('ExCertificate', id, shown, { who: olga });
    expect(content.linkedTestReports).toEqual([]);
  });

  test.each([
    ['2029-03-02', 'CURRENT'],
    ['2029-03-03', 'DUE_SOON'],
    ['2029-06-01', 'DUE_SOON'],
    ['2029-06-02', 'OUT_OF_DATE'],
  ])('says of %s whether its QAR is up to date: %s', async (on, state) => {
    const { id } = await publicCertificate();
    const seen = await office.read('ExCertificate', id, `{ status qualityReportState(on: "${on}") }`);
    expect(seen).toEqual({ status: 'CURRENT', qualityReportState: state });
  });

  test('counts a QAR that is named twice, by two of its issues, as one', async () => {
    const later = reports.qualityReport.replace(/\/00$/, '/01');
    const { id } = await office.draft(
      'ExCertificate',
      aCertificate(reports, { qualityReports: [reports.qualityReport, later] }),
    );
    expect((await office.read('ExCertificate', id, '{ qualityReportState }', { who: olga })).qualityReportState).toBe(
      'CURRENT',
    );
  });

  test('is OUT_OF_DATE as soon as a QAR is suspended, and its own status stays', async () => {
    const own = await office.publishReports();
    const { id } = await office.publish('ExCertificate', aCertificate(own));
    const { data } = await graph.ask(sam, `query ($n: String!) { exQualityReport(number: $n) { id } }`, {
      n: own.qualityReport,
    });
    await office.does('suspend', 'ExQualityReport', { id: data.exQualityReport.id }, { who: sam });
    expect(await office.read('ExCertificate', id, '{ status qualityReportState }')).toEqual({
      status: 'CURRENT',
      qualityReportState: 'OUT_OF_DATE',
    });
  });

  describe('when a later issue of its QAR', () => {
    const other = { name: 'New Lamps Ltd', address: 'Lamp Street 2\nDemonstration City', country: 'ZZ' };
    const reasons = '{ qualityReportState qualityReportStateReasons { reason until message } }';
    const certificateOn = async (input: object, wish = { now: '2026-06-20' }) => {
      const audit = { auditedOn: anotherAudit() };
      const { number, ...report } = await office.publish(
        'ExQualityReport',
        aQualityReport({ ...audit, ...input }),
        wish,
      );
      const own = { ...reports, qualityReport: number };
      return {
        report: { number, ...report },
        audit,
        own,
        certificate: await office.publish('ExCertificate', aCertificate(own), wish),
      };
    };

    test('drops the site, shows it at once, and in lists', async () => {
      const { report, audit, certificate } = await certificateOn({ productionSites: [lamps, other] });
      expect(await office.read('ExCertificate', certificate.id, reasons, { now: '2026-07-01' })).toEqual({
        qualityReportState: 'CURRENT',
        qualityReportStateReasons: [],
      });
      await office.upIssue('ExQualityReport', report, aQualityReport({ ...audit, productionSites: [other] }), {
        now: '2026-07-01',
      });
      expect(await office.read('ExCertificate', certificate.id, reasons, { now: '2026-07-01' })).toEqual({
        qualityReportState: 'OUT_OF_DATE',
        qualityReportStateReasons: [
          {
            reason: 'SITE_DROPPED',
            until: '2026-06-30',
            message: `Test Lamps Ltd, Lamp Street 1 Demonstration City stands in ${report.number}, and no longer in its latest issue, 1.`,
          },
        ],
      });
    });

    test('changes the manufacturer, shows it at once', async () => {
      const { report, audit, certificate } = await certificateOn({});
      await office.upIssue('ExQualityReport', report, aQualityReport({ ...audit, holder: other }), {
        now: '2026-07-01',
      });
      const seen = await office.read('ExCertificate', certificate.id, reasons, { now: '2026-07-01' });
      expect(seen).toMatchObject({
        qualityReportState: 'OUT_OF_DATE',
        qualityReportStateReasons: [{ reason: 'MANUFACTURER_CHANGED', until: '2026-06-30' }],
      });
    });

    test('adds a site, a certificate of the site cites that issue and no other', async () => {
      const { report, audit, own } = await certificateOn({});
      const productionSites = [lamps, other];
      await office.upIssue('ExQualityReport', report, aQualityReport({ ...audit, productionSites }), {
        now: '2026-07-01',
      });
      const input = { manufacturingLocations: [other] };
      const wish = { now: '2026-07-02' };
      const later = { ...own, qualityReport: report.number.replace(/00$/, '01') };
      expect(codesOf((await office.check('ExCertificate', { input: aCertificate(own, input) }, wish)).found)).toEqual([
        'R6',
      ]);
      expect((await office.check('ExCertificate', { input: aCertificate(later, input) }, wish)).found).toEqual([]);
    });
  });

  test('reads the marking line by line, and keeps what it cannot read', async () => {
    const marking = 'Ex db IIC T6...T4 Gb\nSee annex\nEx tb IIIC T85°C Db';
    const { id } = await publicCertificate({ marking });
    const { content } = await office.read(
      'ExCertificate',
      id,
      '{ content { marking markingLines { text isRead levels group temperature epls } } }',
    );
    const unread = { isRead: false, levels: [], group: null, temperature: null, epls: [] };
    expect(content).toEqual({
      marking,
      markingLines: [
        {
          text: 'Ex db IIC T6...T4 Gb',
          isRead: true,
          levels: ['db'],
          group: 'IIC',
          temperature: 'T6...T4',
          epls: ['Gb'],
        },
        { ...unread, text: 'See annex' },
        {
          text: 'Ex tb IIIC T85°C Db',
          isRead: true,
          levels: ['tb'],
          group: 'IIIC',
          temperature: 'T85°C',
          epls: ['Db'],
        },
      ],
    });
  });
});

describe('a document is looked up', () => {
  test.each([
    number => number,
    (number: string) => number.toLowerCase(),
    (number: string) => number.replace(/[ .]/g, '-'),
    (number: string) => number.replace('IECEx ', ''),
    (number: string) => `${number}X Issue 3`,
    (number: string) => number.replaceAll(' ', ''),
  ] as ((number: string) => string)[])('however its number is typed: %s', async typed => {
    const { id, number } = await publicCertificate();
    const { data } = await graph.ask(guest, `query ($n: String) { exCertificate(number: $n) { id } }`, {
      n: typed(number),
    });
    expect(data.exCertificate).toEqual({ id });
  });

  test('only as what it is: an ExTR is no certificate, by id or by number', async () => {
    const { id, number } = await office.publish('ExTestReport', aTestReport());
    const query = `query ($id: ID, $n: String) { a: exCertificate(id: $id) { id number content { certificateKind } } b: exCertificate(number: $n) { id }
      c: exQualityReport(id: $id) { id content { auditScope } } found: exTestReport(id: $id) { id } }`;
    const { data } = await graph.ask(guest, query, { id, n: number });
    expect(data).toEqual({ a: null, b: null, c: null, found: { id } });
  });

  test('with the facts that every document has', async () => {
    const { id, number } = await publicCertificate();
    const fields = `{ __typename system scheme documentType title number validUntil issuer { id } holder { name address country }
      manufacturers { name } sites { role name address country } origin productsAffected }`;
    expect(await office.read('ExCertificate', id, fields)).toEqual({
      __typename: 'ExCertificate',
      system: 'IECEX',
      scheme: 'EX_EQUIPMENT',
      documentType: 'EX_COC',
      title: 'Flameproof lamp',
      number,
      validUntil: null,
      issuer: { id: 'bdy_demo' },
      holder: lamps,
      manufacturers: [{ name: lamps.name }],
      sites: [{ role: 'MANUFACTURING', ...lamps }],
      origin: 'REGISTER',
      productsAffected: null,
    });
  });
});
