/** What producer and worker agree on: how a job is called, what tells one run from another, and how faults are met. */
export interface Job<Payload extends object> {
  /** Verb and noun, such as `render-certificate`; one job has it in the whole graph. */
  name: string;
  /** What it does, in one sentence, for those who watch over it. */
  description: string;
  /** How often the handler is tried where it meets faults; a refusal ends the run at once. */
  attempts: number;
  /** The pause after the first fault; it doubles with every further one. */
  backoffMs: number;
  /** After this time the handler's signal is aborted, which counts as a fault. Without it a handler may take as long as it likes. */
  timeoutMs?: number;
  /** How long a run that has ended is kept, and with it its result; 30 days if nothing is said. */
  keepDays?: number;
  /** What tells this run from others of the job: equal ids are one run. Neither `:`, nor digits alone, nor control characters. */
  idOf(payload: Payload): string;
}

const names = /^[a-z]+(-[a-z0-9]+)+$/;
const ids = /^(?!\d+$)[^:\p{Cc}]{1,200}$/u;

/** The same definition, checked. @throws where its name is no verb and noun, or its numbers make no sense. */
export function defineJob<Payload extends object>(job: Job<Payload>): Job<Payload> {
  const { name, attempts, backoffMs, timeoutMs = 1, keepDays = 1 } = job;
  if (!names.test(name))
    throw new Error(`"${name}" is no name of a job: it needs a verb and a noun, as in send-reminder`);
  if (!(Number.isInteger(attempts) && attempts > 0 && backoffMs >= 0 && timeoutMs > 0 && keepDays > 0))
    throw new Error(`The attempts or times of the job ${name} make no sense`);
  return job;
}

/** The id of the run that this payload stands for: equal in every process. @throws where the job gives an id that queues cannot keep. */
export function runIdOf<Payload extends object>(job: Job<Payload>, payload: Payload): string {
  const id = job.idOf(payload);
  if (ids.test(id)) return `${job.name}/${id}`;
  throw new Error(
    `The job ${job.name} has no run "${id}": up to 200 characters, no ":", no control characters, not only digits`,
  );
}

/** The time until the next attempt, after so many that met a fault. */
export const pauseMs = ({ backoffMs }: Pick<Job<never>, 'backoffMs'>, attempts: number): number =>
  backoffMs * 2 ** Math.min(attempts - 1, 20);

/** Where something is out of order around a job, it is tried once a minute at least. */
export const longestTroubleMs = 60_000;
