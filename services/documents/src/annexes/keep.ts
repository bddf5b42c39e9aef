import { createHash } from 'node:crypto';
import { can } from '@conformity/access';
import { Refusal, sandbox } from '@conformity/jobs';
import { type AnnexFacts, annexDays, keepAnnex, unnamedAnnexes } from '@conformity/register';
import { type Asking, act, badInput, CatalogueError, forbidden } from '@conformity/subgraph';
import type { ReadAnnex } from './read-annex';

/** What may be brought. Our decision. */
export const uploadLimits = { bytes: 20 * 1024 * 1024, seconds: 20, reading: 8, unnamed: 200 } as const;

/** A thread that reads files, so that this one stays free to answer. Started at the first upload. */
const reader = sandbox<Uint8Array, ReadAnnex>(require.resolve('./read-annex.ts'), { memoryMb: 512 });

/** Keeps a file that an officer of a body brings; what is alike is kept once. @throws FORBIDDEN, BAD_INPUT, LIMIT_EXCEEDED */
export async function bringAnnex(asking: Asking, data: Buffer, asked: string | null): Promise<AnnexFacts> {
  const { principal, now } = asking;
  const body = ownBody(asking, asked);
  const { mediaType, pages } = await readAnnex(data);
  const hash = createHash('sha256').update(data).digest('hex');
  const annex = { hash, mediaType, size: data.length, pages, file: data };
  const uploads = body.systems.map(system => ({
    hash,
    system,
    issuerId: body.id,
    uploadedBy: principal.id,
    uploadedAt: now,
  }));
  await act(asking, async em => {
    if ((await unnamedAnnexes(em, body.id, daysBefore(now))) >= uploadLimits.unnamed)
      throw new CatalogueError(
        'LIMIT_EXCEEDED',
        `${uploadLimits.unnamed} files of your body wait for an issue that names them. Name them first, or wait until they are removed.`,
      );
    await keepAnnex(em, annex, uploads);
  });
  const { file: _, ...facts } = annex;
  return facts;
}

/** Since when a file must have been brought to be kept without an issue that names it. */
export const daysBefore = (now: Date): Date => new Date(now.getTime() - annexDays * 86_400_000);

/** The body for which the principal brings files, with its systems in which they draft. @throws FORBIDDEN, BAD_INPUT */
function ownBody({ principal }: Pick<Asking, 'principal'>, asked: string | null): { id: string; systems: string[] } {
  const held = principal.memberships.flatMap(({ system, bodyId }) =>
    system && bodyId && can(principal, 'document:draft', { system, bodyId }) ? [{ system, bodyId }] : [],
  );
  const bodies = [...new Set(held.map(({ bodyId }) => bodyId))];
  const [only] = bodies;
  if (!only) throw forbidden('Only officers of a certification body may upload annexes.');
  if (!asked && bodies.length > 1) throw badInput('body', `say for which body you upload: ${bodies.join(' or ')}.`);
  if (asked && !bodies.includes(asked))
    throw forbidden(`You may upload for ${bodies.join(' or ')}, not for ${asked.slice(0, 100)}.`);
  const id = asked ?? only;
  return { id, systems: [...new Set(held.flatMap(({ system, bodyId }) => (bodyId === id ? system : [])))] };
}

let reading = 0;

/** @throws BAD_INPUT that says what is wrong with it; LIMIT_EXCEEDED where too many are waiting */
async function readAnnex(data: Buffer): Promise<ReadAnnex> {
  if (reading >= uploadLimits.reading)
    throw new CatalogueError('LIMIT_EXCEEDED', 'data: too many files are being read. Upload it again in a minute.');
  reading += 1;
  const signal = AbortSignal.timeout(uploadLimits.seconds * 1000);
  try {
    return await reader.run(data, { signal });
  } catch (error) {
    if (error instanceof Refusal) throw badInput('data', error.message);
    throw signal.aborted ? badInput('data', 'takes too long to be read. Save it in a simpler form.') : error;
  } finally {
    reading -= 1;
  }
}
