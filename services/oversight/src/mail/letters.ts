import type { Notice } from '../notices/notice';
import { type NoticeLanguage, textOf } from '../notices/texts';
import type { Letter, MailReader } from './reader';

type Written = Pick<Letter, 'subject' | 'body' | 'leaveUrl'>;
type Reader = Pick<MailReader, 'personId' | 'token' | 'language' | 'email'>;
type Told = Pick<Notice, 'kind' | 'number' | 'about'>;

interface Templates {
  askSubject: string;
  askWatch(email: string, url: string): string;
  ask(email: string, url: string): string;
  subject(notices: readonly string[], numbers: readonly string[]): string;
  foot(leaveUrl: string): string;
}

const templates: Record<NoticeLanguage, Templates> = {
  EN: {
    askSubject: 'Confirm your e-mail address',
    ask: (email, url) =>
      `Somebody, probably you, asked the register of certificates to send its notices to ${email}.\n\nIf it was you, confirm it here:\n${url}\n\nIf it was not, do nothing: nothing else is sent.`,
    // Nothing of what whoever asks wrote stands here: it is not ours to send to strangers.
    askWatch: (email, url) =>
      `Somebody, probably you, asked the register of certificates to write to ${email} when what a search or a certificate says there changes.\n\nIf it was you, confirm it here within 7 days:\n${url}\n\nIf it was not, do nothing: nothing else is sent.`,
    subject: ([first, ...others], numbers) =>
      others.length ? `${others.length + 1} notices: ${numbers.join(', ')}` : (first ?? ''),
    foot: leaveUrl => `You are sent this since you asked for it. To end it:\n${leaveUrl}`,
  },
  FR: {
    askSubject: 'Confirmez votre adresse électronique',
    ask: (email, url) =>
      `Quelqu’un, sans doute vous, a demandé au registre des certificats d’envoyer ses avis à ${email}.\n\nSi c’était vous, confirmez-le ici :\n${url}\n\nSinon, ne faites rien : rien d’autre ne sera envoyé.`,
    askWatch: (email, url) =>
      `Quelqu’un, sans doute vous, a demandé au registre des certificats d’écrire à ${email} quand une recherche ou un certificat y change.\n\nSi c’était vous, confirmez-le ici dans les 7 jours :\n${url}\n\nSinon, ne faites rien : rien d’autre ne sera envoyé.`,
    subject: ([first, ...others], numbers) =>
      others.length ? `${others.length + 1} avis : ${numbers.join(', ')}` : (first ?? ''),
    foot: leaveUrl => `Vous recevez ceci parce que vous l’avez demandé. Pour y mettre fin :\n${leaveUrl}`,
  },
};

/** Where the reader of a letter does something, below the address of the graph. */
export const addressOf = (act: 'confirm' | 'leave', { personId, token }: Pick<Reader, 'personId' | 'token'>): string =>
  `/mail/${act}/${encodeURIComponent(personId)}/${token}`;

/** The letter that asks whether the address is theirs. */
export function confirmationOf(reader: Reader, publicUrl: string): Written {
  const { askSubject, ask } = templates[reader.language];
  return { subject: askSubject, body: ask(reader.email, publicUrl + addressOf('confirm', reader)), leaveUrl: null };
}

/** The letter that asks whether a watch that somebody asked for at the address is wanted there. */
export function watchConfirmationOf(reader: Reader, publicUrl: string): Written {
  const { askSubject, askWatch } = templates[reader.language];
  const body = askWatch(reader.email, publicUrl + addressOf('confirm', reader));
  return { subject: askSubject, body, leaveUrl: null };
}

/** The most characters of a subject. */
const longestSubject = 150;

/** The letter with these notices, each with the page of its document. */
export function letterOf(reader: Reader, notices: readonly Told[], publicUrl: string): Written {
  const { subject, foot } = templates[reader.language];
  const texts = notices.map(notice => textOf(notice, reader.language));
  const numbers = [...new Set(notices.map(({ number }) => number))];
  const whole = subject(texts, numbers).replace(/\s+/g, ' ');
  const leaveUrl = publicUrl + addressOf('leave', reader);
  const paragraphs = notices.map(({ number }, at) => `${texts[at]}\n${publicUrl}/c/${encodeURIComponent(number)}`);
  return {
    subject: whole.length > longestSubject ? `${whole.slice(0, longestSubject - 1)}…` : whole,
    body: [...paragraphs, `--\n${foot(leaveUrl)}`].join('\n\n'),
    leaveUrl,
  };
}
