import { references } from '@conformity/register';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;

beforeEach(async () => {
  directory = await openDirectory();
});
afterEach(() => directory?.close());

const as = async (subject: string, query: string, variables: object = {}) =>
  directory.ask(await directory.person(subject), query, variables as Record<string, unknown>);
const published = async (id: string) => (await references(directory.db, 'BODY', [id])).get(id);

const adding = `mutation { addCertificationBody(name: "Nova Cert", address: "Quay 1", country: "pt", reason: "accepted by ExMC") {
  id name country isDemonstration codes { code } acceptances { scheme } } }`;
const coding = `mutation ($body: ID!, $code: String!, $from: Date!, $system: System = IECEX) {
  setBodyCode(body: $body, system: $system, code: $code, from: $from, reason: "renamed") { codes { system code from until } } }`;
const telling = `mutation ($change: BodyChangeInput!, $on: Date = "2026-03-02") {
  tellBodyChange(body: "bdy_demo", change: $change, effectiveOn: $on, note: "moved to the harbour") {
    id state change effectiveOn body { id } } }`;
const answering = (act: string) =>
  `mutation ($id: ID!) { ${act}(id: $id, reason: "seen by us") { state answer answeredBy } }`;
const body =
  '{ certificationBody(id: "bdy_demo") { name address website contacts { purpose email } accreditations { by } } }';
const contacts = `mutation ($contacts: [BodyContactInput!]!, $website: String) {
  keepBodyContacts(body: "bdy_demo", contacts: $contacts, website: $website) { website contacts { purpose email phone } } }`;
const office = { purpose: 'Certification', email: 'ex@example.org' };

const told = async (change: object): Promise<string> => {
  const { data, message } = await as('adam', telling, { change });
  if (message) throw new Error(message);
  return data.tellBodyChange.id;
};

test('a body that a Secretariat adds may issue once it has a code and is accepted', async () => {
  const { data } = await as('sam', adding);
  const { id, ...added } = data.addCertificationBody;
  expect(added).toEqual({ name: 'Nova Cert', country: 'PT', isDemonstration: false, codes: [], acceptances: [] });
  await as('sam', coding, { body: id, code: 'nova', from: '2026-03-02' });
  const accepting = `mutation ($body: ID!) { setAcceptance(body: $body, scheme: EX_EQUIPMENT, status: ACCEPTED, reason: "ExMC decided") { id } }`;
  await as('sam', accepting, { body: id });
  expect(await published(id)).toMatchObject({
    name: 'Nova Cert',
    codes: [{ system: 'IECEx', code: 'NOVA', from: '2026-03-02', until: null }],
    acceptances: [{ scheme: 'EX_EQUIPMENT', status: 'ACCEPTED', standards: null }],
  });
});

test.each(['olga', 'adam', 'nobody'])('%s adds no body', async subject => {
  expect((await as(subject, adding)).code).toBe('FORBIDDEN');
});

describe('a code', () => {
  test('ends the day before the next begins, and still finds the body', async () => {
    const { data } = await as('sam', coding, { body: 'bdy_demo', code: 'DEMX', from: '2026-04-01' });
    expect(data.setBodyCode.codes.filter(({ system }: { system: string }) => system === 'IECEX')).toEqual([
      { system: 'IECEX', code: 'DEMX', from: '2026-04-01', until: null },
      { system: 'IECEX', code: 'DEMO', from: null, until: '2026-03-31' },
    ]);
    for (const code of ['DEMO', 'DEMX']) {
      const found = await as('nobody', `{ certificationBody(code: "${code}", system: IECEX) { id } }`);
      expect(found.data.certificationBody).toEqual({ id: 'bdy_demo' });
    }
  });

  test.each([
    ['sam', { body: 'bdy_demo', code: 'DEMOB', from: '2026-04-01' }, 'CONFLICT'],
    ['sam', { body: 'bdy_demo', code: 'DEM1', from: '2026-04-01' }, 'BAD_INPUT'],
    ['sam', { body: 'bdy_demo', code: 'DEMX', from: '2026-03-01' }, 'BAD_INPUT'],
    ['sam', { body: 'bdy_none', code: 'DEMX', from: '2026-04-01' }, 'NOT_FOUND'],
    ['sam', { body: 'bdy_demo', code: 'DEMX', from: '2026-04-01', system: 'IECQ' }, 'FORBIDDEN'],
    ['adam', { body: 'bdy_demo', code: 'DEMX', from: '2026-04-01' }, 'FORBIDDEN'],
  ])('by %s as %j is %s', async (subject, variables, code) => {
    expect((await as(subject, coding, variables)).code).toBe(code);
  });
});

