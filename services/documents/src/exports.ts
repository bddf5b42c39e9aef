import { knowsNoFewerDrafts } from '@conformity/access';
import { cancelRun, deadRuns, enqueue, type Room, type Run, retryRun, runOf, Turn } from '@conformity/jobs';
import { areMoreThan, CertificateFilter, CertificateSort, searchOf } from '@conformity/register';
import { CatalogueError, type Context, DateTimeScalar, notFound, OperatorOnly } from '@conformity/subgraph';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { v7 as uuid } from 'uuid';
import { JobState } from './certificate-fields';
import type { WrittenExport } from './export-file';
import { type ExportCertificates, ExportFormat, ExportRows, exportCertificates } from './jobs';
import type { Loaders } from './loaders';
import { isGuest, requireRightsOf } from './rights-today';
import { settings } from './settings';

type Asking = Context<Loaders>;

registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'How an export is written.',
  valuesConfig: {
    XLSX: { description: 'An Excel workbook, with a sheet that says what was asked.' },
    CSV: { description: 'UTF-8 with a byte order mark, lines ending in CRLF (RFC 4180).' },
    CSV_SEMICOLON: {
      description: 'As CSV, with `;` between fields, as Excel expects where a comma parts the decimals.',
    },
    JSONL: {
      description: 'JSON Lines: an object a line, with the headers of the other files as names, and lists as lists.',
    },
    PARQUET: { description: 'Apache Parquet: typed columns with the same headers, and lists as lists.' },
  },
});

registerEnumType(ExportRows, {
  name: 'ExportRows',
  description: 'What has a row in an export.',
  valuesConfig: {
    DOCUMENTS: { description: 'Each document; what it has several of stands in one cell, parted by ` | `.' },
    PARTS: {
      description:
        'Each standard, manufacturer, site, component, unit of competence and issue of each document. A workbook has the documents too, on a sheet before.',
    },
  },
});

@ObjectType({ description: 'A list of certificates that is being written to a file.' })
@Directive('@key(fields: "id")')
export class ExportJob {
  @Field(() => ID, { description: 'By which `exportJob` finds it again.' }) id!: string;
  @Field(() => JobState, { description: 'How far it is. Ask again, or listen at `eventsUrl`.' }) state!: JobState;
  @Field(() => Int, { description: 'How much of it is done, 0 to 100.' }) percent!: number;
  @Field(() => String, {
    nullable: true,
    description: 'What is being done; of a failed one why, and what to do about it.',
  })
  message!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the file is, below the address of the graph; null until it is READY.',
  })
  url!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where what was asked, and what the file is, stands as JSON beside it; null until it is READY.',
  })
  queryUrl!: string | null;
  @Field(() => String, { description: 'Server-sent events tell of every change here, below the address of the graph.' })
  eventsUrl!: string;
  @Field(() => Int, { nullable: true, description: 'How many documents stand in the file; null until it is READY.' })
  rowCount!: number | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the file can be fetched; null until it is READY.',
  })
  expiresAt!: Date | null;
}

@ObjectType({ description: 'A job that met a fault in its last attempt.' })
export class DeadJob {
  @Field(() => ID, { description: 'By which `retryJob` runs it again.' }) id!: string;
  @Field(() => String, { description: 'What it was to do, such as `render-certificate`.' }) job!: string;
  @Field(() => String, { description: 'What broke, for the IT administrator.' }) fault!: string;
  @Field(() => Int, { description: 'How often it was tried.' }) attempts!: number;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the last attempt ended; null where that is not known.',
  })
  endedAt!: Date | null;
}

@ObjectType({ description: 'A job that was dead and waits to be run again.' })
export class RetriedJob {
  @Field(() => ID, { description: 'The id that `deadJobs` told.' }) jobId!: string;
  @Field(() => String, { description: 'What it is to do, such as `render-certificate`.' }) job!: string;
  @Field(() => JobState, { description: 'How far it is: QUEUED, unless a worker has begun already.' }) state!: JobState;
}

const runIdOf = (id: string) => `${exportCertificates.name}/${id}`;

/** An export as whoever asked for it is shown it. */
export function exportJob({ id: runId, state, percent, message, result, expiresAt }: Run): ExportJob {
  const id = runId.slice(exportCertificates.name.length + 1);
  const isReady = state === 'READY';
  return {
    id,
    state,
    percent,
    message,
    url: isReady ? `/exports/${id}/file` : null,
    queryUrl: isReady ? `/exports/${id}/query` : null,
    eventsUrl: `/exports/${id}/events`,
    rowCount: isReady ? (result as WrittenExport).rowCount : null,
    expiresAt: isReady ? expiresAt : null,
  };
}

type Reading = Pick<Context, 'db' | 'principal'>;

/** The run of an export that the person asked for; of a guest's, for whoever knows its id. */
async function ownRun({ db, principal }: Reading, id: string): Promise<Run | null> {
  const run = await runOf(db, runIdOf(id));
  return run && (run.requestedBy === null || run.requestedBy === principal.id) ? run : null;
}

/** What the person who asked for an export might see then. */
const rightsAskedWith = ({ payload }: Run) => (payload as ExportCertificates).principal;

/** An export as it is shown to whoever may have it; null for others. */
export async function knownExport(reading: Reading, id: string): Promise<ExportJob | null> {
  const run = await ownRun(reading, id);
  return run && knowsNoFewerDrafts(reading.principal, rightsAskedWith(run)) ? exportJob(run) : null;
}

