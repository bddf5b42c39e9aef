import { sql, startGraph, startGraphOfProcesses, type TestGraph } from './support';

jest.setTimeout(300_000);

describe.each([
  ['one process', startGraph],
  ['processes', startGraphOfProcesses],
])('a one-time link, where the graph is %s', (_, start) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await start();
  });
  afterAll(() => graph?.stop());

  const link = async () => {
    const job = (await graph.tell('olga', 'mutation { exportCertificates { eventsUrl } }')).exportCertificates;
    const asked = 'mutation ($url: String!) { createOneTimeLink(url: $url) { url } }';
    return (await graph.tell('olga', asked, { url: job.eventsUrl })).createOneTimeLink.url as string;
  };
  async function opened(url: string): Promise<number> {
    const reply = await fetch(`${graph.url}${url}`);
    await reply.body?.cancel();
    return reply.status;
  }

  test('opens what its person may have when it is opened, as the directory says', async () => {
    const links = [await link(), await link(), await link()] as const;
    expect(await opened(links[0])).toBe(200);
    await sql(
      graph.databaseUrl,
      `update directory.membership set until = current_date - 1
       where person_id = (select id from directory.person where subject = 'olga')`,
    );
    expect(await opened(links[1])).toBe(403);
    await sql(graph.databaseUrl, `update directory.person set active = false where subject = 'olga'`);
    expect(await opened(links[2])).toBe(401);
  });
});
