import type { Locale } from '@levain/domain/locale.js';
import type { MailCategory } from '@levain/domain/mail/category.js';

/** What a category of messages is about, after “messages about”. */
export const CATEGORY_WORDS: Readonly<Record<Locale, Readonly<Record<MailCategory, string>>>> = {
  fr: {
    invitations: 'les invitations à participer',
    nominations: 'les recommandations entre collègues',
    calls: 'les appels à volontaires',
    tasks: 'ce qui attend une réponse ou un geste de vous',
    thanks: 'les remerciements',
    answers: 'les réponses à ce que vous avez dit',
    results: 'les résultats des expérimentations',
    digests: 'le résumé régulier des résultats',
  },
  en: {
    invitations: 'invitations to take part',
    nominations: 'recommendations among colleagues',
    calls: 'calls for volunteers',
    tasks: 'what waits for an answer or an act of yours',
    thanks: 'thanks',
    answers: 'answers to what you said',
    results: 'results of experiments',
    digests: 'the regular digest of results',
  },
};
