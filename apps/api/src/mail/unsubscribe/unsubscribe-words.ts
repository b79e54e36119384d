import type { Locale } from '@levain/domain/locale.js';

export interface UnsubscribeWords {
  readonly question: string;
  readonly what: string;
  readonly nothingElse: string;
  readonly these: string;
  readonly all: string;
  readonly stopped: string;
  readonly noMore: string;
  readonly account: string;
  readonly again: string;
  readonly resumed: string;
  readonly asBefore: string;
}

export const UNSUBSCRIBE_WORDS: Readonly<Record<Locale, UnsubscribeWords>> = {
  fr: {
    question: 'Ne plus recevoir ces messages ?',
    what: 'Levain ne vous écrira plus sur',
    nothingElse:
      'Rien d’autre ne change : ce que l’on vous demande reste visible dans « Ma part » si vous avez un compte.',
    these: 'Arrêter ces messages',
    all: 'Arrêter tous les messages',
    stopped: 'C’est arrêté',
    noMore: 'Levain ne vous écrit plus sur :',
    account: 'Seuls les messages sur votre compte, comme une invitation à y entrer, arrivent encore.',
    again: 'Tout recevoir à nouveau',
    resumed: 'C’est rétabli',
    asBefore: 'Levain vous écrit de nouveau comme avant.',
  },
  en: {
    question: 'No more of these messages?',
    what: 'Levain will no longer write to you about',
    nothingElse:
      'Nothing else changes: what you are asked stays visible under “My part” if you have an account.',
    these: 'Stop these messages',
    all: 'Stop all messages',
    stopped: 'Stopped',
    noMore: 'Levain no longer writes to you about:',
    account: 'Only messages about your account, such as an invitation to come in, still arrive.',
    again: 'Receive everything again',
    resumed: 'Back as before',
    asBefore: 'Levain writes to you again as before.',
  },
};
