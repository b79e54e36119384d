import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { AnswerStance } from '@levain/domain/objections/answer.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface AnsweredFacts {
  readonly name: string;
  readonly subject: string | null;
  readonly statement: string;
  readonly stance: AnswerStance;
  readonly reason: string;
  readonly answerer: string;
  readonly reopenUntil: string;
  /** Where the answer, or the hypothesis it became, is read. */
  readonly url: string;
  /** Where the resistance itself is. */
  readonly ownUrl: string;
}

const STANCES: Readonly<Record<Locale, Readonly<Record<AnswerStance, string>>>> = {
  fr: {
    answered: 'Réponse donnée',
    actedOn: 'Nous avons agi',
    acceptedAsLimit: 'Acceptée comme limite',
    turnedIntoHypothesis: 'Devenue une hypothèse',
    notFollowed: 'Non suivie',
  },
  en: {
    answered: 'Answered',
    actedOn: 'Acted on',
    acceptedAsLimit: 'Accepted as a limit',
    turnedIntoHypothesis: 'Turned into a hypothesis',
    notFollowed: 'Not followed',
  },
};

/** What is said to whoever raised it. */
export const objectionAnsweredWords = (locale: Locale, facts: AnsweredFacts): MessageParts =>
  WORDS[locale](
    facts,
    STANCES[locale][facts.stance],
    new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${facts.reopenUntil}T00:00:00Z`),
    ),
  );

type Words = (facts: AnsweredFacts, stance: string, day: string) => MessageParts;

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: ({ name, subject, statement, stance, reason, answerer, url, ownUrl }, became, day) => ({
    subject: `Réponse à ce que vous avez dit : ${became.toLowerCase()}`,
    about: subject ?? 'Tout l’espace',
    paragraphs: [
      `Bonjour ${name},`,
      'Vous avez dit :',
      { quote: statement },
      `${became}. ${answerer} répond :`,
      { quote: reason },
    ],
    buttons: [
      {
        label: stance === 'turnedIntoHypothesis' ? 'Voir l’hypothèse' : 'Lire la réponse',
        url,
        look: 'primary',
      },
      { label: 'La réponse ne me suffit pas', url: ownUrl, look: 'plain' },
    ],
    after: [
      `Vous pouvez la rouvrir jusqu’au ${day}, ou dire si votre résistance a changé de force.`,
      'Si vous n’avez pas souhaité être nommé, votre nom n’est montré à personne : il a seulement servi à vous adresser ce message.',
    ],
  }),
  en: ({ name, subject, statement, stance, reason, answerer, url, ownUrl }, became, day) => ({
    subject: `Answer to what you said: ${became.toLowerCase()}`,
    about: subject ?? 'The whole workspace',
    paragraphs: [
      `Hello ${name},`,
      'You said:',
      { quote: statement },
      `${became}. ${answerer} answers:`,
      { quote: reason },
    ],
    buttons: [
      {
        label: stance === 'turnedIntoHypothesis' ? 'See the hypothesis' : 'Read the answer',
        url,
        look: 'primary',
      },
      { label: 'This answer does not do', url: ownUrl, look: 'plain' },
    ],
    after: [
      `You can reopen it until ${day}, or say if your objection is now stronger or weaker.`,
      'If you did not wish to be named, your name is shown to nobody: it only served to address this message to you.',
    ],
  }),
};
