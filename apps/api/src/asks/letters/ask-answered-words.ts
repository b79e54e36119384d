import type { AskAnswer } from '@levain/domain/asks/ask-answers.js';
import type { Locale } from '@levain/domain/locale.js';
import type { MessageParts } from '../../mail/messages/message.js';

export interface AnsweredFacts {
  readonly name: string;
  readonly question: string;
  readonly subject: string | null;
  readonly answerer: string;
  readonly answer: AskAnswer;
  readonly word: string | null;
  /** The option a yes chose, in its words. */
  readonly option: string | null;
  readonly isChanged: boolean;
  readonly url: string;
}

/** What is said to whoever asked leadership for a decision. */
export const askAnsweredWords = (locale: Locale, facts: AnsweredFacts): MessageParts => WORDS[locale](facts);

const SAYS: Readonly<Record<Locale, Readonly<Record<AskAnswer, string>>>> = {
  fr: { yes: 'répond oui', no: 'répond non', ask: 'vous pose une question' },
  en: { yes: 'answers yes', no: 'answers no', ask: 'asks you something first' },
};

const about = (subject: string | null) => (subject ? { about: subject } : {});

const quoted = (...words: readonly (string | null)[]) =>
  words.flatMap((word) => (word ? [{ quote: word }] : []));

const WORDS: Readonly<Record<Locale, (facts: AnsweredFacts) => MessageParts>> = {
  fr: ({ name, question, subject, answerer, answer, word, option, isChanged, url }) => ({
    subject: `${answerer} ${isChanged ? 'change sa réponse et ' : ''}${SAYS.fr[answer]} : ${question}`,
    ...about(subject),
    paragraphs: [
      `Bonjour ${name},`,
      'Vous avez demandé :',
      { quote: question },
      `${answerer} ${isChanged ? 'change sa réponse et ' : ''}${SAYS.fr[answer]}${option || word ? ' :' : '.'}`,
      ...quoted(option, word),
    ],
    buttons: [{ label: answer === 'ask' ? 'Répondre' : 'Dire ce qui en naît', url, look: 'primary' }],
    after: [
      answer === 'ask'
        ? 'La demande attend votre réponse ; elle revient ensuite à la direction.'
        : 'Tant que vous n’avez pas dit ce qui en est né, la direction peut encore changer sa réponse.',
    ],
  }),
  en: ({ name, question, subject, answerer, answer, word, option, isChanged, url }) => ({
    subject: `${answerer} ${isChanged ? 'changes the answer and ' : ''}${SAYS.en[answer]}: ${question}`,
    ...about(subject),
    paragraphs: [
      `Hello ${name},`,
      'You asked:',
      { quote: question },
      `${answerer} ${isChanged ? 'changes the answer and ' : ''}${SAYS.en[answer]}${option || word ? ':' : '.'}`,
      ...quoted(option, word),
    ],
    buttons: [{ label: answer === 'ask' ? 'Reply' : 'Say what comes of it', url, look: 'primary' }],
    after: [
      answer === 'ask'
        ? 'The request waits for your reply; then it is leadership’s turn again.'
        : 'Until you say what came of it, leadership may still change the answer.',
    ],
  }),
};
