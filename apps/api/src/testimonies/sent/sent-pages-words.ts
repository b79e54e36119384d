import type { Locale } from '@levain/domain/locale.js';
import type { FeedbackAnswer } from '@levain/domain/feedback/feedback-state.js';
import type { TestimonyStrength } from '@levain/domain/testimonies/testimony.js';

interface SentPageWords {
  readonly asks: (workspace: string) => string;
  readonly statement: string;
  readonly statementHint: string;
  readonly heardOn: string;
  readonly how: string;
  readonly strengths: Readonly<Record<TestimonyStrength, string>>;
  readonly sender: string;
  readonly senderHint: string;
  readonly use: string;
  readonly send: string;
  readonly check: string;
  readonly thanks: string;
  readonly received: string;
  readonly keep: string;
  readonly yourAnswer: string;
  readonly said: string;
  readonly waiting: string;
  readonly accepted: string;
  readonly declined: (reason: string) => string;
  /** What a department says of what was handed over to it. */
  readonly department: Readonly<Record<FeedbackAnswer | 'waiting', (name: string) => string>> & {
    readonly actOn: (day: string) => string;
  };
  readonly closed: string;
  readonly closedWhy: string;
  readonly refused: Readonly<Record<string, string>>;
}

/** The pages for people outside, in both languages. No-break spaces as French asks. */
export const SENT_PAGE_WORDS: Readonly<Record<Locale, SentPageWords>> = {
  fr: {
    asks: (workspace) =>
      `« ${workspace} » vous demande ce que vous avez vu ou vécu. Une phrase suffit, pour ou contre.`,
    statement: 'Qu’avez-vous vu, dit ou fait ?',
    statementHint: 'Avec vos mots. Ils ne seront jamais changés.',
    heardOn: 'Quel jour ?',
    how: 'Comment le savez-vous ?',
    strengths: {
      opinion: 'C’est ce que j’en pense',
      said: 'C’est ce que je vis, ou ce que j’ai vécu',
      observed: 'Je l’ai vu faire par d’autres',
      did: 'Je l’ai fait moi-même',
      paid: 'J’y ai mis de l’argent ou des heures',
    },
    sender: 'Qui êtes-vous ? (facultatif)',
    senderHint: 'Un nom, un métier, « une cliente » : ce que vous voulez. Laissez vide pour rester anonyme.',
    use: 'Les personnes qui mènent cette expérimentation lisent ce que vous envoyez. Si elles le retiennent, leurs collègues le liront aussi. Leur réponse, et sa raison si elles ne le retiennent pas, sera à une adresse que vous verrez ensuite. Rien d’autre n’est gardé de vous.',
    send: 'Envoyer',
    check: 'Il manque quelque chose. Ce que vous avez écrit est toujours là.',
    thanks: 'Merci, c’est reçu',
    received: 'Votre témoignage attend d’être lu.',
    keep: 'La réponse sera écrite sur une page à vous, quelle qu’elle soit : ouvrez-la et gardez son adresse.',
    yourAnswer: 'Ouvrir la page de la réponse',
    said: 'Vous avez écrit',
    waiting: 'Personne n’a encore répondu. Cette page vous le dira.',
    accepted: 'Retenu : votre témoignage fait partie de ce sur quoi l’expérimentation sera jugée.',
    declined: (reason) => `Non retenu. La raison : ${reason}`,
    department: {
      waiting: (name) => `Confié à une direction, ${name}. Sa réponse s’écrira ici.`,
      taken: (name) => `${name} s’en occupe.`,
      explained: (name) => `${name} répond non, et dit pourquoi.`,
      passedOn: (name) => `${name} l’a confié à une autre direction, mieux placée.`,
      actOn: (day) => `D’ici le ${day}.`,
    },
    closed: 'Ce lien n’accepte plus de témoignages',
    closedWhy:
      'Sa date est passée, il a été fermé, ou l’expérimentation est terminée. Merci d’avoir voulu y contribuer.',
    refused: {
      TEXT_REQUIRED: 'Écrivez une phrase.',
      TEXT_TOO_LONG: 'C’est trop long : 500 caractères au plus, 200 pour dire qui vous êtes.',
      TEXT_INVALID: 'Ce texte contient un caractère qui ne peut pas être gardé.',
      CHOICE_REQUIRED: 'Choisissez une réponse.',
      CHOICE_UNKNOWN: 'Choisissez une réponse.',
      DATE_REQUIRED: 'Donnez un jour.',
      DATE_INVALID: 'Ce jour n’existe pas.',
      DATE_IN_FUTURE: 'Ce jour n’est pas encore arrivé.',
    },
  },
  en: {
    asks: (workspace) => `“${workspace}” asks what you saw or lived. One sentence is enough, for or against.`,
    statement: 'What did you see, say or do?',
    statementHint: 'In your own words. They will never be changed.',
    heardOn: 'On which day?',
    how: 'How do you know?',
    strengths: {
      opinion: 'It is what I think of it',
      said: 'It is what I live, or have lived',
      observed: 'I saw others do it',
      did: 'I did it myself',
      paid: 'I put money or hours into it',
    },
    sender: 'Who are you? (optional)',
    senderHint: 'A name, a job, “a customer”: as you like. Leave it empty to stay anonymous.',
    use: 'The people who lead this experiment read what you send. If they take it in, their colleagues will read it too. Their answer, and the reason if they leave it out, will be at an address that you will see next. Nothing else is kept of you.',
    send: 'Send',
    check: 'Something is missing. What you wrote is still here.',
    thanks: 'Thank you, it is here',
    received: 'Your testimony waits to be read.',
    keep: 'The answer will be written on a page of your own, whatever it is: open it and keep its address.',
    yourAnswer: 'Open the page of the answer',
    said: 'You wrote',
    waiting: 'Nobody has answered yet. This page will tell you.',
    accepted: 'Taken in: your testimony is part of what the experiment will be judged on.',
    declined: (reason) => `Left out. The reason: ${reason}`,
    department: {
      waiting: (name) => `Handed over to a department, ${name}. Its answer will be written here.`,
      taken: (name) => `${name} acts on it.`,
      explained: (name) => `${name} says no, and why.`,
      passedOn: (name) => `${name} handed it over to another department, better placed.`,
      actOn: (day) => `By ${day}.`,
    },
    closed: 'This link takes no more testimonies',
    closedWhy:
      'Its day has passed, it was closed, or the experiment is over. Thank you for wanting to contribute.',
    refused: {
      TEXT_REQUIRED: 'Write one sentence.',
      TEXT_TOO_LONG: 'That is too long: 500 characters at most, 200 to say who you are.',
      TEXT_INVALID: 'This text holds a character that cannot be kept.',
      CHOICE_REQUIRED: 'Choose an answer.',
      CHOICE_UNKNOWN: 'Choose an answer.',
      DATE_REQUIRED: 'Give a day.',
      DATE_INVALID: 'This day does not exist.',
      DATE_IN_FUTURE: 'This day has not come yet.',
    },
  },
};
