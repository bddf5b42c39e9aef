import { buffer } from 'node:stream/consumers';
import type { CalendarDate } from '@conformity/certification';
import { sandbox } from '@conformity/jobs';
import type { SealFault, SealInspection } from '@conformity/rendering';
import { badInput, type Context, Queue, type Route } from '@conformity/subgraph';
import type { Comparing, Comparison } from './compare';
import { open } from './files';
import type { Inspecting } from './inspect';
import { type MadeFile, madeFile } from './made-file';
import { pageOf } from './page-address';
import { statusMark } from './printed-issue';
import { trustedKeys } from './seal-keys';

/** What each fault means, for people. */
export const explained: Record<SealFault, string> = {
  NOT_A_PDF: 'This file is no PDF.',
  NO_SEAL:
    'This file bears no seal: it does not come from the register, or it was made anew from a document that does.',
  UNREADABLE_SEAL: 'What stands in the place of the seal cannot be read.',
  OTHER_KEY: 'It was sealed by a key that is not the key of this register.',
  OTHER_TIME: 'It was sealed by a key of this register at a time when that key was not in use.',
  CHANGED: 'Bytes under the seal were changed after it was made.',
  NOT_WHOLE_FILE: 'The seal does not cover the whole file: something was added after it, or its end is missing.',
};

/** A photo card, the largest that we make, has less. Our decision. */
const mostBytes = 12 * 1024 * 1024;

/** A thread that reads what strangers send, so that this one stays free to answer; others wait for it, and only a few. */
const inspecting = sandbox<Inspecting, SealInspection>(require.resolve('./inspect.ts'), { memoryMb: 128 });
const waiting = new Queue('seals to be looked at', { size: 1, patienceMs: 10_000, mostWaiting: 10 });

/** It takes a tenth of a second; what takes this long is ended. */
const longestMs = 10_000;

async function inspect(file: Uint8Array, db: Context['db']): Promise<SealInspection> {
  const trusted = await trustedKeys(db);
  await waiting.enter();
  const since = performance.now();
  try {
    return await inspecting.run({ file, trusted }, { signal: AbortSignal.timeout(longestMs) });
  } finally {
    waiting.leave(performance.now() - since);
  }
}

/** Draws pages that strangers made, apart from what looks at seals; one at a time. */
const comparing = sandbox<Comparing, Comparison | null>(require.resolve('./compare.ts'), { memoryMb: 256 });
const drawn = new Queue('altered files to be compared', { size: 1, patienceMs: 10_000, mostWaiting: 5 });

/** What is packed twice, or in another way than is looked into, may expand to anything: the process grows by no more bytes meanwhile. */
const mostGrown = 512 * 1024 * 1024;

/** What was changed; null where the register does not have what it made any more, or what was changed cannot be shown. */
async function comparisonOf(altered: Uint8Array, { sha256 }: MadeFile): Promise<Comparison | null> {
  const stored = await open(sha256);
  if (!stored) return null;
  const original = await buffer(stored);
  try {
    await drawn.enter();
  } catch {
    return null; // the verdict does not wait for what only shows it
  }
  const [since, bytes] = [performance.now(), process.memoryUsage.rss()];
  const tooMuch = new AbortController();
  const watch = setInterval(
    () => process.memoryUsage.rss() - bytes > mostGrown && tooMuch.abort('too much memory'),
    50,
  );
  const signal = AbortSignal.any([AbortSignal.timeout(longestMs), tooMuch.signal]);
  try {
    return await comparing.run({ altered, original }, { signal }).catch(() => null);
  } finally {
    clearInterval(watch);
    drawn.leave(performance.now() - since);
  }
}

/** What a file is worth. */
export type DocumentVerdict =
  | 'GENUINE_IN_FORCE'
  | 'GENUINE_SUPERSEDED'
  | 'GENUINE_NOT_IN_FORCE'
  | 'GENUINE_REMOVED'
  | 'ALTERED'
  | 'NOT_OURS';

/** What to do about a file of each kind. */
export const whatToDo: Record<DocumentVerdict, string> = {
  GENUINE_IN_FORCE: 'It is as the register made it, and what it says is in force today. You can rely on it.',
  GENUINE_SUPERSEDED:
    'It is as the register made it, but what it says has been replaced since. Open its page and use the latest.',
  GENUINE_NOT_IN_FORCE:
    'It is as the register made it, but the document is not in force today. Do not rely on it: its page says why.',
  GENUINE_REMOVED:
    'The seal is ours, but the document is not in the register, or you may not see it. Do not rely on it: ask the body that issued it.',
  ALTERED:
    'It was sealed by the register and changed afterwards. Do not rely on it: open what the register made instead.',
  NOT_OURS: 'It does not come from the register as it is. Do not rely on it: look its number up in the register.',
};

/** Where it is wrong in these ways it was ours once. */
const altered: readonly SealFault[] = ['CHANGED', 'NOT_WHOLE_FILE'];

/** The one word for a file: of what its bytes show, and of what the register says today where the caller may know it. */
function verdictOf({ faults }: SealInspection, made: MadeFile | null, today: CalendarDate): DocumentVerdict {
  if (faults.length > 0) return faults.every(fault => altered.includes(fault)) ? 'ALTERED' : 'NOT_OURS';
  if (!made) return 'GENUINE_REMOVED';
  if (statusMark(made.face, today)) return 'GENUINE_NOT_IN_FORCE';
  return made.isAsToday && made.issue_number === made.face.issueNumber ? 'GENUINE_IN_FORCE' : 'GENUINE_SUPERSEDED';
}

/** What is told of a file that somebody holds. */
export async function verdictOn(file: Uint8Array, context: Pick<Context, 'db' | 'principal' | 'today'>) {
  const seal = await inspect(file, context.db);
  const { sha256, faults, sealedBy } = seal;
  const made = await madeFile(context, { sha256 });
  const verdict = verdictOf(seal, made, context.today);
  // What the register made can be held against it: the signature names the bytes that it was of.
  const original = verdict === 'ALTERED' && seal.sealed ? await madeFile(context, { sealed: seal.sealed }) : null;
  const status = made && statusMark(made.face, context.today);
  return {
    verdict,
    advice: whatToDo[verdict],
    isGenuine: faults.length === 0,
    faults: faults.map(code => ({ code, message: explained[code] })),
    sealedBy,
    sha256,
    certificate: made && {
      id: made.document_id,
      number: made.face.number,
      issueNumber: made.issue_number,
      isLatestIssue: made.issue_number === made.face.issueNumber,
      statusToday: status?.status ?? 'CURRENT',
      statusReason: status?.reason ?? null,
      page: pageOf(made.face.number),
    },
    original: original && {
      number: original.face.number,
      issueNumber: original.issue_number,
      page: pageOf(original.face.number),
      url:
        original.kind === 'CERTIFICATE' ? `/documents/of/${original.document_id}?issue=${original.issue_number}` : null,
      comparison: await comparisonOf(file, original),
    },
    remark: verdict === 'GENUINE_REMOVED' ? whatToDo[verdict] : null,
  };
}

/** `POST /documents/verify` with a PDF as it is: whether it is ours and unchanged, and what the register says today. */
export const verify: Route = {
  method: 'POST',
  path: '/documents/verify',
  bodyLimit: mostBytes,
  async handle({ body }, context) {
    if (body.length === 0)
      throw badInput('body', 'is empty. Send the PDF as it is, with content-type application/pdf.');
    const answer = await verdictOn(body, context);
    return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(answer) };
  },
};
