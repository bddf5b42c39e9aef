import type { Subgraph } from '@conformity/subgraph';
import type { TestSubgraph } from './test-subgraph';

/** What makes a rule unmet: what the latest issue of a document says (of the first one, if none is named), the day, or what stands beside it. */
export interface Unmet {
  of?: string;
  content?: object;
  now?: string;
  /** Statements that move what stands beside it, and move it back. */
  moved?: readonly [there: string, back: string];
}

/** Public documents of a subgraph on which no rule is unmet on the day. */
export interface PublicDocuments {
  subgraph: Pick<Subgraph, 'maintenance'>;
  graph: Pick<TestSubgraph, 'db' | 'owner'>;
  ids: readonly string[];
  now: string;
}

/**
 * Tests that each rule is found on a public document once it is unmet, and goes when it is met again; and that each has its row, by its
 * id after the scheme: what makes it unmet, or in words why it never is on what is public.
 */
export function testRulesOnPublic(
  rules: readonly { id: string }[],
  rows: Record<string, Unmet | (() => Unmet) | string>,
  documents: () => PublicDocuments,
): void {
  const found = async (now = documents().now): Promise<string[]> => {
    const { subgraph, graph, ids } = documents();
    const examined = await subgraph.maintenance?.examine(graph.db, ids, new Date(`${now}T10:00:00Z`));
    return (examined ?? []).flatMap(({ findings }) => findings.map(({ rule }) => rule));
  };
  const latest = 'document_id = $1 and number = (select issue_number from document where id = $1)';

  test('every rule has its row', () => {
    expect(Object.keys(rows).sort()).toEqual(rules.map(({ id }) => id.slice(id.indexOf('/') + 1)).sort());
  });

  const able = rules.filter(({ id }) => typeof rows[id.slice(id.indexOf('/') + 1)] !== 'string');
  test.each(able)('$id is found once it is unmet, and goes when it is met again', async ({ id: rule }) => {
    const row = rows[rule.slice(rule.indexOf('/') + 1)];
    const { owner } = documents().graph;
    const { of = documents().ids[0], content = {}, now, moved } = (typeof row === 'function' ? row() : row) as Unmet;
    // As if what it was issued on had moved: nothing that is sealed changes by itself.
    const say = (said: object, statement?: string) =>
      owner.transaction(async em => {
        await em.query('set local session_replication_role = replica');
        await em.query(`update issue set content = $2::jsonb where ${latest}`, [of, said]);
        if (statement) await em.query(statement);
      });
    const [{ before }] = await owner.query(`select content as before from issue where ${latest}`, [of]);
    const first = await found();
    await say({ ...before, ...content }, moved?.[0]);
    const meanwhile = await found(now);
    await say(before, moved?.[1]);
    expect([first, await found()]).toEqual([[], []]);
    expect(meanwhile).toContain(rule);
  });
}
