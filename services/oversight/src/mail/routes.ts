import { createHash, timingSafeEqual } from 'node:crypto';
import {
  act,
  type Context,
  isProduction,
  notFound,
  type Route,
  type RouteReply,
  type RouteRequest,
} from '@conformity/subgraph';
import type { Loaders } from '../loaders';
import type { NoticeLanguage } from '../notices/texts';
import { confirmWatch } from '../watch-lists/keep';
import { calendarPath, feedPath } from '../watch-lists/routes';
import { Watch } from '../watch-lists/watch';
import { Letter, MailReader } from './reader';
import { leave } from './resolver';

type Asking = Context<Loaders>;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign);

const style = `
:root{color-scheme:light dark}body{margin:0;color:light-dark(#1a2230,#e6eaf0);background:light-dark(#f3f5f8,#131920);font:16px/1.55 "Noto Sans",system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:clamp(1rem,4vw,3rem)}h1{font-size:1.6rem;line-height:1.2;margin:0 0 1rem}
button{font:inherit;padding:.65rem 1.4rem;border:0;border-radius:.5rem;color:#fff;background:#0b5cad}
button:focus-visible{outline:3px solid light-dark(#1a2230,#fff);outline-offset:2px}
article{background:light-dark(#fff,#1b232d);border:1px solid light-dark(#dbe1e8,#303b48);border-radius:.75rem;padding:1rem 1.25rem;margin:0 0 1rem}
h2{font-size:1.05rem;margin:0 0 .25rem;overflow-wrap:anywhere}article p{margin:0 0 .75rem;color:light-dark(#51606f,#a9b6c4);font-size:.9rem}
pre{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}a{color:light-dark(#0b5cad,#7db8ee)}`;

const html = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
};

