import type { Rhythm } from '@levain/domain/digests/digest.js';
import type { Locale } from '@levain/domain/locale.js';

export interface ReaderWords {
  readonly question: (workspace: string) => string;
  readonly invites: (inviter: string, workspace: string) => string;
  readonly invited: (workspace: string) => string;
  readonly about: (rhythm: Rhythm) => string;
  readonly address: string;
  readonly until: string;
  readonly confirm: string;
  readonly decline: string;
  readonly kept: string;
  readonly confirmed: string;
  readonly resumed: string;
  readonly next: (day: string) => string;
  readonly wayOut: string;
  readonly leave: string;
  readonly leaveWhy: (workspace: string) => string;
  readonly stop: string;
  readonly stopAndErase: string;
  readonly eraseWhy: string;
  readonly declined: string;
  readonly stopped: string;
  readonly noMore: (workspace: string) => string;
  readonly keptNo: string;
  readonly resume: string;
  readonly confirmAfterAll: string;
  readonly erase: string;
  readonly erased: string;
  readonly erasedWhy: string;
}

const WHEN: Readonly<Record<Locale, Readonly<Record<Rhythm, string>>>> = {
  fr: { weekly: 'Chaque lundi matin', monthly: 'Le premier de chaque mois' },
  en: { weekly: 'Every Monday morning', monthly: 'On the first of every month' },
};

/** What readers outside are asked and told. No-break spaces as French asks. */
export const READER_WORDS: Readonly<Record<Locale, ReaderWords>> = {
  fr: {
    question: (workspace) => `Recevoir le résumé de « ${workspace} » ?`,
    invites: (inviter, workspace) => `${inviter}, de « ${workspace} », vous propose de le recevoir.`,
    invited: (workspace) => `L’espace « ${workspace} » vous propose de le recevoir.`,
    about: (rhythm) =>
      `${WHEN.fr[rhythm]}, trois minutes de lecture : ce qui attend une décision, puis ce que l’on a appris et changé. Personne n’y est nommé, et il s’arrête d’un geste.`,
    address: 'Il viendrait à',
    until: 'Vous pouvez répondre jusqu’au',
    confirm: 'Oui, le recevoir',
    decline: 'Non merci',
    kept: 'De vous, seules cette adresse et votre réponse sont gardées, pour ce seul usage. Sans réponse, l’adresse est effacée sous trois mois.',
    confirmed: 'C’est entendu',
    resumed: 'C’est rétabli',
    next: (day) => `Le prochain résumé part le ${day}.`,
    wayOut: 'Chaque résumé porte un lien pour l’arrêter.',
    leave: 'Ne plus recevoir ce résumé ?',
    leaveWhy: (workspace) =>
      `« ${workspace} » ne vous écrira plus, et la page venue avec le dernier résumé se ferme.`,
    stop: 'Arrêter',
    stopAndErase: 'Arrêter et effacer mon adresse',
    eraseWhy:
      'Effacée, votre adresse ne pourra plus être invitée : il n’en reste qu’une empreinte, qui ne mène pas à vous.',
    declined: 'C’est noté',
    stopped: 'C’est arrêté',
    noMore: (workspace) => `« ${workspace} » ne vous écrit plus.`,
    keptNo:
      'Votre adresse n’est gardée que pour que personne ne vous le redemande. Vous pouvez aussi la faire effacer.',
    resume: 'Le recevoir à nouveau',
    confirmAfterAll: 'Le recevoir tout de même',
    erase: 'Effacer mon adresse',
    erased: 'Votre adresse est effacée',
    erasedWhy:
      'Il n’en reste qu’une empreinte, qui ne mène pas à vous et empêche que l’on vous écrive encore.',
  },
  en: {
    question: (workspace) => `Receive the digest of “${workspace}”?`,
    invites: (inviter, workspace) => `${inviter}, of “${workspace}”, suggests that you receive it.`,
    invited: (workspace) => `The workspace “${workspace}” suggests that you receive it.`,
    about: (rhythm) =>
      `${WHEN.en[rhythm]}, three minutes of reading: what waits for a decision, then what was learned and changed. Nobody is named in it, and one gesture stops it.`,
    address: 'It would come to',
    until: 'You may answer until',
    confirm: 'Yes, send it',
    decline: 'No, thank you',
    kept: 'Of you, only this address and your answer are kept, for this alone. Without an answer, the address is erased within three months.',
    confirmed: 'Agreed',
    resumed: 'Back as before',
    next: (day) => `The next digest goes out on ${day}.`,
    wayOut: 'Each digest carries a link that stops it.',
    leave: 'No more of this digest?',
    leaveWhy: (workspace) =>
      `“${workspace}” will no longer write to you, and the page that came with the last digest closes.`,
    stop: 'Stop it',
    stopAndErase: 'Stop it and erase my address',
    eraseWhy:
      'Once erased, your address cannot be invited again: a fingerprint remains that does not lead to you.',
    declined: 'Noted',
    stopped: 'Stopped',
    noMore: (workspace) => `“${workspace}” no longer writes to you.`,
    keptNo: 'Your address is kept only so that nobody asks you again. You may also have it erased.',
    resume: 'Receive it again',
    confirmAfterAll: 'Receive it after all',
    erase: 'Erase my address',
    erased: 'Your address is erased',
    erasedWhy: 'A fingerprint remains that does not lead to you and keeps anybody from writing to you again.',
  },
};
