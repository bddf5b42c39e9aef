import { publishReferences, references } from '@conformity/register';
import { people } from '@conformity/testkit';
import { aLocation, anInput, type Graph, openGraph } from './graph';

let g: Graph;
beforeEach(async () => {
  g = await openGraph();
});
afterEach(() => g.graph.close());

const { iris, quinn } = people;
/** Another officer of the body, and a second person of the Secretariat. */
const others = {
  ivan: { ...iris, id: 'per_ivan', name: 'Ivan' },
  queenie: { ...quinn, id: 'per_queenie', name: 'Queenie' },
};
const refusedBy = async (...asked: Parameters<Graph['graph']['ask']>) => (await g.graph.ask(...asked)).errors[0];

describe('a mistake of the Secretariat', () => {
  const reverse = `mutation ($id: ID!) { reverseIecqCertificate(id: $id, reason: "Wrong certificate") { status effectiveStatus } }`;

  test('is undone by a second person within a day, and the sites follow the master again', async () => {
    const set = await g.issued();
    const { id } = set.master;
    await g.office('suspend', set.master, '2026-06-15T10:00:00Z');
    expect((await g.read(set.number)).sites).toMatchObject([{ effectiveStatus: 'SUSPENDED' }]);
    expect(await refusedBy(quinn, reverse, { id }, '2026-06-15T11:00:00Z')).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/second person/),
    });
    const late = await refusedBy(others.queenie, reverse, { id }, '2026-06-17T11:00:00Z');
    expect(late).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/could be undone until/) });
    const { data } = await g.graph.ask(others.queenie, reverse, { id }, '2026-06-15T12:00:00Z');
    expect(data.reverseIecqCertificate).toEqual({ status: 'CURRENT', effectiveStatus: 'CURRENT' });
    expect((await g.read(set.number)).sites).toMatchObject([{ status: 'CURRENT', effectiveStatus: 'CURRENT' }]);
    const trail = await g.graph.owner.query('select act from audit_entry where document_id = $1 order by sequence', [
      id,
    ]);
    expect(trail.map(({ act }: { act: string }) => act)).toEqual(['draft', 'issue', 'suspend', 'reverse']);
  });

  test('is told among the acts to who could undo it', async () => {
    const { master } = await g.issued();
    await g.office('suspend', master);
    const query = 'query ($id: ID!) { iecqCertificate(id: $id) { availableActs { act mutation available } } }';
    const told = async (who: typeof quinn) => {
      const { data } = await g.graph.ask(who, query, { id: master.id });
      return data.iecqCertificate.availableActs.find(({ act }: { act: string }) => act === 'REVERSE');
    };
    expect(await told(others.queenie)).toMatchObject({ mutation: 'reverseIecqCertificate', available: true });
    expect(await told(quinn)).toMatchObject({ available: false });
  });

  test('whether what was done to masters can be undone is told of a hundred with as many statements as of one', async () => {
    const { id: set, master } = await g.issued();
    await g.office('suspend', master);
    const copy = (table: string, columns: string, values: string, of: string) =>
      g.graph.owner.query(
        `insert into ${table} (${columns}) select ${values} from ${table} t, generate_series(1, 99) n where ${of} = $1`,
        [of === 't.id' && table === 'certificate_set' ? set : master.id],
      );
    const others =
      'document_type, system, issuer_id, number_parts, status, status_since, status_history, issue_number, origin, revision, created_at';
    await copy(
      'document',
      `id, number, number_key, ${others}`,
      `id || n, number || n, number_key || n, ${others}`,
      't.id',
    );
    const said = 'number, issued_on, published_at, issuer, content';
    await copy('issue', `document_id, ${said}`, `document_id || n, ${said}`, 't.document_id');
    const acts = 'sequence, act, at, by_id, by_name, request_id, details, state_hash, hash';
    await copy('audit_entry', `document_id, ${acts}`, `document_id || n, ${acts}`, 't.document_id');
    await copy('certificate_set', 'id, revision, next_site', 'id || n, revision, next_site', 't.id');
    await copy(
      'set_member',
      'document_id, set_id, site_role',
      'document_id || n, set_id || n, site_role',
      't.document_id',
    );
    const query = `query ($parents: [_Any!]!) { _entities(representations: $parents) {
      ... on IecqCertificate { availableActs { act available reason } } } }`;
    const cost = async (count: number) => {
      const ids = [master.id, ...Array.from({ length: count - 1 }, (_, index) => `${master.id}${index + 1}`)];
      g.graph.statements.length = 0;
      const parents = ids.map(id => ({ __typename: 'IecqCertificate', id }));
      const told: { availableActs: { act: string; reason: string }[] }[] = await g.tell(query, { parents }, 'quade');
      const undoing = told.map(({ availableActs }) => availableActs.find(({ act }) => act === 'REVERSE'));
      expect(undoing).toEqual(
        ids.map(() => expect.objectContaining({ reason: expect.stringMatching(/taken the place/) })),
      );
      return g.graph.statements.length;
    };
    const one = await cost(1);
    expect([await cost(10), await cost(100)]).toEqual([one, one]);
  });
});

