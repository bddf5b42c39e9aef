import { people } from '@conformity/testkit';
import { subgraph } from '../src';
import { type PersonsGraph, startPersons } from './graph';

const { guest, olga } = people;

let graph: PersonsGraph;
beforeAll(async () => {
  graph = await startPersons();
  await graph.load(subgraph.demonstrationData);
});
afterAll(() => graph.close());

test('shows certificates in each status, under each policy', async () => {
  const rows = await graph.owner.query<{ number: string }[]>(
    `select number from register.entry where document_type = 'EX_COPC' order by number`,
  );
  const shown: string[] = [];
  for (const { number } of rows) {
    const { data } = await graph.tell(
      olga,
      `query($number: String) { exPersonCertificate(number: $number) { effectiveStatus(on: "2026-11-22") validUntil issueNumber holder { name } } }`,
      { number },
    );
    const { effectiveStatus, validUntil, issueNumber, holder } = data.exPersonCertificate;
    expect(holder.name).toMatch(/^Demo Person \w+ \(not a real person\)$/);
    shown.push(`${number} ${effectiveStatus ?? 'DRAFT'} ${issueNumber} ${validUntil}`);
  }
  expect(shown).toEqual([
    'IECEx CP DEMO 12.0001 EXPIRED 0 2015-03-01',
    'IECEx CP DEMO 14.0001 CURRENT 2 2027-02-03',
    'IECEx CP DEMO 23.0001 SUSPENDED 0 2028-09-11',
    'IECEx CP DEMO 23.0002 CANCELLED 0 2028-10-09',
    'IECEx CP DEMO 24.0001 CURRENT 0 2029-05-20',
    'IECEx CP DEMO 26.0001 DRAFT null null',
  ]);
});

test('has a draft with a unit that was not passed', async () => {
  const { data } = await graph.tell(olga, `{ exPersonCertificate(number: "IECEx CP DEMO 26.0001") { id } }`);
  const found = await graph.tell(
    olga,
    `query($id: ID) { checkExPersonCertificate(id: $id) { rule field } }`,
    data.exPersonCertificate,
    '2026-07-02T10:00:00Z',
  );
  expect(found.data.checkExPersonCertificate).toEqual([{ rule: 'iecex-persons/units-assessed', field: 'units[1]' }]);
});

test('has a photo that everybody may see', async () => {
  const { data } = await graph.tell(
    guest,
    `{ exPersonCertificate(number: "IECEx CP DEMO 24.0001") { content { photo { hash url width height } } } }`,
  );
  const { hash, ...photo } = data.exPersonCertificate.content.photo;
  expect(photo).toEqual({ url: `/photos/${hash}`, width: 400, height: 500 });
  expect((await graph.photo(guest, hash))?.headers['content-type']).toBe('image/jpeg');
});