/**
 * The run of an export, for whoever may have it: who asked for it and may see today all that they might see then; of a guest's, whoever
 * knows its id. @throws NOT_FOUND where it is of somebody else, FORBIDDEN where the person may see less than then
 */
export async function exportOf(reading: Reading, id: string): Promise<Run> {
  const run = await ownRun(reading, id);
  if (!run) throw notFound(`The export ${id}`);
  requireRightsOf(rightsAskedWith(run), reading.principal);
  return run;
}

@Resolver()
export class ExportResolver {
  @Mutation(() => ExportJob, {
    description:
      'Writes the list that `certificates` gives for the same arguments to a file, as it stands when the job begins. Guests may export public data up to a size; who is signed in, without a limit. Of one person 20 may be open at a time, of all guests together 50.',
  })
  async exportCertificates(
    @Arg('format', () => ExportFormat, { defaultValue: 'XLSX', description: 'XLSX, if none is given.' })
    format: ExportFormat,
    @Arg('query', () => String, {
      nullable: true,
      description:
        'As for `certificates`: a number as people type it, or words that must all occur. At most 200 characters and 12 words.',
    })
    query: string | null,
    @Arg('filter', () => CertificateFilter, {
      nullable: true,
      description: 'As for `certificates`; everything, if none is given.',
    })
    filter: CertificateFilter | null,
    @Arg('sort', () => CertificateSort, {
      defaultValue: 'NEWEST',
      description: 'In which order the rows stand; RELEVANCE as NEWEST, for a file holds all of them.',
    })
    sort: CertificateSort,
    @Arg('rows', () => ExportRows, { defaultValue: 'DOCUMENTS', description: 'DOCUMENTS, if nothing is said.' })
    rows: ExportRows,
    @Ctx() ctx: Asking,
  ): Promise<ExportJob> {
    const { db, principal, requestId } = ctx;
    const asked: ExportCertificates = { id: uuid(), format, rows, query, filter: filter ?? {}, sort, principal };
    await requireSize(ctx, asked);
    const requestedBy = isGuest(principal) ? null : principal.id;
    return exportJob(
      await enqueue(db, exportCertificates, asked, {
        requestedBy,
        requestId,
        turn: requestedBy === null ? Turn.MANY_OF_GUEST : Turn.MANY,
        room: roomFor(requestedBy),
      }),
    );
  }

  @Query(() => ExportJob, {
    description:
      'How far an export is. Exports of others are not found; FORBIDDEN where you may see less today than when you asked for it: ask for another one.',
  })
  async exportJob(
    @Arg('id', () => ID, { description: 'Of an export that you asked for; of a guest, whoever knows it.' }) id: string,
    @Ctx() ctx: Asking,
  ): Promise<ExportJob> {
    return exportJob(await exportOf(ctx, id));
  }

  @Mutation(() => ExportJob, { description: 'Stops an export; what was written of it is removed.' })
  async cancelExport(
    @Arg('id', () => ID, { description: 'Of an export that you asked for; of a guest, whoever knows it.' }) id: string,
    @Ctx() ctx: Asking,
  ): Promise<ExportJob> {
    const run = await exportOf(ctx, id);
    await cancelRun(ctx.db, run.id);
    return exportJob(await exportOf(ctx, id));
  }

  @OperatorOnly('Only the IT administrator looks after jobs.')
  @Query(() => [DeadJob], {
    description: 'Jobs that met a fault in their last attempt, the latest first. IT administrator.',
  })
  async deadJobs(@Ctx() { db }: Asking): Promise<DeadJob[]> {
    return deadRuns(db);
  }

  @OperatorOnly('Only the IT administrator looks after jobs.')
  @Mutation(() => RetriedJob, { description: 'Runs a dead job again, with all its attempts. IT administrator.' })
  async retryJob(
    @Arg('id', () => ID, { description: 'As `deadJobs` tells it.' }) id: string,
    @Ctx() { db }: Asking,
  ): Promise<RetriedJob> {
    const run = (await retryRun(db, id)) && (await runOf(db, id));
    if (!run) throw notFound(`The dead job ${id}`);
    return { jobId: run.id, job: run.job, state: run.state };
  }
}

/** How many exports may be open at a time, of all guests together and of one person, so that nobody keeps the workers from everybody else. */
const mostOpen = { ofGuests: 50, ofOne: 20 };

const roomFor = (person: string | null): Room => ({
  most: person === null ? mostOpen.ofGuests : mostOpen.ofOne,
  refusal: () =>
    new CatalogueError(
      'LIMIT_EXCEEDED',
      person === null
        ? 'Too many exports of guests are waiting. Try again in a minute, or sign in.'
        : `${mostOpen.ofOne} of your exports are waiting. Try again when one is ready, or cancel one.`,
      { limit: person === null ? mostOpen.ofGuests : mostOpen.ofOne, retryAfterSeconds: 60 },
    ),
});

/** @throws BAD_INPUT for what the list would refuse, LIMIT_EXCEEDED where a guest asks for too much */
async function requireSize({ db, principal, today }: Asking, asked: ExportCertificates): Promise<void> {
  const search = await searchOf(db, principal, { ...asked, today });
  if (!isGuest(principal)) return;
  const { guestRows } = settings();
  if (await areMoreThan(db, principal, search, guestRows))
    throw new CatalogueError(
      'LIMIT_EXCEEDED',
      `filter: it selects more than ${guestRows} documents, which is what guests may export. Narrow the filter, or sign in.`,
    );
}
