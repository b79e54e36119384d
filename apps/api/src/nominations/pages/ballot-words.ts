import type { Locale } from '@levain/domain/locale.js';
import type { Refusal } from '@levain/domain/refusal.js';

export interface BallotWords {
  readonly title: string;
  readonly promise: (minimum: number) => string;
  readonly until: (day: string) => string;
  readonly advice: (topic: string) => string;
  readonly movers: string;
  readonly hint: (count: number) => string;
  readonly nobody: string;
  readonly more: string;
  readonly person: (number: number) => string;
  readonly send: string;
  readonly whichOne: string;
  readonly whichOneLead: string;
  readonly which: (typed: string) => string;
  readonly back: string;
  readonly thanks: string;
  readonly kept: string;
  readonly named: string;
  readonly next: string;
  readonly ended: string;
  readonly endedWhy: string;
  readonly refusal: (refusal: Refusal) => string;
}

type Said = Readonly<Record<string, (parameters: Readonly<Record<string, string | number>>) => string>>;

const REFUSED: Readonly<Record<Locale, Said>> = {
  fr: {
    NOMINATION_MISSING: () => 'Écrivez au moins un nom, ou cochez « personne ».',
    NOMINATION_AND_NOBODY: () => 'Des noms et « personne » à la fois : gardez l’un ou l’autre.',
    NOMINATION_OF_ONESELF: () => 'On ne se nomme pas soi-même.',
    NOMINATION_REPEATED: ({ name }) => `${name} est déjà dans la liste.`,
    NOMINEE_AMBIGUOUS: ({ name }) => `Plusieurs personnes répondent à « ${name} ». Vous choisirez ensuite.`,
    NOMINEE_UNKNOWN: ({ name }) =>
      `Personne ici ne s’appelle « ${name} ». Vérifiez l’orthographe, ou écrivez le nom entier.`,
    TOO_MANY_ITEMS: ({ max }) => `Au plus ${max} noms.`,
  },
  en: {
    NOMINATION_MISSING: () => 'Write at least one name, or tick “nobody”.',
    NOMINATION_AND_NOBODY: () => 'Names and “nobody” at once: keep one or the other.',
    NOMINATION_OF_ONESELF: () => 'One does not name oneself.',
    NOMINATION_REPEATED: ({ name }) => `${name} is already in the list.`,
    NOMINEE_AMBIGUOUS: ({ name }) => `Several people answer to “${name}”. You will choose next.`,
    NOMINEE_UNKNOWN: ({ name }) =>
      `Nobody here is called “${name}”. Check the spelling, or write the whole name.`,
    TOO_MANY_ITEMS: ({ max }) => `At most ${max} names.`,
  },
};

const said =
  (locale: Locale) =>
  ({ code, parameters = {} }: Refusal): string =>
    REFUSED[locale][code]?.(parameters) ?? code;

export const BALLOT_WORDS: Readonly<Record<Locale, BallotWords>> = {
  fr: {
    title: 'À qui demandez-vous conseil ?',
    promise: (minimum) =>
      `Levain ne montre à personne qui vous avez nommé ; rien n’apparaît avant ${minimum} réponses, et une personne nommée n’est citée que si elle l’accepte.`,
    until: (day) => `Jusqu’au ${day}.`,
    advice: (topic) => `Vers qui vous tournez-vous pour un conseil sur « ${topic} » ?`,
    movers: 'Qui fait avancer les choses dans votre direction ?',
    hint: (count) => `De 1 à ${count} noms, dans n’importe quel ordre.`,
    nobody: 'Personne en particulier',
    more: 'D’autres noms',
    person: (number) => `Nom ${number}`,
    send: 'Envoyer',
    whichOne: 'De qui s’agit-il ?',
    whichOneLead: 'Plusieurs personnes portent ces noms. Le reste de vos réponses est gardé.',
    which: (typed) => `Vous avez écrit « ${typed} »`,
    back: 'Revenir à mes réponses',
    thanks: 'Merci, votre réponse est gardée',
    kept: 'Elle ne sera plus montrée, pas même à vous.',
    named: 'Vous avez nommé',
    next: 'Les personnes nommées par plusieurs collègues l’apprennent en privé, sans savoir par qui, et choisissent si elles veulent être citées.',
    ended: 'Cette campagne est terminée',
    endedWhy: 'On ne peut plus y répondre. Merci d’être venu.',
    refusal: said('fr'),
  },
  en: {
    title: 'Whom do you turn to for advice?',
    promise: (minimum) =>
      `Levain shows nobody whom you named; nothing appears before ${minimum} answers, and a person named is shown only if they agree.`,
    until: (day) => `Until ${day}.`,
    advice: (topic) => `Whom do you turn to for advice on “${topic}”?`,
    movers: 'Who gets things moving in your department?',
    hint: (count) => `From 1 to ${count} names, in any order.`,
    nobody: 'Nobody',
    more: 'More names',
    person: (number) => `Name ${number}`,
    send: 'Send',
    whichOne: 'Who is it?',
    whichOneLead: 'Several people have these names. The rest of your answers is kept.',
    which: (typed) => `You wrote “${typed}”`,
    back: 'Back to my answers',
    thanks: 'Thank you, your answer is kept',
    kept: 'It will not be shown again, not even to you.',
    named: 'You named',
    next: 'People named by several colleagues learn it in private, not by whom, and choose whether they want to be shown.',
    ended: 'This round has ended',
    endedWhy: 'It takes no more answers. Thank you for coming.',
    refusal: said('en'),
  },
};
