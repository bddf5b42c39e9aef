import { publicById } from '@conformity/register';
import { act, CatalogueError, type Context, conflict, notFound, read } from '@conformity/subgraph';
import { v7 as uuid } from 'uuid';
import { tell } from '../notices/tell';
import { requirePower } from '../reviews/acts';
import { Concern } from './concern';

type Asking = Context<unknown>;

/** So many wait for an answer about one document, and so many come in an hour in a system: our decision, for nobody signs in to tell one. */
const mostOpen = 10;
const mostInAnHour = 200;

/** What somebody says who is concerned. */
export interface SaidOf {
  document: string;
  message: string;
  contact: string | null;
}

/** Tells the Secretariat of a concern about a public document. @returns its id, by which whoever has it reads the answer. @throws NOT_FOUND, LIMIT_EXCEEDED */
export const reportConcern = (ctx: Asking, { document, message, contact }: SaidOf): Promise<string> =>
  act(ctx, async em => {
    const found = await publicById(em, document);
    if (!found) throw notFound(`The document ${document}`);
    const { number, system } = found;
    await em.query('select pg_advisory_xact_lock(hashtext($1))', [`concerns/${system}`]);
    const [counted] = await read<{ open: number; lately: number }>(
      em,
      `select (select count(*)::int from concern where document_id = $1 and state = 'OPEN') as open,
         (select count(*)::int from concern where system = $2 and told_at > $3::timestamptz - interval '1 hour') as lately`,
      [document, system, ctx.now],
    );
    if (counted && counted.open >= mostOpen)
      throw new CatalogueError('LIMIT_EXCEEDED', `${mostOpen} concerns about ${number} wait for an answer already.`);
    if (counted && counted.lately >= mostInAnHour)
      throw new CatalogueError(
        'LIMIT_EXCEEDED',
        `The Secretariat of ${system} was told of many. Come back in an hour.`,
      );
    // Known to nobody but who is told it: but for the time in it, it is random.
    const id = `cnc_${uuid()}`;
    const told = { id, documentId: document, number, system, message, contact, toldAt: ctx.now };
    await em.getRepository(Concern).insert({ ...told, state: 'OPEN' });
    const about = { said: message };
    await tell(em, [
      { kind: 'CONCERN_REPORTED', system, forBody: null, documentId: document, number, about, at: ctx.now },
    ]);
    return id;
  });

/** Answers a concern, which closes it, and forgets how whoever told it is reached. @throws NOT_FOUND, FORBIDDEN, CONFLICT */
export const answerConcern = (ctx: Asking, id: string, answer: string): Promise<string> =>
  act(ctx, async em => {
    const concern = await em.getRepository(Concern).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!concern) throw notFound(`The concern ${id}`);
    requirePower(ctx, 'concern:keep', { system: concern.system, issuerId: null }, 'answer concerns');
    if (concern.state === 'CLOSED') throw conflict(`The concern about ${concern.number} is answered already.`);
    const answered = { answer, answeredBy: ctx.principal.name, answeredAt: ctx.now };
    await em.getRepository(Concern).update({ id }, { ...answered, state: 'CLOSED', contact: null });
    return id;
  });