const page = (language: string, title: string, content: string): RouteReply => ({
  headers: html,
  body: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>${content}</main></body></html>
`,
});

type Act = 'confirm' | 'leave';
interface Words {
  title: string;
  question: string;
  button: string;
  done: string;
}

const words: Record<NoticeLanguage, Record<Act, Words>> = {
  EN: {
    confirm: {
      title: 'Notices by e-mail',
      question: 'Send the notices of the register to',
      button: 'Yes, this is my address',
      done: 'Your address is confirmed. From now on your notices are sent to',
    },
    leave: {
      title: 'No more notices by e-mail',
      question: 'Send no more notices to',
      button: 'End it',
      done: 'Nothing is sent any more to',
    },
  },
  FR: {
    confirm: {
      title: 'Avis par courriel',
      question: 'Envoyer les avis du registre à',
      button: 'Oui, cette adresse est la mienne',
      done: 'Votre adresse est confirmée. Vos avis sont désormais envoyés à',
    },
    leave: {
      title: 'Plus d’avis par courriel',
      question: 'Ne plus envoyer d’avis à',
      button: 'Y mettre fin',
      done: 'Plus rien n’est envoyé à',
    },
  },
};

/** Of a guest it is about one watch. */
const ofWatch: typeof words = {
  EN: {
    confirm: {
      title: 'A watch of the register',
      question: 'Write what changes in the register of certificates to',
      button: 'Yes, I want that',
      done: 'From now on what changes is written to',
    },
    leave: {
      title: 'End a watch',
      question: 'Write no more of this watch to',
      button: 'End it',
      done: 'The watch has ended. Nothing of it is written any more to',
    },
  },
  FR: {
    confirm: {
      title: 'Une veille du registre',
      question: 'Écrire ce qui change au registre des certificats à',
      button: 'Oui, je le souhaite',
      done: 'Ce qui change sera désormais écrit à',
    },
    leave: {
      title: 'Mettre fin à une veille',
      question: 'Ne plus rien écrire de cette veille à',
      button: 'Y mettre fin',
      done: 'La veille a pris fin. Plus rien n’en est écrit à',
    },
  },
};

/** Where else a confirmed watch is read. */
const elsewhere = (language: NoticeLanguage, key: string) =>
  `<p>${language === 'FR' ? 'Aussi comme' : 'Also as'} <a href="${feedPath(key)}?language=${language}">${language === 'FR' ? 'flux Atom' : 'Atom feed'}</a>, ${language === 'FR' ? 'et ce qui expire comme' : 'and what expires as'} <a href="${calendarPath(key)}?language=${language}">${language === 'FR' ? 'calendrier' : 'calendar'}</a>. ${language === 'FR' ? 'Quiconque connaît ces adresses peut les lire.' : 'Whoever knows these addresses can read them.'}</p>`;

const isAct = (name: string | undefined): name is Act => name === 'confirm' || name === 'leave';

/** The reader whom a link names, with what it does. @throws NOT_FOUND for a link that is none, or no longer */
async function named({ params }: RouteRequest, { db }: Asking) {
  const { act: what, person = '', token = '' } = params;
  const reader = await db.getRepository(MailReader).findOneBy({ personId: person.replaceAll('\0', '') });
  const hash = (text: string) => createHash('sha256').update(text).digest();
  if (!isAct(what) || !reader || !timingSafeEqual(hash(token), hash(reader.token)))
    throw notFound('What this link was for');
  const watch = await db.getRepository(Watch).findOneBy({ id: reader.personId });
  const own = (watch ? ofWatch : words)[reader.language][what];
  return { what, reader, watch, own, language: reader.language.toLowerCase() };
}

const path = '/mail/:act/:person/:token';

/** Asks first: programs that look at letters open their links too. */
const asked: Route = {
  method: 'GET',
  path,
  async handle(request, context) {
    const { reader, own, language } = await named(request, context as never);
    const form = `<form method="post"><p>${escaped(own.question)} <strong>${escaped(reader.email)}</strong>?</p><p><button>${escaped(own.button)}</button></p></form>`;
    return page(language, own.title, form);
  },
};

/** Does it, also where a mail program does so by one click (RFC 8058). */
const done: Route = {
  method: 'POST',
  path,
  async handle(request, context) {
    const ctx = context as Asking;
    const { what, reader, watch, own, language } = await named(request, ctx);
    const { personId } = reader;
    await act(ctx, async em => {
      if (what === 'leave') await leave(em, personId);
      else await em.getRepository(MailReader).update({ personId, token: reader.token }, { confirmedAt: ctx.now });
      if (watch && what === 'confirm') await confirmWatch(em, watch.id, ctx.now);
      return personId;
    });
    return page(
      language,
      own.title,
      `<p role="status">${escaped(own.done)} <strong>${escaped(reader.email)}</strong>.</p>${watch && what === 'confirm' ? elsewhere(reader.language, watch.feedKey) : ''}`,
    );
  },
};

/** The latest letters, for a first look at a graph that sends no mail; in production there is no such page. */
const mailbox: Route = {
  method: 'GET',
  path: '/mailbox',
  async handle(_request, { db }) {
    if (isProduction(process.env)) throw notFound('This page');
    const letters = await db.getRepository(Letter).find({ order: { id: 'DESC' }, take: 50 });
    return page('en', 'Mailbox', letters.map(article).join('') || '<p>No letter was written yet.</p>');
  },
};

const states = { PENDING: 'on its way', SENT: 'sent', FAILED: 'given up' } as const;

const article = ({ email, subject, body, madeAt, state, lastFault }: Letter) =>
  `<article><h2>${escaped(subject)}</h2><p>${escaped(`To ${email}, ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${states[state]}${lastFault ? `: ${lastFault}` : ''}`)}</p><pre>${linked(escaped(body))}</pre></article>`;

const linked = (text: string) => text.replace(/https?:\/\/[^\s<]+/g, url => `<a href="${url}">${url}</a>`);

/** What is asked outside GraphQL about mail. */
export const mailRoutes: Route[] = [asked, done, mailbox];
