import { guest } from '@conformity/access';
import { references } from '@conformity/register';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;

beforeAll(async () => {
  directory = await openDirectory();
});
afterAll(() => directory?.close());

const save = `mutation ($id: ID, $input: OrganisationInput!, $body: ID) {
  saveOrganisation(id: $id, input: $input, body: $body) { id name country sites { name address country } isDemonstration recordedBy { id } } }`;
const input = { name: ' Example Pumps Ltd ', country: 'ZZ', sites: [{ name: 'Pump Works', country: 'ZZ' }] };
const saveAs = async (subject: string, variables: object) =>
  directory.ask(await directory.person(subject), save, { input, ...variables });
const published = async (id: string) => (await references(directory.db, 'ORGANISATION', [id])).get(id);

test('finds made-up organisations by a part of the name', async () => {
  const query =
    '{ organisations(query: "DEMONSTRATION LAMPS", country: "zz") { totalCount edges { node { name isDemonstration sites { name } } } } }';
  const { organisations } = (await directory.ask(guest, query)).data;
  expect(organisations.totalCount).toBe(1);
  expect(organisations.edges[0].node).toEqual({
    name: 'Demonstration Lamps Ltd (not a real company)',
    isDemonstration: true,
    sites: [{ name: 'Lamp Works' }],
  });
});

test('an officer records an organisation, and certificates may name it at once', async () => {
  const { data } = await saveAs('olga', {});
  const saved = data.saveOrganisation;
  expect(saved).toEqual({
    id: expect.stringMatching(/^org_[0-9a-f]{8}-[0-9a-f]{4}-7/),
    name: 'Example Pumps Ltd',
    country: 'ZZ',
    sites: [{ name: 'Pump Works', address: null, country: 'ZZ' }],
    isDemonstration: false,
    recordedBy: { id: 'bdy_demo' },
  });
  expect(await published(saved.id)).toEqual({ id: saved.id, name: 'Example Pumps Ltd', country: 'ZZ' });
});

test('only the same body or a Secretariat edits it later, and only they see who recorded it', async () => {
  const { id } = (await saveAs('olga', {})).data.saveOrganisation;
  const renamed = { ...input, name: 'Example Pumps and Valves Ltd', sites: [] };
  expect((await saveAs('wei', { id, input: renamed })).code).toBe('FORBIDDEN');
  expect((await saveAs('nobody', { id, input: renamed })).code).toBe('FORBIDDEN');
  expect((await saveAs('ben', { id, input: renamed })).data.saveOrganisation.sites).toEqual([]);
  expect((await saveAs('quinn', { id, input: renamed })).data.saveOrganisation.recordedBy).toEqual({ id: 'bdy_demo' });
  expect(await published(id)).toMatchObject({ name: renamed.name });
  const { data } = await directory.ask(guest, 'query ($id: ID!) { organisation(id: $id) { name recordedBy { id } } }', {
    id,
  });
  expect(data.organisation).toEqual({ name: renamed.name, recordedBy: null });
});

test('what a Secretariat records, bodies do not edit', async () => {
  const { id, recordedBy } = (await saveAs('sam', {})).data.saveOrganisation;
  expect(recordedBy).toBeNull();
  expect((await saveAs('olga', { id })).code).toBe('FORBIDDEN');
  expect((await saveAs('sam', { body: 'bdy_demob' })).data.saveOrganisation.recordedBy).toEqual({ id: 'bdy_demob' });
});

test('an officer of two bodies says for which one', async () => {
  await directory.db.query(
    `insert into membership values ('per_olga', 'CB_BASIC', 'IECQ', 'bdy_demob', false, '2020-01-01')`,
  );
  expect((await saveAs('olga', {})).code).toBe('BAD_INPUT');
  expect((await saveAs('olga', { body: 'bdy_demob' })).data.saveOrganisation.recordedBy).toEqual({ id: 'bdy_demob' });
  expect((await saveAs('olga', { body: 'bdy_ptb' })).code).toBe('FORBIDDEN');
  expect((await saveAs('olga', { body: 'bdy_none' })).code).toBe('BAD_INPUT');
});

test('a guest records nothing', async () => {
  expect((await saveAs('nobody', {})).code).toBe('FORBIDDEN');
});

test('an organisation that does not exist cannot be edited', async () => {
  expect((await saveAs('sam', { id: 'org_none' })).code).toBe('NOT_FOUND');
  expect((await saveAs('sam', { id: '' })).code).toBe('NOT_FOUND');
});

test.each([
  [{ name: '  ' }, 'name'],
  [{ country: 'Germany' }, 'country'],
  [{ sites: [{ name: 'Works', country: 'x' }] }, 'sites[0].country'],
])('refuses %p', async (wrong, field) => {
  const answer = await saveAs('olga', { input: { ...input, ...wrong } });
  expect(answer.code).toBe('BAD_INPUT');
  expect(answer.message).toContain(field);
});

test('other subgraphs get an organisation by its id', async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { name } } }`;
  const { data } = await directory.ask(guest, query, { r: [{ __typename: 'Organisation', id: 'org_demo_motors' }] });
  expect(data._entities).toEqual([{ name: 'Demonstration Motors GmbH (not a real company)' }]);
});

test('of two saves in one request each answers what it made of the organisation', async () => {
  const { id } = (await saveAs('sam', {})).data.saveOrganisation;
  const saving = (name: string) => `saveOrganisation(id: "${id}", input: { name: "${name}", country: "DE" }) { name }`;
  const { data } = await directory.ask(
    await directory.person('sam'),
    `mutation { one: ${saving('Twice Ltd')} other: ${saving('Thrice Ltd')} }`,
  );
  expect(data).toEqual({ one: { name: 'Twice Ltd' }, other: { name: 'Thrice Ltd' } });
});
