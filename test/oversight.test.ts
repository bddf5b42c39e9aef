import { publishReferences } from '@conformity/register';
import * as contents from './contents';
import { actsOn, type Done, startWatched, type Watched } from './watching';

let graph: Watched;
beforeAll(async () => {
  graph = await startWatched();
});
afterAll(() => graph?.close());

const works = contents.qualityReport.holder;
const audited = (given: object = {}) => ({ ...contents.qualityReport, auditedOn: '2026-01-05', ...given });

let places = 0;

/** A certificate on an ExTR and a QAR of its own, at a place of its own, valid until 5 January 2029. */
async function certified(now = '2026-01-10', given: object = {}, report: object = {}) {
  const { publish } = actsOn(graph);
  places += 1;
  const place = { ...works, address: `Oversight Road ${places}` };
  const testReport = await publish('ExTestReport', { ...contents.testReport, endorsedOn: '2020-01-12' }, now);
  const qualityReport = await publish('ExQualityReport', audited({ productionSites: [place], ...report }), now);
  const input = contents.certificate({
    testReports: [testReport.number],
    qualityReports: [qualityReport.number],
    manufacturingLocations: [place],
    ...given,
  });
  return { place, testReport, qualityReport, certificate: await publish('ExCertificate', input, now), input };
}

