import type { Locale } from '@levain/domain/locale.js';
import type { ReferentArea } from '@levain/domain/people/referent.js';

export interface ReferentWords {
  readonly area: Readonly<Record<ReferentArea, string>>;
  readonly subject: (area: string) => string;
  readonly asked: (asker: string, area: string, workspace: string) => string;
  readonly means: string;
  readonly accept: string;
  readonly decline: string;
  readonly accepted: string;
  readonly acceptedNext: string;
  readonly declined: string;
  readonly declinedNext: string;
  readonly choose: string;
  readonly hello: (name: string) => string;
}

export const REFERENT_WORDS: Readonly<Record<Locale, ReferentWords>> = {
  fr: {
    area: { strategy: 'la stratégie', technique: 'la technique', pr: 'les relations presse', hr: 'les RH' },
    subject: (area) => `Être référent·e pour ${area} ?`,
    asked: (asker, area, workspace) =>
      `${asker} vous propose d’être la personne vers qui se tourner pour ${area}, dans l’espace « ${workspace} ».`,
    means:
      'Votre nom figure alors parmi les référents, et l’on peut vous poser des questions. Vous pouvez arrêter quand vous voulez.',
    accept: 'J’accepte',
    decline: 'Non merci',
    accepted: 'Merci, vous êtes référent·e',
    acceptedNext: 'Votre nom figure parmi les référents. Vous pouvez arrêter quand vous voulez.',
    declined: 'C’est noté',
    declinedNext: 'Votre nom ne figure pas parmi les référents.',
    choose: 'Répondre',
    hello: (name) => `Bonjour ${name},`,
  },
  en: {
    area: { strategy: 'strategy', technique: 'technical matters', pr: 'press relations', hr: 'HR' },
    subject: (area) => `Would you be the referent for ${area}?`,
    asked: (asker, area, workspace) =>
      `${asker} would like you to be the person to turn to for ${area}, in the workspace “${workspace}”.`,
    means:
      'Your name is then among the referents, and people may ask you questions. You can stop at any time.',
    accept: 'I agree',
    decline: 'No, thank you',
    accepted: 'Thank you, you are a referent',
    acceptedNext: 'Your name is among the referents. You can stop at any time.',
    declined: 'Noted',
    declinedNext: 'Your name is not among the referents.',
    choose: 'Answer',
    hello: (name) => `Hello ${name},`,
  },
};
