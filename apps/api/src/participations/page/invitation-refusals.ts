import type { Locale } from '@levain/domain/locale.js';
import type { Refusal, RefusalCode } from '@levain/domain/refusal.js';

type Words = Readonly<Partial<Record<RefusalCode, string>>>;

/** What can stand in the way of an answer by link; anything else means that the invitation changed meanwhile. */
const WORDS: Readonly<Record<Locale, { readonly said: Words; readonly other: string }>> = {
  fr: {
    said: {
      OWN_LOAD_OVER_CAP: 'Cochez d’abord que vous acceptez au-delà de votre limite.',
      OWN_PAUSE: 'Cochez d’abord que vous acceptez malgré votre pause.',
      SUGGESTION_IS_SELF: 'Proposez quelqu’un d’autre que vous-même.',
      ALREADY_PARTICIPATING: 'Cette personne en est déjà, ou a déjà été sollicitée.',
      FORECAST_CLOSED: 'Les pronostics viennent de fermer. Vous pouvez participer sans pronostic.',
      TEXT_TOO_LONG: 'Ce texte est trop long.',
      TEXT_INVALID: 'Ce texte contient des caractères que nous ne pouvons pas garder.',
    },
    other:
      'Quelque chose a changé entre-temps. Relisez, puis répondez encore\u00a0: votre lien marche toujours.',
  },
  en: {
    said: {
      OWN_LOAD_OVER_CAP: 'First tick that you accept above your limit.',
      OWN_PAUSE: 'First tick that you accept in spite of your pause.',
      SUGGESTION_IS_SELF: 'Suggest someone other than yourself.',
      ALREADY_PARTICIPATING: 'This person is in it already, or was asked already.',
      FORECAST_CLOSED: 'Forecasts have just closed. You may join without one.',
      TEXT_TOO_LONG: 'This text is too long.',
      TEXT_INVALID: 'This text holds characters that cannot be kept.',
    },
    other: 'Something changed meanwhile. Read again, then answer once more: your link still works.',
  },
};

export function refusalWords(locale: Locale, refusals: readonly Refusal[]): string {
  const { said, other } = WORDS[locale];
  const words = refusals.map(({ code }) => said[code] ?? other);
  return [...new Set(words)].join(' ');
}