interface Found {
  rule: string;
  code: string | null;
  message: string;
  setAside: string | null;
  goneAt: string | null;
}
const asked = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Certificate {
  evidence { kind number state reasons until covers { standards manufacturers sites } }
  findings { rule code message setAside goneAt } all: findings(gone: true) { code goneAt } } } }`;
async function watchedOn({ id }: Done, now: string, who: 'olga' | 'guest' | 'sam' | 'wei' = 'olga') {
  const representations = [{ __typename: 'Certificate', id }];
  const { _entities } = await graph.tell('oversight', who, asked, { representations }, now);
  return _entities[0] as {
    evidence:
      | { kind: string; number: string; state: string; reasons: string[]; until: string | null; covers: object }[]
      | null;
    findings: Found[];
    all: { code: string; goneAt: string | null }[];
  };
}
/** What is found on a document after everything due is done. */
async function findingsOn(document: Done, now: string) {
  await graph.settle(now);
  return (await watchedOn(document, now)).findings.map(({ code, rule, message }) => `${code ?? rule}: ${message}`);
}

describe('what is public', () => {
  test('has evidence that everybody may see: which reports, until when, and what they cover', async () => {
    const { place, certificate, testReport, qualityReport } = await certified();
    expect(await findingsOn(certificate, '2026-01-10')).toEqual([]);
    const { evidence, findings } = await watchedOn(certificate, '2026-01-10', 'guest');
    expect(findings).toEqual([]);
    const site = `${place.name}, ${place.address}`;
    expect(evidence).toEqual([
      {
        kind: 'BASED_ON_TEST_REPORT',
        number: testReport.number,
        state: 'GREEN',
        reasons: [],
        until: null,
        covers: {
          standards: ['IEC 60079-0 edition 7.0', 'IEC 60079-1 edition 7.0'],
          manufacturers: [works.name],
          sites: [],
        },
      },
      {
        kind: 'BASED_ON_QUALITY_REPORT',
        number: qualityReport.number,
        state: 'GREEN',
        reasons: [],
        until: '2029-01-05',
        covers: { standards: [], manufacturers: [works.name], sites: [site] },
      },
    ]);
  });

  test('is found wanting on the day after its QAR has ended, and was due 90 days before', async () => {
    const { certificate, qualityReport } = await certified();
    const stateOn = async (day: string) => {
      await graph.settle(day);
      const { evidence } = await watchedOn(certificate, day, 'guest');
      return evidence?.map(({ state }) => state);
    };
    expect(await stateOn('2028-10-06')).toEqual(['GREEN', 'GREEN']);
    expect(await stateOn('2028-10-07')).toEqual(['GREEN', 'AMBER']);
    expect(await findingsOn(certificate, '2029-01-05T23:59:00Z')).toEqual([]);
    expect(await findingsOn(certificate, '2029-01-06T00:00:01Z')).toEqual([
      `R4: ${qualityReport.number} was valid until 2029-01-05, not on 2029-01-06.`,
    ]);
    expect(await stateOn('2029-01-06')).toEqual(['GREEN', 'RED']);
  });

  test('is judged anew when a report is suspended and reinstated, and what was found is kept', async () => {
    const now = '2029-02-01';
    const { certificate, qualityReport } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const { office } = actsOn(graph);
    await office('suspend', 'ExQualityReport', qualityReport, now);
    expect(await findingsOn(certificate, now)).toEqual([
      `iecex-equipment/reports-in-register: ${qualityReport.number} is SUSPENDED.`,
    ]);
    await office('reinstate', 'ExQualityReport', qualityReport, '2029-02-02');
    expect(await findingsOn(certificate, '2029-02-02')).toEqual([]);
    expect((await watchedOn(certificate, '2029-02-02')).all).toEqual([
      { code: null, goneAt: '2029-02-02T10:00:00.000Z' },
    ]);
  });

  test('is found wanting where a later issue of the QAR drops a site', async () => {
    const now = '2029-02-01';
    const { certificate, qualityReport } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const elsewhere = { name: 'Journey Works 2', address: 'Example Road 10', country: 'ZZ' };
    const later = audited({ auditedOn: '2029-01-20', productionSites: [elsewhere] });
    await actsOn(graph).upIssue('ExQualityReport', qualityReport, later, now);
    const [found, ...others] = await findingsOn(certificate, now);
    expect(found).toMatch(/^R6: Journey Lamps .* stands in .*, and no longer in its latest issue, 1\.$/);
    expect(others).toEqual([]);
    const { evidence } = await watchedOn(certificate, now, 'guest');
    expect(evidence?.[1]).toMatchObject({ state: 'RED', covers: { sites: [] } });
  });

  test('is found wanting where the body is accepted no longer, and not once it is again', async () => {
    const now = '2029-02-01';
    const { certificate } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const [{ facts }] = await graph.owner.query(
      `select facts from register.reference where kind = 'BODY' and id = 'bdy_demo'`,
    );
    const withdrawn = facts.acceptances.map((one: object) => ({ ...one, status: 'WITHDRAWN' }));
    await publishReferences(graph.owner, 'BODY', [{ ...facts, acceptances: withdrawn }]);
    expect(await findingsOn(certificate, now)).toEqual([
      'R9: The acceptance of DEMO Test Body (not a real body) for EX_EQUIPMENT is WITHDRAWN.',
    ]);
    await publishReferences(graph.owner, 'BODY', [facts]);
    expect(await findingsOn(certificate, now)).toEqual([]);
  });

  test('says why its body set a rule aside', async () => {
    const now = '2029-02-01';
    const { publish } = actsOn(graph);
    const { place, testReport, qualityReport } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const input = contents.certificate({
      testReports: [testReport.number],
      qualityReports: [qualityReport.number],
      manufacturer: { name: 'Another maker', country: 'ZZ' },
      manufacturingLocations: [place],
    });
    const reason = 'The maker was renamed last week.';
    const certificate = await publish('ExCertificate', input, now, { overrides: [{ rule: 'R5', reason }] });
    await graph.settle(now);
    expect((await watchedOn(certificate, now)).findings).toEqual([
      expect.objectContaining({ code: 'R5', setAside: reason }),
    ]);
  });

  test('is told to its body and its Secretariat alone', async () => {
    const now = '2029-02-01';
    const { certificate, qualityReport } = await certified(now, {}, { auditedOn: '2029-01-20' });
    await actsOn(graph).cancel('ExQualityReport', qualityReport, now);
    await graph.settle(now);
    const seen = async (who: 'olga' | 'sam' | 'wei' | 'guest') =>
      (await watchedOn(certificate, now, who)).findings.length;
    expect([await seen('olga'), await seen('sam'), await seen('wei'), await seen('guest')]).toEqual([1, 1, 0, 0]);
    const list =
      '{ findings(rule: "iecex-equipment/reports-in-register", first: 100) { edges { node { number finding { message } } } } }';
    const numbers = async (who: 'olga' | 'sam' | 'wei' | 'quinn') =>
      (await graph.tell('oversight', who, list, {}, now)).findings.edges.map(({ node }: { node: Done }) => node.number);
    expect(await numbers('olga')).toContain(certificate.number);
    expect(await numbers('sam')).toContain(certificate.number);
    expect(await numbers('wei')).toEqual([]);
    expect(await numbers('quinn')).toEqual([]);
    expect(await graph.refusal('oversight', 'guest', list, {}, now)).toEqual([expect.stringMatching(/^FORBIDDEN/)]);
  });

  test('is judged no more once it is cancelled', async () => {
    const now = '2029-02-01';
    const { certificate, qualityReport } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const { office, cancel } = actsOn(graph);
    await office('suspend', 'ExQualityReport', qualityReport, now);
    expect(await findingsOn(certificate, now)).toHaveLength(1);
    await cancel('ExCertificate', certificate, now);
    expect(await findingsOn(certificate, now)).toEqual([]);
    expect((await watchedOn(certificate, now)).evidence).toBeNull();
  });

  test('of a licence is found wanting where a certificate of its schedule falls', async () => {
    const now = '2029-02-01';
    const { certificate } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const licence = await actsOn(graph, 'iecex-marks').publish(
      'ExMarkLicence',
      {
        holder: works,
        identificationCode: 'C1',
        markingDrawing: 'D1',
        schedule: [{ certificate: certificate.number }],
        signatory: { name: 'Olga', position: 'Officer' },
      },
      now,
    );
    expect(await findingsOn(licence, now)).toEqual([]);
    await actsOn(graph).office('suspend', 'ExCertificate', certificate, now);
    expect(await findingsOn(licence, now)).toEqual([
      `iecex-marks/certificates-valid: ${certificate.number} is SUSPENDED.`,
    ]);
  });
});

describe('what falls with what', () => {
  const query = `query ($of: FallingInput!, $first: Int, $after: String) { impact(of: $of, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { number depth path { number kind } } } } }`;
  interface Impact {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { number: string; depth: number; path: { number: string; kind: string | null }[] } }[];
  }
  const now = '2029-02-01';
  const impact = async (of: object, page: object = { first: 100 }, who: 'guest' | 'olga' = 'guest'): Promise<Impact> =>
    (await graph.tell('oversight', who, query, { of, ...page }, now)).impact;
  const nodes = async (...asked: Parameters<typeof impact>) => (await impact(...asked)).edges.map(({ node }) => node);
  const licensed = (certificate: Done) =>
    actsOn(graph, 'iecex-marks').publish(
      'ExMarkLicence',
      {
        holder: works,
        identificationCode: 'C1',
        markingDrawing: 'D1',
        schedule: [{ certificate: certificate.number }],
        signatory: { name: 'Olga', position: 'Officer' },
      },
      now,
    );

  test('is told through others, with the shortest way, as far as it is in force', async () => {
    const { certificate, qualityReport, testReport } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const licence = await licensed(certificate);
    const ended = await licensed(certificate);
    await actsOn(graph, 'iecex-marks').cancel('ExMarkLicence', ended, now);
    const onCertificate = { number: certificate.number, kind: 'BASED_ON_QUALITY_REPORT' };
    expect(await nodes({ document: qualityReport.id })).toEqual([
      { number: certificate.number, depth: 1, path: [onCertificate] },
      {
        number: licence.number,
        depth: 2,
        path: [onCertificate, { number: licence.number, kind: 'LISTS_CERTIFICATE' }],
      },
    ]);
    expect((await nodes({ document: testReport.id })).map(({ number }) => number)).toEqual([
      certificate.number,
      licence.number,
    ]);
    expect(await nodes({ document: licence.id })).toEqual([]);
  });

  test('is told of a body, of a standard in its edition, and of a site', async () => {
    const place = { name: 'Impact Works', country: 'ZZ' };
    const { certificate, qualityReport } = await certified(
      now,
      { manufacturingLocations: [{ ...place, address: 'Impact Road 1' }] },
      { auditedOn: '2029-01-20', productionSites: [{ ...place, address: 'Impact Road 1' }] },
    );
    const licence = await licensed(certificate);
    const numbersOf = async (of: object) => (await nodes(of)).map(({ number, depth }) => `${depth} ${number}`);
    expect((await numbersOf({ place })).sort()).toEqual([
      `1 ${certificate.number}`,
      `1 ${qualityReport.number}`,
      `2 ${licence.number}`,
    ]);
    expect(await numbersOf({ standard: 'IEC 60079-1/7.0' })).toEqual(
      expect.arrayContaining([`1 ${certificate.number}`, `2 ${licence.number}`]),
    );
    expect(await numbersOf({ standard: 'IEC 60079-1/6.0' })).toEqual([]);
    expect(await numbersOf({ body: 'bdy_demo' })).toContain(`1 ${licence.number}`);
    for (const given of [{}, { body: 'bdy_demo', standard: 'IEC 60079-1' }])
      expect(await graph.refusal('oversight', 'guest', query, { of: given }, now)).toEqual([
        expect.stringMatching(/^BAD_INPUT: of: Name one of/),
      ]);
  });

  test('pages follow each other through the depths without a gap', async () => {
    const { certificate, qualityReport, input } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const { publish } = actsOn(graph);
    for (let count = 0; count < 3; count += 1) await publish('ExCertificate', input, now);
    for (let count = 0; count < 3; count += 1) await licensed(certificate);
    const whole = await nodes({ document: qualityReport.id });
    expect(whole.map(({ depth }) => depth)).toEqual([1, 1, 1, 1, 2, 2, 2]);
    const paged: typeof whole = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo, totalCount } = await impact({ document: qualityReport.id }, { first: 2, after });
      expect(totalCount).toBe(7);
      paged.push(...edges.map(({ node }) => node));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(paged).toEqual(whole);
  });

  test('says nothing of a draft to those who may not know of it', async () => {
    const { certificate, qualityReport, input } = await certified(now, {}, { auditedOn: '2029-01-20' });
    const draft = 'mutation ($input: ExCertificateInput!) { draftExCertificate(input: $input) { id number } }';
    await graph.tell('iecex-equipment', 'olga', draft, { input }, now);
    for (const who of ['guest', 'olga'] as const)
      expect((await nodes({ document: qualityReport.id }, { first: 100 }, who)).map(({ number }) => number)).toEqual([
        certificate.number,
      ]);
  });
});
