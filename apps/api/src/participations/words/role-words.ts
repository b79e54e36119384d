import type { Locale } from '@levain/domain/locale.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';

/** A role in the middle of a sentence, and what one does in it: for messages and pages outside the screens. */
export interface RoleWords {
  readonly role: string;
  readonly does: string;
}

export const ROLE_WORDS: Readonly<Record<Locale, Readonly<Record<ParticipationRole, RoleWords>>>> = {
  fr: {
    owner: { role: 'responsable', does: 'Porter l’expérimentation.' },
    coLead: { role: 'co-responsable', does: 'Porter l’expérimentation avec la personne responsable.' },
    sponsor: { role: 'sponsor', does: 'Donner les moyens et décider de la suite.' },
    relay: { role: 'relais', does: 'Porter le mot auprès de vos collègues.' },
    tester: { role: 'testeur', does: 'Essayer et dire ce qui se passe.' },
    critic: { role: 'critique', does: 'Chercher ce qui pourrait être faux.' },
    ambassador: { role: 'ambassadeur', does: 'Faire connaître le test, et rapporter ce qu’on en dit.' },
    strategyReferent: { role: 'référent stratégie', does: 'Dire si le test sert la stratégie.' },
    techniqueReferent: {
      role: 'référent technique',
      does: 'Dire ce qui est faisable, et ce qui tient dans la durée.',
    },
    prReferent: { role: 'référent relations presse', does: 'Veiller à ce qui se dit au-dehors.' },
    hrReferent: { role: 'référent RH', does: 'Veiller aux personnes : temps, droits, reconnaissance.' },
    mentor: {
      role: 'mentor',
      does: 'Accompagner la personne responsable, sans décider à sa place.',
    },
    adviser: { role: 'conseil externe', does: 'Regarder de l’extérieur, et dire ce que vous voyez.' },
    witness: { role: 'témoin', does: 'Suivre de près, sans vous engager davantage.' },
  },
  en: {
    owner: { role: 'owner', does: 'Carry the experiment.' },
    coLead: { role: 'co-lead', does: 'Carry the experiment with its owner.' },
    sponsor: { role: 'sponsor', does: 'Give the means and decide what comes next.' },
    relay: { role: 'relay', does: 'Carry the word to your colleagues.' },
    tester: { role: 'tester', does: 'Try it and say what happens.' },
    critic: { role: 'critic', does: 'Look for what could be wrong.' },
    ambassador: { role: 'ambassador', does: 'Make the test known, and bring back what is said of it.' },
    strategyReferent: { role: 'strategy referent', does: 'Say whether the test serves the strategy.' },
    techniqueReferent: { role: 'technical referent', does: 'Say what can be done, and what will last.' },
    prReferent: { role: 'PR referent', does: 'Watch over what is said outside.' },
    hrReferent: { role: 'HR referent', does: 'Watch over people: time, rights, credit.' },
    mentor: { role: 'mentor', does: 'Stand by the owner, without deciding for them.' },
    adviser: { role: 'outside adviser', does: 'Look from outside, and say what you see.' },
    witness: { role: 'witness', does: 'Follow closely, without more commitment.' },
  },
};
