import { readNumber } from '@conformity/certification';
import Fastify from 'fastify';
import { Pool } from 'pg';

interface Line {
  id: string;
  number: string;
  title: string;
  status: string;
  issued_on: string | null;
  holder_name: string | null;
  holder_country: string | null;
}

interface PageLine extends Line {
  document_type: string;
  marking: string | null;
  type_of_protection: string | null;
  at: string;
}

const fields = `e.id, e.number, e.face->>'title' as title, e.status, e.issued_on::text, e.face->'holder'->>'name' as holder_name,
  e.face->'holder'->>'country' as holder_country`;

const page = {
  name: 'page',
  text: `select ${fields}, e.document_type, i.content->>'marking' as marking,
           i.content->>'typeOfProtection' as type_of_protection, e.sorted_on::text as at
         from register.entry e
         left join iecex_equipment.document d on e.document_type = 'EX_COC' and d.id = e.id
         left join iecex_equipment.issue i on i.document_id = d.id and i.number = d.issue_number
         where e.status <> 'DRAFT' order by e.sorted_on desc, e.id desc limit 21`,
};

const one = {
  name: 'one',
  text: `select ${fields} from register.entry e where e.number_key = any($1) and e.status <> 'DRAFT'`,
};

const nodeOf = ({ id, number, title, status, issued_on, holder_name, holder_country }: Line) => ({
  id,
  number,
  title,
  status,
  issuedOn: issued_on,
  holder: holder_name === null ? null : { name: holder_name, country: holder_country },
});

/**
 * The limit that a graph is measured against: the same answers from one hand-written statement each and JSON.stringify, behind
 * the same kind of HTTP server. It knows no other question.
 */
export async function startLimit(databaseUrl: string): Promise<string> {
  const pool = new Pool({ connectionString: databaseUrl, max: 6 });

  async function listed() {
    const { rows } = await pool.query<PageLine>(page);
    const edges = rows.slice(0, 20).map(({ document_type, marking, type_of_protection, ...line }) => ({
      node:
        document_type === 'EX_COC'
          ? { ...nodeOf(line), content: { marking, typeOfProtection: type_of_protection } }
          : nodeOf(line),
    }));
    const last = rows[Math.min(rows.length, 20) - 1];
    const endCursor = last ? Buffer.from(JSON.stringify(['NEWEST', last.at, last.id])).toString('base64url') : null;
    return { certificates: { edges, pageInfo: { endCursor, hasNextPage: rows.length > 20 } } };
  }

  async function found(number: string) {
    const { rows } = await pool.query<Line>({ ...one, values: [readNumber(number).map(({ key }) => key)] });
    return { certificate: rows[0] ? nodeOf(rows[0]) : null };
  }

  const server = Fastify();
  server.post<{ Body: { variables?: { number: string } } }>('/graphql', async ({ body: { variables } }, reply) => {
    const data = variables ? await found(variables.number) : await listed();
    return reply.type('application/json; charset=utf-8').send(JSON.stringify({ data }));
  });
  return server.listen({ host: '127.0.0.1', port: 0 });
}
