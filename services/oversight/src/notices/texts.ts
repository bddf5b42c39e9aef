import type { Notice, NoticeFacts, NoticeKind } from './notice';

/** The languages in which notices are written. */
export const NoticeLanguage = { EN: 'EN', FR: 'FR' } as const;
export type NoticeLanguage = keyof typeof NoticeLanguage;

type Facts = Pick<Notice, 'number'> & { dueOn: string; said: string; watch: string };
type Status = NonNullable<NoticeFacts['status']>;
type Templates = Record<NoticeKind, (facts: Facts) => string>;

const english: Templates = {
  REVIEW_ASKED: ({ number, dueOn }) =>
    `${number} has long been suspended. Say by an answer to its review why it should not be cancelled: without one the register cancels it on ${dueOn}.`,
  REVIEW_REMINDED: ({ number, dueOn }) =>
    `Nobody has answered the review of ${number} yet. The register cancels it on ${dueOn}.`,
  REVIEW_ANSWERED: ({ number, said }) => `The review of ${number} is answered: ${said}`,
  REVIEW_HELD: ({ number, said }) => `The Secretariat holds the review of ${number}: ${said}`,
  REVIEW_RELEASED: ({ number, dueOn }) =>
    `The review of ${number} goes on. Without an answer the register cancels it on ${dueOn}.`,
  REVIEW_CANCELLED: ({ number, said }) => `The register has cancelled ${number}. ${said}`,
  REVIEW_ENDED: ({ number }) => `The review of the suspension of ${number} has ended.`,
  FOUND: ({ number, said }) => `On ${number} was found: ${said}`,
  AUDIT_RECORDED: ({ number, said }) => `The Secretariat asks about ${number}: ${said}`,
  AUDIT_ANSWERED: ({ number, said }) => `On ${number} the body answers: ${said}`,
  AUDIT_CLOSED: ({ number, said }) => `What was found on ${number} is closed: ${said}`,
  CONCERN_REPORTED: ({ number, said }) => `Somebody is concerned about ${number}: ${said}`,
  WEBHOOK_DISABLED: ({ said }) => `Nothing is sent any more to ${said}`,
  WATCH_APPEARED: ({ number, said, watch }) => `Your watch${watch} finds ${number} from now on${said}.`,
  WATCH_CHANGED: ({ number, said, watch }) => `${number} has changed${said}. Your watch${watch} finds it.`,
  WATCH_GONE: ({ number, watch }) => `Your watch${watch} does not find ${number} any more.`,
};

const french: Templates = {
  REVIEW_ASKED: ({ number, dueOn }) =>
    `${number} est suspendu depuis longtemps. Répondez à son examen pour dire pourquoi il ne devrait pas être annulé : sans réponse, le registre l’annule le ${dueOn}.`,
  REVIEW_REMINDED: ({ number, dueOn }) =>
    `L’examen de ${number} est encore sans réponse. Le registre l’annule le ${dueOn}.`,
  REVIEW_ANSWERED: ({ number, said }) => `L’examen de ${number} a reçu une réponse : ${said}`,
  REVIEW_HELD: ({ number, said }) => `Le secrétariat suspend l’examen de ${number} : ${said}`,
  REVIEW_RELEASED: ({ number, dueOn }) =>
    `L’examen de ${number} reprend. Sans réponse, le registre l’annule le ${dueOn}.`,
  REVIEW_CANCELLED: ({ number, said }) => `Le registre a annulé ${number}. ${said}`,
  REVIEW_ENDED: ({ number }) => `L’examen de la suspension de ${number} est terminé.`,
  FOUND: ({ number, said }) => `Sur ${number} a été constaté : ${said}`,
  AUDIT_RECORDED: ({ number, said }) => `Le secrétariat demande à propos de ${number} : ${said}`,
  AUDIT_ANSWERED: ({ number, said }) => `Sur ${number}, l’organisme répond : ${said}`,
  AUDIT_CLOSED: ({ number, said }) => `Le constat sur ${number} est clos : ${said}`,
  CONCERN_REPORTED: ({ number, said }) => `Quelqu’un signale un problème avec ${number} : ${said}`,
  WEBHOOK_DISABLED: ({ said }) => `Plus rien n’est envoyé à ${said}`,
  WATCH_APPEARED: ({ number, said, watch }) => `Votre veille${watch} trouve désormais ${number}${said}.`,
  WATCH_CHANGED: ({ number, said, watch }) => `${number} a changé${said}. Votre veille${watch} le trouve.`,
  WATCH_GONE: ({ number, watch }) => `Votre veille${watch} ne trouve plus ${number}.`,
};

const words: Record<NoticeLanguage, Record<Status, string> & { issue: string }> = {
  EN: {
    issue: 'issue',
    DRAFT: 'draft',
    CURRENT: 'in force',
    SUSPENDED: 'suspended',
    CANCELLED: 'cancelled',
    EXPIRED: 'expired',
  },
  FR: {
    issue: 'édition',
    DRAFT: 'projet',
    CURRENT: 'en vigueur',
    SUSPENDED: 'suspendu',
    CANCELLED: 'annulé',
    EXPIRED: 'expiré',
  },
};

function stateOf({ status, issueNumber }: NoticeFacts, language: NoticeLanguage): string {
  const of = words[language];
  return status ? `: ${issueNumber == null ? '' : `${of.issue} ${issueNumber}, `}${of[status]}` : '';
}

/** What a notice says. What was said by people or found by rules stays in their words. */
export const textOf = (
  { kind, number, about }: Pick<Notice, 'kind' | 'number' | 'about'>,
  language: NoticeLanguage,
): string => {
  const named = language === 'FR' ? ` « ${about.watchName} »` : ` “${about.watchName}”`;
  return (language === 'FR' ? french : english)[kind]({
    number,
    dueOn: about.dueOn ?? '',
    said: about.said ?? stateOf(about, language),
    watch: about.watchName ? named : '',
  });
};