describe('a certificate that was deleted by mistake', () => {
  const remove = 'mutation ($id: ID!) { deleteIecqCertificate(id: $id, reason: "Wrong certificate") { isInRegister } }';
  const back = 'mutation ($id: ID!) { reverseIecqCertificate(id: $id, reason: "Wrong certificate") { number status } }';

  test('comes back by a second person: a master with all that left with it, by any name of the set', async () => {
    const set = await g.issued();
    await g.tell(remove, { id: set.master.id }, 'quinn');
    expect(await g.read(set.number)).toBeNull();
    expect(await refusedBy(quinn, back, { id: set.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusedBy(iris, back, { id: set.id })).toMatchObject({ code: 'NOT_FOUND' });
    const [site] = set.sites;
    expect(await refusedBy(others.queenie, back, { id: site?.id })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/Bring that one back/),
    });
    const { data, errors } = await g.graph.ask(others.queenie, back, { id: set.id });
    expect(errors).toEqual([]);
    expect(data.reverseIecqCertificate).toEqual({ number: set.number, status: 'CURRENT' });
    expect(await g.read(set.number, 'guest')).toMatchObject({
      master: { status: 'CURRENT' },
      sites: [{ status: 'CURRENT', effectiveStatus: 'CURRENT' }],
    });
  });

  test('a site comes back alone, and one that had left the set before stays away', async () => {
    const set = await g.issued();
    const [site] = set.sites;
    await g.tell(remove, { id: site?.id }, 'quinn');
    expect((await g.read(set.number)).sites).toEqual([]);
    await g.graph.ask(others.queenie, back, { id: site?.id });
    expect((await g.read(set.number)).sites).toMatchObject([{ number: site?.number, status: 'CURRENT' }]);
    await g.tell(remove, { id: site?.id }, 'quinn', '2026-06-15T10:00:00Z');
    await g.tell(remove, { id: set.master.id }, 'quinn', '2026-06-15T11:00:00Z');
    await g.graph.ask(others.queenie, back, { id: set.id }, '2026-06-15T12:00:00Z');
    expect((await g.read(set.number)).sites).toEqual([]);
  });

  test('does not come back beside another master that took its place', async () => {
    const set = await g.issued();
    await g.tell(remove, { id: set.master.id }, 'quinn');
    const other = await g.issued(anInput({ holder: { name: 'TEST OPTICS LIMITED', country: 'DE' } }));
    const query = 'query ($id: ID!) { iecqCertificate(id: $id) { availableActs { act reason } } }';
    expect(await refusedBy(others.queenie, back, { id: set.id })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(other.number),
    });
    await g.office('cancel', other.master);
    await g.graph.ask(others.queenie, back, { id: set.id });
    await g.office('cancel', (await g.read(set.number)).master);
    await g.issued(anInput({ holder: { name: 'Test Optics', country: 'DE' } }));
    const { data } = await g.graph.ask(others.queenie, query, { id: set.master.id });
    expect(data.iecqCertificate.availableActs).toContainEqual({
      act: 'REVERSE',
      reason: expect.stringMatching(/has taken the place/),
    });
  });
});

