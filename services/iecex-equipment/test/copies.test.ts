import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, aQualityReport, aTestReport, lamps, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const { olga, wei, guest } = people;
const copy = (type: string, fields: string) =>
  `mutation ($id: ID!, $patch: ${type}Patch) { copied: copy${type}(id: $id, patch: $patch) { id number status issueNumber revision draftIssue { number } content { ${fields} } auditTrail { act details } } }`;

describe('a copy', () => {
  test('is a first draft with a number of its own that says the same, but for what the last issue changed', async () => {
    const first = await office.publish('ExCertificate', aCertificate(reports));
    const second = await office.upIssue('ExCertificate', first, aCertificate(reports, { changes: 'A lens' }));
    const { data, errors } = await graph.ask(olga, copy('ExCertificate', 'equipment changes testReports marking'), {
      id: second.id,
    });
    expect(errors).toEqual([]);
    const { id, number, auditTrail, content, ...copied } = data.copied;
    expect(id).not.toBe(second.id);
    expect(number).not.toBe(second.number);
    expect(copied).toEqual({ status: 'DRAFT', issueNumber: null, revision: 1, draftIssue: { number: 0 } });
    expect(content).toEqual({
      equipment: 'Flameproof lamp',
      changes: null,
      testReports: [reports.testReport],
      marking: 'Ex db IIC T6 Gb',
    });
    expect(auditTrail).toEqual([
      { act: 'draft', details: { copied: { id: second.id, number: second.number, issueNumber: 1 } } },
    ]);
  });

  test('may say otherwise what the patch says, and is issued like any other', async () => {
    const { id } = await office.publish('ExCertificate', aCertificate(reports));
    const { data } = await graph.ask(wei, copy('ExCertificate', 'models'), { id, patch: { models: ['TL-2'] } });
    expect(data.copied.number).toContain('DEMOB');
    expect(data.copied.content.models).toEqual(['TL-2']);
    const { id: copied, revision } = data.copied;
    expect(await office.does('issue', 'ExCertificate', { id: copied, revision }, { who: wei })).toMatchObject({
      status: 'CURRENT',
    });
  });

  test.each([
    [
      'ExTestReport',
      aTestReport,
      'product endorsedOn endorsedBy',
      { product: 'Flameproof lamp', endorsedOn: null, endorsedBy: null },
    ],
    [
      'ExQualityReport',
      () => aQualityReport({ auditedOn: '2026-02-10' }),
      'auditedOn validUntil auditTeamLeader auditScope typesOfProtection',
      { auditedOn: null, validUntil: null, auditTeamLeader: null, auditScope: null, typesOfProtection: ['d'] },
    ],
  ] as const)(
    'of an %s has no day and nothing of the audit or the endorsement',
    async (type, input, fields, expected) => {
      const { id } = await office.publish(type, input());
      expect((await graph.ask(olga, copy(type, fields), { id })).data.copied.content).toEqual(expected);
    },
  );

  test('is refused of what the caller may not see, and to who may not draft', async () => {
    const { id } = await office.draft('ExCertificate', aCertificate(reports));
    const refused = async (who: typeof guest) =>
      (await graph.ask(who, copy('ExCertificate', 'models'), { id })).errors[0]?.code;
    expect(await refused(wei)).toBe('NOT_FOUND');
    expect(await refused(guest)).toBe('FORBIDDEN');
  });
});

describe('what changed between two issues', () => {
  const diff = (id: string, args: string, who = guest) =>
    office
      .read('ExCertificate', id, `{ diff(${args}) { path before after } }`, { who })
      .then(({ diff: found }) => found);

  test('is told field by field to everybody, with lists by what names their elements', async () => {
    const first = await office.publish(
      'ExCertificate',
      aCertificate(reports, { models: ['TL-1', 'TL-2'], annexes: [{ title: 'Annex B', fileName: 'b.pdf' }] }),
    );
    const annex = { title: 'Annex A', fileName: 'a.pdf' };
    const { id } = await office
      .upIssue(
        'ExCertificate',
        first,
        aCertificate(reports, {
          models: ['TL-0', 'TL-2', 'TL-1'],
          holder: { ...lamps, address: 'Lamp Street 9' },
          annexes: [annex, { title: 'Annex B', fileName: 'b2.pdf' }],
          changes: 'More',
        }),
        { now: '2026-06-16' },
      )
      .catch(fault => {
        throw fault;
      });
    const expected = [
      { path: 'holder.address', before: lamps.address, after: 'Lamp Street 9' },
      { path: 'annexes[0]', before: null, after: annex },
      { path: 'annexes[1].fileName', before: 'b.pdf', after: 'b2.pdf' },
      { path: 'models[0]', before: null, after: 'TL-0' },
      { path: 'changes', before: null, after: 'More' },
    ];
    const found = await diff(id, 'from: 0');
    expect(found).toHaveLength(5);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(await diff(id, 'from: 1, to: 0')).toHaveLength(5);
    expect(await diff(id, 'from: 1, to: 1')).toEqual([]);
  });

  test('is told of a draft issue to officers of the body only', async () => {
    const { id, revision } = await office.publish('ExCertificate', aCertificate(reports));
    const standards = [
      { standard: 'IEC 60079-0', edition: '6.0' },
      { standard: 'IEC 60079-1', edition: '7.0' },
    ];
    await office.does('amend', 'ExCertificate', { id, revision, input: aCertificate(reports, { standards }) });
    expect(await diff(id, 'from: 0, to: 1', olga)).toEqual([
      { path: 'standards[0].edition', before: '7.0', after: '6.0' },
    ]);
    expect(await diff(id, 'from: 0, to: 1')).toBeNull();
    expect(await diff(id, 'from: 0, to: 7', olga)).toBeNull();
  });
});
