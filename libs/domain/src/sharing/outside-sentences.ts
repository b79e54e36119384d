import { answerSentences } from '../boards/answer-sentences.js';
import type { BoardAnswers } from '../boards/board-answers.js';
import type { Question } from '../boards/questions.js';
import { questionTitle } from '../boards/question-titles.js';
import { write, type Sentence } from '../boards/sentence.js';
import { waitingFor } from '../boards/waiting.js';
import type { Locale } from '../locale.js';
import { formatFor } from '../text/format.js';

const WAITS: Readonly<Record<Locale, string>> = {
  fr: 'Qu’est-ce qui attend une décision ?',
  en: 'What waits for a decision?',
};

const french = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${formatFor('fr').number(count)} ${count < 2 ? one : many}`];
const english = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${formatFor('en').number(count)} ${count === 1 ? one : many}`];

/** Whoever reads from outside decides nothing: they are told how much waits, not asked. */
const WAITING: Readonly<Record<Locale, (decide: BoardAnswers['decide']) => string>> = {
  fr: (decide) => {
    const { requests, decisions, confirmations } = waitingFor(decide);
    const said = [
      ...french(requests, 'question posée à la direction', 'questions posées à la direction'),
      ...french(decisions, 'décision à prendre', 'décisions à prendre'),
      ...french(
        confirmations,
        'verdict à confirmer par une autre personne',
        'verdicts à confirmer par une autre personne',
      ),
    ];
    return said.length === 0 ? 'Aucune décision n’est en attente.' : `En attente : ${said.join(' ; ')}.`;
  },
  en: (decide) => {
    const { requests, decisions, confirmations } = waitingFor(decide);
    const said = [
      ...english(requests, 'question put to leadership', 'questions put to leadership'),
      ...english(decisions, 'decision to take', 'decisions to take'),
      ...english(
        confirmations,
        'verdict to be confirmed by somebody else',
        'verdicts to be confirmed by somebody else',
      ),
    ];
    return said.length === 0 ? 'No decision is pending.' : `Pending: ${said.join('; ')}.`;
  },
};

/** A question as it stands on a page for readers outside. */
export const outsideTitle = (question: Question, locale: Locale): string => {
  if (question !== 'decide') return questionTitle(question, locale);
  return write(locale, [WAITS[locale]])[0]!.text;
};

/** The seven answers for readers outside: those of {@link answerSentences}, without asking anything of them. */
export function outsideSentences(
  answers: BoardAnswers,
  locale: Locale,
): Readonly<Record<Question, readonly Sentence[]>> {
  const waiting = write(locale, [WAITING[locale](answers.decide)]);
  return { ...answerSentences(answers, locale), decide: [waiting] };
}
