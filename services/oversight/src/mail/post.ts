import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { columnsOf } from '@conformity/subgraph';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { DataSource } from 'typeorm';
import { afterAttempt, faultOf } from '../attempts';
import { Letter } from './reader';
import { type MailSettings, mailSettings } from './settings';

/** How long is waited after each attempt, in seconds; after the last one a letter is given up. */
const pausesSeconds = [60, 300, 1_800, 7_200, 18_000, 43_200, 86_400] as const;
/** So many letters are sent at once. */
const mostAtOnce = 5;
/** So long nobody else sends what is being sent: longer than a server is waited for. */
const heldFor = '5 minutes';
const patienceMs = 30_000;

/**
 * Sends what is due; true where there was something. While it is sent no transaction is open and no other process sends it. Where the
 * process ends before it is known how it went, it is sent again as the same message, by its `Message-ID`; the mailbox folder has it once.
 */
export async function post(db: DataSource, now: Date, tell: (line: string) => void): Promise<boolean> {
  const [held] = await db.query<[Letter[], number]>(
    `with due as (
       select id from letter where state = 'PENDING' and next_at <= $1 order by next_at, id limit ${mostAtOnce} for update skip locked
     )
     update letter l set next_at = $1::timestamptz + interval '${heldFor}' from due where l.id = due.id returning ${columnsOf(Letter, 'l')}`,
    [now],
  );
  await Promise.all(held.map(letter => sendOne(db, letter, now, tell)));
  return held.length > 0;
}

async function sendOne(db: DataSource, letter: Letter, now: Date, tell: (line: string) => void): Promise<void> {
  const { id, attempts } = letter;
  const fault = await faultOf(sendLetter(letter, mailSettings()));
  const { isGivenUp, ...after } = afterAttempt(attempts, fault, pausesSeconds, now);
  const { affected } = await db
    .getRepository(Letter)
    .update(
      { id, attempts, state: 'PENDING' },
      fault === null ? { ...after, state: 'SENT', sentAt: now } : { ...after, state: isGivenUp ? 'FAILED' : 'PENDING' },
    );
  if (affected && isGivenUp) tell(`Letter ${id} could not be sent: ${fault}`);
}

function sendLetter(letter: Letter, settings: MailSettings): Promise<unknown> {
  const { id, email, subject, body, leaveUrl, madeAt } = letter;
  const message: SendMailOptions = {
    messageId: `<letter-${id}@${new URL(settings.publicUrl).hostname}>`,
    date: madeAt,
    from: settings.from,
    // Not as a text: it would be read as a list.
    to: { name: '', address: email },
    subject,
    text: body,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(leaveUrl && { 'List-Unsubscribe': `<${leaveUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  };
  return settings.smtpUrl ? sendBy(settings.smtpUrl, message) : putInto(settings.mailboxDir, id, message);
}

async function sendBy(smtpUrl: string, message: SendMailOptions): Promise<void> {
  const limits = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };
  const server = createTransport({ url: smtpUrl, ...limits });
  try {
    await server.sendMail(message);
  } finally {
    server.close();
  }
}

/** Writes a message as a whole, under a name that is the same each time. */
async function putInto(folder: string, id: string, message: SendMailOptions): Promise<void> {
  const made = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${id.padStart(8, '0')}.eml`);
  await writeFile(`${file}.${process.pid}`, made.message as Buffer);
  await rename(`${file}.${process.pid}`, file);
}
