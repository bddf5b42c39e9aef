import { createHash } from 'node:crypto';
import { keepAnnex, visibleAnnex } from '@conformity/register';
import { people } from '@conformity/testkit';
import { aLocation, anInput, type Graph, openGraph } from './graph';

let g: Graph;
beforeAll(async () => {
  g = await openGraph();
});
afterAll(() => g.graph.close());

/** A file that the body brought; answers its hash. */
async function brought(text: string): Promise<string> {
  const file = Buffer.from(text);
  const hash = createHash('sha256').update(file).digest('hex');
  const upload = { hash, system: 'IECQ', issuerId: 'bdy_demo', uploadedBy: people.iris.id, uploadedAt: new Date(0) };
  const annex = { hash, mediaType: 'application/pdf', size: text.length, pages: 2, file };
  await keepAnnex(g.graph.owner.manager, annex, [upload]);
  return hash;
}

const isRead = async (hash: string) => (await visibleAnnex(g.graph.owner, people.guest, hash)) !== null;
const told = (number: string) =>
  g.tell(
    `query ($number: String!) { iecqSet(number: $number) {
      master { content { annexes { title fileName hash size url } } } sites { content { annexes { hash } } } } }`,
    { number },
    'guest',
  );

test('a set has annexes, each with the certificate of its location, public with the issue and frozen in it', async () => {
  const [own, ofSite] = [await brought('the schedule'), await brought('the schedule of the site')];
  const naming = (hash: string) => ({ annexes: [{ title: 'Schedule', fileName: 'schedule.pdf', hash }] });
  const { master } = anInput();
  const input = anInput({
    master: { ...master, ...naming(own) },
    sites: [aLocation('Lens Works', 'Manufacture of Lens', naming(ofSite))],
  });
  const set = await g.draft(input);
  expect(await isRead(own)).toBe(false);
  const issued = await g.act('issueIecqSet', set);
  expect([await isRead(own), await isRead(ofSite)]).toEqual([true, true]);
  expect(await told(set.number)).toEqual({
    master: {
      content: {
        annexes: [{ title: 'Schedule', fileName: 'schedule.pdf', hash: own, size: 12, url: `/annexes/${own}` }],
      },
    },
    sites: [{ content: { annexes: [{ hash: ofSite }] } }],
  });
  const renewed = await g.act('renewIecqSet', issued, {}, 'iris', '2026-06-20');
  expect(renewed.master.issueNumber).toBe(1);
  expect(await told(set.number)).toMatchObject({ sites: [{ content: { annexes: [{ hash: ofSite }] } }] });
});

test('a file that was not brought is refused by its place; one of which only the name is known is told', async () => {
  const naming = (annex: object) =>
    anInput({
      holder: { name: 'Other Optics', country: 'DE' },
      sites: [
        aLocation('Lens Works', 'Manufacture of Lens', { annexes: [{ title: 'A', fileName: 'a.pdf', ...annex }] }),
      ],
    });
  await expect(g.draft(naming({ hash: 'f'.repeat(64) }))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    field: 'input.sites[0].annexes[0].hash',
  });
  expect(await g.check({ input: naming({}) })).toMatchObject([
    { rule: 'register/annexes-kept', field: 'sites[0].annexes[0].hash', severity: 'WARNING' },
  ]);
});

test('an issue of before has none', async () => {
  const set = await g.issued(anInput({ holder: { name: 'Early Optics', country: 'DE' } }));
  await g.graph.owner.query(`alter table issue disable trigger user`);
  await g.graph.owner.query(`update issue set content = content - 'annexes' where document_id = $1`, [set.master.id]);
  await g.graph.owner.query(`alter table issue enable trigger user`);
  expect(await told(set.number)).toMatchObject({ master: { content: { annexes: [] } } });
});