describe('the draft of a set that was deleted', () => {
  const drop = 'mutation ($id: ID!, $revision: Int!) { deleteIecqSetDraft(id: $id, revision: $revision) { number } }';
  const restore = `mutation ($id: ID!) { restoreIecqSetDraft(id: $id) { number revision
    master { status draftIssue { content { changes } } } sites { number status } } }`;

  test('comes back as it was, a first one with its numbers and its sites', async () => {
    const set = await g.draft(anInput());
    await g.tell(drop, { id: set.id, revision: set.revision }, 'quinn', '2026-06-15T10:00:00Z');
    expect(await g.read(set.number)).toBeNull();
    expect(await refusedBy(iris, restore, { id: set.id })).toMatchObject({ code: 'NOT_FOUND' });
    const late = await refusedBy(quinn, restore, { id: set.id }, '2026-06-17T10:00:00Z');
    expect(late).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/could be undone until/) });
    const { data, errors } = await g.graph.ask(quinn, restore, { id: set.master.id }, '2026-06-15T11:00:00Z');
    expect(errors).toEqual([]);
    expect(data.restoreIecqSetDraft).toMatchObject({
      number: set.number,
      master: { status: 'DRAFT' },
      sites: [{ number: `${set.number}-01`, status: 'DRAFT' }],
    });
    const again = await g.read(set.number);
    expect((await g.act('issueIecqSet', again)).master.status).toBe('CURRENT');
  });

  test('comes back beside what is public, and only while nothing else was done', async () => {
    const set = await g.issued();
    const opened = await g.act('amendIecqSet', set);
    const patch: [string, object] = ['IecqSetPatch!', { changes: 'A lens.' }];
    const edited = await g.act('patchIecqSet', opened, { patch });
    await g.tell(drop, { id: set.id, revision: edited.revision }, 'quinn');
    const { data } = await g.graph.ask(quinn, restore, { id: set.id });
    expect(data.restoreIecqSetDraft.master).toEqual({
      status: 'CURRENT',
      draftIssue: { content: { changes: 'A lens.' } },
    });
    expect(await refusedBy(quinn, restore, { id: set.id })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/"restore-draft"/),
    });
  });

  test('goes in a list, one answer a row', async () => {
    const [one, other] = [await g.draft(anInput()), await g.draft(anInput())];
    const many = `mutation ($rows: [DraftRow!]!) { deleteManyIecqSetDrafts(rows: $rows) { documentId refused { code } } }`;
    const rows = [
      { id: one.id, revision: one.revision },
      { id: other.master.id, revision: 7 },
    ];
    expect(await g.tell(many, { rows }, 'quinn')).toEqual([
      { documentId: one.id, refused: null },
      { documentId: other.master.id, refused: { code: 'CONFLICT' } },
    ]);
    expect(await g.read(one.number)).toBeNull();
    expect(await g.read(other.number)).not.toBeNull();
  });
});

describe('a set that both bodies want to move', () => {
  const offer = `mutation ($id: ID!, $revision: Int!, $to: ID) { offerIecqSet(id: $id, revision: $revision, to: $to) {
    revision transferOffer { to { id } byName } } }`;
  const offered = (number: string, who: 'iris' | 'ida' | 'guest' | 'quinn') =>
    g.tell('query ($number: String!) { iecqSet(number: $number) { transferOffer { to { id } } } }', { number }, who);
  const reason: [string, unknown] = ['String!', 'The manufacturer changed its body.'];

  test('moves when the one has offered it and the other takes it, in one act, and not before', async () => {
    const old = await g.issued();
    const taking = await g.draft(anInput({ transferredFrom: old.number }), 'ida');
    const { ida } = people;
    const variables = { id: taking.id, revision: taking.revision };
    const transfer = `mutation ($id: ID!, $revision: Int!) { transferIecqSet(id: $id, revision: $revision, reason: "Both agree") {
      revision master { status } sites { status } } }`;
    expect(await refusedBy(ida, transfer, variables)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/is not offered to the body/),
    });
    expect(await refusedBy(ida, offer, { id: old.id, revision: old.revision, to: 'bdy_demob' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const to of ['bdy_demo', 'bdy_nobody'])
      expect(await refusedBy(iris, offer, { id: old.id, revision: old.revision, to })).toMatchObject({
        code: 'BAD_INPUT',
        field: 'to',
      });
    const { data } = await g.graph.ask(iris, offer, { id: old.id, revision: old.revision, to: 'bdy_demob' });
    expect(data.offerIecqSet.transferOffer).toEqual({ to: { id: 'bdy_demob' }, byName: 'Iris' });
    expect(await offered(old.number, 'ida')).toEqual({ transferOffer: { to: { id: 'bdy_demob' } } });
    expect(await offered(old.number, 'guest')).toEqual({ transferOffer: null });
    const taken = await g.graph.ask(ida, transfer, variables);
    expect(taken.errors).toEqual([]);
    expect(taken.data.transferIecqSet).toMatchObject({ master: { status: 'CURRENT' }, sites: [{ status: 'CURRENT' }] });
    expect(await g.read(old.number)).toMatchObject({
      master: { status: 'CANCELLED' },
      sites: [{ status: 'CANCELLED' }],
    });
    expect(await offered(old.number, 'iris')).toEqual({ transferOffer: null });
  });

  test('stays where the offer was taken back, or went to another body', async () => {
    const old = await g.issued();
    const taking = await g.draft(anInput({ transferredFrom: old.number }), 'ida');
    let { revision } = old;
    for (const to of ['bdy_demob', null, 'bdy_democ']) {
      const { data, errors } = await g.graph.ask(iris, offer, { id: old.id, revision, to });
      expect(errors).toEqual([]);
      revision = data.offerIecqSet.revision;
    }
    const refused = await g.act('transferIecqSet', taking, { reason }, 'ida').catch(fault => fault);
    expect(refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await g.read(old.number)).toMatchObject({ master: { status: 'CURRENT' } });
  });
});

