import type { Notice, NoticeKind } from './notice';

/** The languages in which notices are written. */
export const NoticeLanguage = { EN: 'EN', FR: 'FR' } as const;
export type NoticeLanguage = keyof typeof NoticeLanguage;

type Facts = Pick<Notice, 'number'> & { dueOn: string; said: string };
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
  REVIEW_ENDED: ({ number }) => `The suspension of ${number} has ended, and its review with it.`,
  FOUND: ({ number, said }) => `On ${number} was found: ${said}`,
  AUDIT_RECORDED: ({ number, said }) => `The Secretariat asks about ${number}: ${said}`,
  AUDIT_ANSWERED: ({ number, said }) => `On ${number} the body answers: ${said}`,
  AUDIT_CLOSED: ({ number, said }) => `What was found on ${number} is closed: ${said}`,
  CONCERN_REPORTED: ({ number, said }) => `Somebody is concerned about ${number}: ${said}`,
  WEBHOOK_DISABLED: ({ said }) => `Nothing is sent any more to ${said}`,
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
  REVIEW_ENDED: ({ number }) => `La suspension de ${number} est terminée, et son examen avec elle.`,
  FOUND: ({ number, said }) => `Sur ${number} a été constaté : ${said}`,
  AUDIT_RECORDED: ({ number, said }) => `Le secrétariat demande à propos de ${number} : ${said}`,
  AUDIT_ANSWERED: ({ number, said }) => `Sur ${number}, l’organisme répond : ${said}`,
  AUDIT_CLOSED: ({ number, said }) => `Le constat sur ${number} est clos : ${said}`,
  CONCERN_REPORTED: ({ number, said }) => `Quelqu’un signale un problème avec ${number} : ${said}`,
  WEBHOOK_DISABLED: ({ said }) => `Plus rien n’est envoyé à ${said}`,
};

/** What a notice says. What was said by people or found by rules stays in their words. */
export const textOf = (
  { kind, number, about }: Pick<Notice, 'kind' | 'number' | 'about'>,
  language: NoticeLanguage,
): string => (language === 'FR' ? french : english)[kind]({ number, dueOn: about.dueOn ?? '', said: about.said ?? '' });
