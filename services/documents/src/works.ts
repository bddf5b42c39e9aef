import { graphItself } from '@conformity/access';
import { dayOf } from '@conformity/certification';
import { type HandlerContext, purgeRuns, Refusal, type Sandbox, type Work, work } from '@conformity/jobs';
import { removeUnnamedAnnexes } from '@conformity/register';
import { inspectSeal, sealPdf } from '@conformity/rendering';
import { asSeenBy, type RightsOn } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { daysBefore } from './annexes/keep';
import type { Drawing, Drawn } from './draw';
import { writeExport } from './export-file';
import { keep, removeUnneeded } from './files';
import { exportCertificates, pdfKeepDays, type RenderIssue, removeExpired, renderIssue } from './jobs';
import { picturesOf, removeUnusedPictures } from './pictures';
import { contentDigest, overtaken, printableIssues } from './printed-issue';
import { Rendering } from './rendering';
import { sealing, trustedKeys } from './seal-keys';
import { settings } from './settings';
import { removeExpiredTickets } from './tickets';

/** What the workers need. */
export interface Ports {
  db: DataSource;
  drawing: Sandbox<Drawing, Drawn>;
  /** The picture with this hash, as the public may see it; null where there is none. */
  picture(hash: string): Promise<Uint8Array | null>;
  /** What who asked may do on a day. */
  rightsOn: RightsOn;
  now(): Date;
}

/** Every job of the subgraph with how it is done. */
export const worksOf = (ports: Ports): Work[] => [
  work(renderIssue, (payload, context) => render(ports, payload, context)),
  work(exportCertificates, (payload, context) => writeExport(ports, payload, context)),
  work(removeExpired, () => cleanUp(ports), {
    schedule: { cron: '30 2 * * *', payloadAt: tick => ({ day: tick.toISOString().slice(0, 10) }) },
  }),
];

async function render(
  { db, drawing, picture, now }: Ports,
  { documentId, issueNumber, kind, shown, digest }: RenderIssue,
  context: HandlerContext,
) {
  // As it is printed for everybody: who may fetch it is asked at the download.
  const [issue] = await printableIssues(
    asSeenBy(db, graphItself),
    graphItself,
    [`${documentId}/${issueNumber}`],
    dayOf(now()),
  );
  if (issue?.shown !== shown) throw new Refusal(overtaken);
  const { face, printed, status, verifyUrl } = issue;
  await context.progress(10, 'Drawing the pages');
  const asked: Drawing =
    kind === 'CARD'
      ? {
          kind: 'card',
          document: printed,
          photo: printed.card?.photoHash ? await picture(printed.card.photoHash) : null,
          verifyUrl,
        }
      : {
          kind: 'certificate',
          document: printed,
          pictures: await picturesOf(printed, picture),
          marks: { status, issues: face.history, verifyUrl, filesAt: settings().publicUrl, draft: false },
        };
  const { pdf } = await drawing.run(asked, context);
  await context.progress(80, 'Sealing');
  const reason = `As issue ${issueNumber} of ${printed.number} stands in the register`;
  const { key, stamps } = await sealing(db);
  const sealed = await sealPdf(pdf, key, { signedAt: now(), reason, isVisible: kind === 'CERTIFICATE' }, stamps);
  // What could not be verified later is not kept.
  const { faults, sealed: over } = inspectSeal(sealed, await trustedKeys(db));
  if (faults.length > 0)
    throw new Error(`The seal of issue ${issueNumber} of ${printed.number} is ${faults.join(', ')}`);
  const stored = await keep(sealed, context.signal);
  const fileName = `${printed.number.replace(/[^\w.-]+/g, '_')}_issue_${issueNumber}${kind === 'CARD' ? '_card' : ''}.pdf`;
  const of = { documentId, issueNumber, kind, status: status?.status ?? null, digest };
  const known = { content: contentDigest(printed), sealed: over };
  const made = { ...stored, ...of, ...known, fileName, madeAt: () => 'now()' };
  context.once(manager =>
    manager.getRepository(Rendering).createQueryBuilder().insert().values(made).orIgnore().execute(),
  );
  return { ...stored, fileName };
}

/** Removes runs and tickets that have expired, files that no run needs any more, annexes that no issue named in time, and pictures that nothing shows. */
async function cleanUp({ db, now }: Ports) {
  const runs = await purgeRuns(db);
  await removeExpiredTickets(db);
  await removeUnnamedAnnexes(db, daysBefore(now()));
  await removeUnusedPictures(db);
  const needed = async (hashes: string[]) => {
    const rows: { sha256: string }[] = await db.query(
      `select result->>'sha256' as sha256 from job_run where result->>'sha256' = any($1)
       union select sha256 from rendering where sha256 = any($1) and digest is not null and made_at > $2`,
      [hashes, new Date(now().getTime() - pdfKeepDays * 24 * 3_600_000)],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  };
  return { runs: runs.length, files: await removeUnneeded(needed, now()) };
}