describe('the draft of a public set', () => {
  const drop = `mutation ($id: ID!, $revision: Int!) { dropIecqSetAmendment(id: $id, revision: $revision) {
    revision master { status issueNumber draftIssue { number } } sites { number status } } }`;

  test('is dropped by who opened it, with the sites that were new; what is public stays as it is', async () => {
    const set = await g.issued();
    const sites = [aLocation('Frame Works', 'Manufacture of LED Frames')];
    const opened = await g.act('addIecqSites', set, { sites: ['[IecqLocationInput!]!', sites] });
    const variables = { id: set.master.id, revision: opened.revision };
    expect(await refusedBy(others.ivan, drop, variables)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/Iris opened draft issue 1/),
    });
    const { data, errors } = await g.graph.ask(iris, drop, variables);
    expect(errors).toEqual([]);
    expect(data.dropIecqSetAmendment).toMatchObject({
      master: { status: 'CURRENT', issueNumber: 0, draftIssue: null },
      sites: [{ number: `${set.number}-01`, status: 'CURRENT' }],
    });
    const again = { ...variables, revision: data.dropIecqSetAmendment.revision };
    expect(await refusedBy(iris, drop, again)).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('many corrections at once', () => {
  const correct = `mutation ($rows: [IecqSetChange!]!) { correctManyIecqSet(rows: $rows, reason: "A slip of the pen") {
    refused { code message } set { master { content { signatory { position } } draftIssue { number } } } } }`;

  test('each set is corrected or refused by itself, and says what it said but for the patch', async () => {
    const holder = { name: 'Another Optics Ltd', country: 'DE' };
    const [one, other] = [await g.issued(), await g.issued(anInput({ holder }))];
    const patch = { signatory: { name: 'Iris', position: 'Head of certification' } };
    const rows = [
      { id: one.master.id, revision: one.revision, patch },
      { id: other.master.id, revision: other.revision - 1, patch },
    ];
    const { data, errors } = await g.graph.ask(iris, correct, { rows });
    expect(errors).toEqual([]);
    expect(data.correctManyIecqSet).toMatchObject([
      { refused: null, set: { master: { content: { signatory: { position: 'Head of certification' } } } } },
      { refused: { code: 'CONFLICT' }, set: { master: { content: { signatory: { position: 'Officer' } } } } },
    ]);
  });
});

describe('where the body asks for four eyes', () => {
  beforeEach(async () => {
    const body = (await references(g.graph.owner, 'BODY', ['bdy_demo'])).get('bdy_demo');
    if (!body) throw new Error('There is no body.');
    const acceptances = body.acceptances.map(each => ({ ...each, fourEyes: each.scheme === 'IECQ_HSPM' }));
    await publishReferences(g.graph.owner.manager, 'BODY', [{ ...body, acceptances }]);
  });

  const issue = `mutation ($id: ID!, $revision: Int!) { issueIecqSet(id: $id, revision: $revision) { master { status } } }`;

  test('who drafted a set alone does not issue it, and another officer does', async () => {
    const { master, revision } = await g.draft(anInput());
    const variables = { id: master.id, revision };
    expect(await refusedBy(iris, issue, variables)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/four eyes/),
    });
    expect(await refusedBy(others.ivan, issue, variables)).toBeUndefined();
  });

  test('who was the last to change one site of it does not issue it either', async () => {
    const set = await g.draft(anInput());
    const patch = {
      sites: [aLocation('Lens Works', 'Manufacture of Lens', { number: `${set.number}-01`, name: 'Lens Factory' })],
    };
    const edit = `mutation ($id: ID!, $revision: Int!, $patch: IecqSetPatch!) { patchIecqSet(id: $id, revision: $revision, patch: $patch) { revision } }`;
    const { data, errors } = await g.graph.ask(others.ivan, edit, { id: set.master.id, revision: set.revision, patch });
    expect(errors).toEqual([]);
    const variables = { id: set.master.id, revision: data.patchIecqSet.revision };
    expect(await refusedBy(others.ivan, issue, variables)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('nobody renews a set alone', async () => {
    const { master, revision } = await g.draft(anInput());
    await g.graph.ask(others.ivan, issue, { id: master.id, revision });
    const renew = `mutation ($id: ID!, $revision: Int!) { renewIecqSet(id: $id, revision: $revision) { revision } }`;
    expect(await refusedBy(iris, renew, { id: master.id, revision: revision + 1 })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
