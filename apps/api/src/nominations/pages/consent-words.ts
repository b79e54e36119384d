import type { Locale } from '@levain/domain/locale.js';

export interface ConsentWords {
  readonly title: string;
  readonly question: string;
  readonly topics: string;
  readonly hours: string;
  readonly hoursHint: string;
  readonly help: string;
  readonly helpHint: string;
  readonly accept: string;
  readonly decline: string;
  readonly promise: string;
  readonly accepted: string;
  readonly acceptedNext: string;
  readonly declined: string;
  readonly declinedNext: string;
  readonly privacy: string;
  readonly refused: string;
  readonly topicMissing: string;
}

export const CONSENT_WORDS: Readonly<Record<Locale, ConsentWords>> = {
  fr: {
    title: 'Des collègues se tournent vers vous',
    question: 'Acceptez-vous d’être parmi les relais ?',
    topics: 'Sur quels sujets peut-on venir vers vous ?',
    hours: 'Combien d’heures par mois, au plus ?',
    hoursHint: 'Facultatif. Personne ne vous demandera davantage sans le dire.',
    help: 'Comment aidez-vous ?',
    helpHint: 'Facultatif, en une phrase.',
    accept: 'J’accepte',
    decline: 'Je préfère ne pas',
    promise:
      'Personne ne sait encore que vous avez été nommé·e. Si vous refusez, personne ne l’apprendra. Si vous acceptez, votre nom et ces sujets apparaissent dans l’annuaire des relais.',
    accepted: 'Merci, vous êtes parmi les relais',
    acceptedNext: 'Vous pouvez faire une pause, changer vos sujets ou vous retirer à tout moment.',
    declined: 'C’est noté, vous n’apparaissez nulle part',
    declinedNext: 'Personne n’est informé de votre choix, et l’on ne vous le demandera plus.',
    privacy: 'Voir ce qui est gardé de vous, ou demander à être oublié·e',
    refused: 'Vérifiez le nombre d’heures (de 0 à 80) et la longueur du texte.',
    topicMissing: 'Gardez au moins un sujet, ou choisissez de ne pas apparaître.',
  },
  en: {
    title: 'Colleagues turn to you',
    question: 'Do you agree to be one of the relays?',
    topics: 'On which topics may people come to you?',
    hours: 'How many hours a month, at most?',
    hoursHint: 'Optional. Nobody will ask for more without saying so.',
    help: 'How do you help?',
    helpHint: 'Optional, in a sentence.',
    accept: 'I agree',
    decline: 'I would rather not',
    promise:
      'Nobody knows yet that you were named. If you decline, nobody will. If you agree, your name and these topics appear in the directory of relays.',
    accepted: 'Thank you, you are one of the relays',
    acceptedNext: 'You can pause, change your topics or withdraw at any time.',
    declined: 'Noted, you appear nowhere',
    declinedNext: 'Nobody is told of your choice, and you will not be asked again.',
    privacy: 'See what is kept of you, or ask to be forgotten',
    refused: 'Check the number of hours (from 0 to 80) and the length of the text.',
    topicMissing: 'Keep at least one topic, or choose not to appear.',
  },
};
