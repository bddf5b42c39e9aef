import { calendarDate } from '@conformity/certification';
import { type BodyFacts, references } from '@conformity/register';
import { type DocumentScheme, importDocuments } from '@conformity/scheme';
import { askingOf } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { certificateScheme } from '../src/certificate-scheme';
import { qualityReportScheme, testReportScheme } from '../src/report-schemes';
import { aCertificate, aQualityReport, aTestReport, lamps, type Office, officeOf } from './builders';

const numbers = {
  testReport: 'ZZ/DEMO/ExTR20.0007/00',
  qualityReport: 'ZZ/DEMO/QAR26.0007/00',
  certificate: 'IECEx DEMO 20.0007',
};
const day = calendarDate('2026-06-01');

type Names = Readonly<Record<string, string>>;

const renamed = <Content extends object>(content: Content, names: Names): Content =>
  Object.fromEntries(Object.entries(content).map(([name, value]) => [names[name] ?? name, value])) as Content;

/** A scheme as it was: what it keeps has the names of before. */
const ofBefore = <Content extends object>(scheme: DocumentScheme<Content>): DocumentScheme<Content> => {
  const before = scheme.earlierNames ?? {};
  const today = Object.fromEntries(Object.entries(before).map(([name, earlier]) => [earlier, name]));
  const { harmonise, print } = scheme;
  return {
    ...scheme,
    harmonise: (content, facts) => harmonise(renamed(content, today), facts),
    ...(print && { print: (content, facts) => print(renamed(content, today), facts) }),
  };
};

let graph: TestSubgraph;
let office: Office;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  const body = (await references(graph.db, 'BODY', ['bdy_demo'])).get('bdy_demo') as BodyFacts;
  const asking = askingOf(graph.db, {
    principal: people.guest,
    requestId: 'before',
    now: new Date(`${day}T10:00:00Z`),
  });
  const take = <Content extends object>(scheme: DocumentScheme<Content>, number: string, said: object) => {
    const content = renamed(said, scheme.earlierNames ?? {}) as Content;
    return importDocuments(ofBefore(scheme), asking, [
      { number, body, issues: [{ number: 0, issuedOn: day, content }] },
    ]);
  };
  const audit = aQualityReport({ validUntil: '2029-05-31', coveredDocuments: [], qmsCertificates: [] });
  const unit = { certificateKind: 'UNIT_VERIFICATION', verifiedUnits: ['SN 1'], qualityReports: [], annexes: [] };
  await take(testReportScheme, numbers.testReport, aTestReport());
  await take(qualityReportScheme, numbers.qualityReport, audit);
  await take(certificateScheme, numbers.certificate, aCertificate(numbers, unit));
});
afterAll(() => graph.close());

const found = async (type: string, number: string, selection: string) => {
  const query = `query ($number: String) { found: ${type}(number: $number) ${selection} }`;
  const { data, errors } = await graph.ask(people.guest, query, { number });
  expect(errors).toEqual([]);
  return data.found;
};
const party = '{ name address country }';

describe('what was issued before the vocabulary was one', () => {
  test('is read by the names of today, and by the old ones that are still there', async () => {
    const said = `{ certificateKind holder ${party} applicant ${party} manufacturer ${party} verifiedUnits }`;
    const read = await found(
      'exCertificate',
      numbers.certificate,
      `{ holder ${party} content ${said} issue { content ${said} } }`,
    );
    const content = {
      certificateKind: 'UNIT_VERIFICATION',
      holder: lamps,
      applicant: lamps,
      manufacturer: lamps,
      verifiedUnits: ['SN 1'],
    };
    expect(read).toEqual({ holder: lamps, content, issue: { content } });
    expect(
      await found('exTestReport', numbers.testReport, `{ content { holder ${party} manufacturer ${party} } }`),
    ).toEqual({
      content: { holder: lamps, manufacturer: lamps },
    });
    expect(
      await found('exQualityReport', numbers.qualityReport, `{ manufacturers ${party} content { holder ${party} } }`),
    ).toEqual({
      manufacturers: [lamps],
      content: { holder: lamps },
    });
  });

  test('is read so where nothing else of it is asked', async () => {
    const { id } = await found('exCertificate', numbers.certificate, '{ id }');
    const selection = '... on ExCertificate { content { verifiedUnits certificateKind } }';
    const query = `query ($entities: [_Any!]!) { _entities(representations: $entities) { ${selection} } }`;
    const { data } = await graph.ask(people.guest, query, { entities: [{ __typename: 'ExCertificate', id }] });
    expect(data._entities).toEqual([{ content: { verifiedUnits: ['SN 1'], certificateKind: 'UNIT_VERIFICATION' } }]);
  });

  test('is what new documents rest on', async () => {
    const { found: findings } = await office.check('ExCertificate', { input: aCertificate(numbers) });
    expect(findings).toEqual([]);
  });

  test('is amended as it stands, and what it was sealed with stays', async () => {
    const { id, revision } = await found('exCertificate', numbers.certificate, '{ id revision }');
    const kept = () =>
      graph.owner.query('select number, content from issue where document_id = $1 order by number', [id]);
    const [before] = await kept();
    await office.does('amend', 'ExCertificate', { id, revision });
    const [sealed, draft] = await kept();
    expect(sealed).toEqual(before);
    expect(Object.keys(sealed.content)).toContain('applicant');
    expect(draft.content).toMatchObject({ holder: lamps, verifiedUnits: ['SN 1'] });
    expect(Object.keys(draft.content)).not.toContain('applicant');
  });

  test('leaves the audit trails whole, and the register’s entries as they must be', async () => {
    const breaks: unknown[] = [];
    for await (const broken of subgraph.maintenance?.auditBreaks(graph.db) ?? []) breaks.push(broken);
    expect(breaks).toEqual([]);
    expect(await subgraph.maintenance?.reindex(graph.db)).toMatchObject({ documents: 3, mended: 0, removed: 0 });
  });
});

describe('the old name of a field', () => {
  const { holder, ...rest } = aCertificate(numbers);
  const saved = (input: object) => office.attempt('draft', 'ExCertificate', { input });

  test('is taken, and kept as the new one', async () => {
    const { done } = await saved({ ...rest, applicant: holder });
    expect(
      await office.read('ExCertificate', done?.id ?? '', `{ content { holder ${party} } }`, { who: people.olga }),
    ).toEqual({
      content: { holder },
    });
  });

  test('beside the new one is refused', async () => {
    const { refused } = await saved({ ...rest, holder, applicant: holder });
    expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'input.applicant' });
    expect(refused?.message).toBe(
      'input.applicant: is the old name of holder, which is given too. Give one of the two.',
    );
  });

  test('is not what findings and refusals speak of', async () => {
    const { found: findings } = await office.check('ExCertificate', { input: rest });
    expect(findings.map(({ field }) => field)).toEqual(['holder']);
    const { refused } = await saved({ ...rest, applicant: { name: 'X', country: 'Germany' } });
    expect(refused?.message).toContain('input.holder.country: ');
  });
});