describe('a change notice', () => {
  test('changes the directory where the Secretariat accepts it, also after the reference data is loaded again', async () => {
    const id = await told({ name: 'Harbour Certification', address: 'Demonstration City' });
    expect((await as('nobody', body)).data.certificationBody.name).toMatch(/^Demonstration/);
    const { data } = await as('sam', answering('acceptBodyChange'), { id });
    expect(data.acceptBodyChange).toEqual({ state: 'ACCEPTED', answer: 'seen by us', answeredBy: 'Sam Secretariat' });
    await directory.load();
    expect((await as('nobody', body)).data.certificationBody.name).toBe('Harbour Certification');
    expect(await published('bdy_demo')).toMatchObject({ name: 'Harbour Certification', address: 'Demonstration City' });
    expect((await as('sam', answering('questionBodyChange'), { id })).code).toBe('CONFLICT');
  });

  test('is questioned, and taken back', async () => {
    const id = await told({ accreditations: [{ by: 'DAkkS', standard: 'ISO/IEC 17065' }] });
    expect((await as('quinn', answering('questionBodyChange'), { id })).data.questionBodyChange.state).toBe(
      'QUESTIONED',
    );
    expect((await as('adam', answering('withdrawBodyChange'), { id })).data.withdrawBodyChange.state).toBe('WITHDRAWN');
    expect((await as('sam', answering('acceptBodyChange'), { id })).code).toBe('CONFLICT');
    expect((await as('nobody', body)).data.certificationBody.accreditations).toEqual([]);
  });

  test('of a day to come is accepted on that day', async () => {
    const { data } = await as('adam', telling, { change: { name: 'Harbour' }, on: '2026-03-03' });
    expect((await as('sam', answering('acceptBodyChange'), { id: data.tellBodyChange.id })).code).toBe('CONFLICT');
  });

  test.each([
    ['olga', { name: 'Harbour' }, 'FORBIDDEN'],
    ['sam', { name: 'Harbour' }, 'FORBIDDEN'],
    ['adam', {}, 'BAD_INPUT'],
    ['adam', { name: 'Demonstration Certification Body (not a real body)' }, 'BAD_INPUT'],
    ['adam', { name: 'x' }, 'BAD_INPUT'],
    ['adam', { country: 'XXX' }, 'BAD_INPUT'],
  ])('of %s with %j is %s', async (subject, change, code) => {
    expect((await as(subject, telling, { change })).code).toBe(code);
  });

  test('is answered by a Secretariat and not by the body, and taken back by the body alone', async () => {
    const id = await told({ name: 'Harbour' });
    expect((await as('adam', answering('acceptBodyChange'), { id })).code).toBe('FORBIDDEN');
    expect((await as('sam', answering('withdrawBodyChange'), { id })).code).toBe('FORBIDDEN');
    expect((await as('sam', answering('acceptBodyChange'), { id: 'ntc_none' })).code).toBe('NOT_FOUND');
  });

  test('is seen by administrators of the body and by the Secretariats of its systems', async () => {
    const id = await told({ name: 'Harbour' });
    const list = '{ changeNotices(state: OPEN) { edges { node { id } } } }';
    const seen = async (subject: string) => (await as(subject, list)).data.changeNotices.edges.length;
    for (const subject of ['adam', 'sam', 'quinn', 'ivy']) expect(await seen(subject)).toBe(1);
    for (const subject of ['olga', 'wei', 'nobody']) expect(await seen(subject)).toBe(0);
    const { data } = await as('adam', '{ bodyChanges(body: "bdy_demo") { edges { node { act after } } } }');
    expect(data.bodyChanges.edges[0].node).toMatchObject({ act: 'tell-change', after: { id } });
  });
});

describe('how the public reaches a body', () => {
  test('is kept by its administrators at once', async () => {
    const { data } = await as('adam', contacts, { contacts: [office], website: 'https://example.org' });
    expect(data.keepBodyContacts).toEqual({ website: 'https://example.org', contacts: [{ ...office, phone: null }] });
  });

  test.each([
    ['adam', { contacts: [{ purpose: 'Certification' }] }, 'BAD_INPUT'],
    ['adam', { contacts: [{ ...office, email: 'nobody' }] }, 'BAD_INPUT'],
    ['adam', { contacts: [{ ...office, phone: '030' }] }, 'BAD_INPUT'],
    ['adam', { contacts: [], website: 'javascript:alert(1)' }, 'BAD_INPUT'],
    ['olga', { contacts: [office] }, 'FORBIDDEN'],
    ['wei', { contacts: [office] }, 'FORBIDDEN'],
  ])('by %s as %j is %s', async (subject, variables, code) => {
    expect((await as(subject, contacts, variables)).code).toBe(code);
  });
});
