import type { Locale } from '../locale.js';
import { formatFor } from '../text/format.js';
import type { BoardAnswers } from './board-answers.js';
import { contestedWords } from './contested-words.js';
import * as highlights from './highlights.js';
import { experiment, quoter, type Part } from './sentence.js';

/** The words that a period needs, in a language. */
interface LatelyWords {
  readonly since: (day: string) => string;
  readonly noneEvaluated: string;
  readonly noneEvaluatedSince: (day: string) => string;
  readonly wasOn: (day: string) => string;
  readonly taught: (words: string) => string;
  readonly noneDecided: string;
  readonly noneDecidedSince: (day: string) => string;
  readonly stopped: string;
  readonly stoppedOn: (day: string) => string;
  readonly nothingToCompare: (day: string | null) => string;
}

const FRENCH: LatelyWords = {
  since: (day) => `Depuis le ${day}, `,
  noneEvaluated: 'Aucune expérimentation n’est encore évaluée.',
  noneEvaluatedSince: (day) => `Aucune expérimentation n’a été évaluée depuis le ${day} ; la dernière, `,
  wasOn: (day) => `, l’a été le ${day}`,
  taught: (words) => ` : ${words}`,
  noneDecided: 'Aucune décision n’est encore prise.',
  noneDecidedSince: (day) => `Aucune décision n’a été prise depuis le ${day}.`,
  stopped: 'La dernière arrêtée, ',
  stoppedOn: (day) => `, le ${day}`,
  nothingToCompare: (day) =>
    `Rien à comparer ${day ? `depuis le ${day}` : 'encore'} : aucun verdict confirmé face à un pronostic ou à une cible.`,
};

const ENGLISH: LatelyWords = {
  since: (day) => `Since ${day}, `,
  noneEvaluated: 'No experiment has been evaluated yet.',
  noneEvaluatedSince: (day) => `No experiment has been evaluated since ${day}; the last one, `,
  wasOn: (day) => `, was on ${day}`,
  taught: (words) => `: ${words}`,
  noneDecided: 'No decision has been taken yet.',
  noneDecidedSince: (day) => `No decision has been taken since ${day}.`,
  stopped: 'The last one stopped, ',
  stoppedOn: (day) => `, on ${day}`,
  nothingToCompare: (day) =>
    `Nothing to compare ${day ? `since ${day}` : 'yet'}: no confirmed verdict stands beside a forecast or a target.`,
};

/** What a board says of its period, in a language. */
export interface LatelySentences {
  /** How a sentence about what happened in the period begins; empty where everything is told. */
  readonly since: (answers: BoardAnswers) => string;
  /** Nothing learned in the period is said with the last there was before it. */
  readonly noneEvaluated: (answers: BoardAnswers) => readonly Part[];
  readonly noneDecided: (answers: BoardAnswers) => readonly Part[];
  /** The last one stopped and why, be it before the period; no sentence where none was. */
  readonly stoppedLast: (answers: BoardAnswers) => readonly (readonly Part[])[];
  readonly nothingToCompare: (answers: BoardAnswers) => readonly Part[];
}

function latelyIn(locale: Locale, words: LatelyWords): LatelySentences {
  const { day } = formatFor(locale);
  const quoted = quoter(locale);
  const start = ({ lately }: BoardAnswers) => (lately?.since ? day(lately.since) : null);
  return {
    since: (answers) => {
      const since = start(answers);
      return since ? words.since(since) : '';
    },
    noneEvaluated: (answers) => {
      const since = start(answers);
      const last = answers.lately?.evaluated;
      if (!since || !last) return [words.noneEvaluated];
      const { number, learning } = last.experiment;
      const contested = contestedWords(last.experiment, locale);
      const taught = learning ? `${words.taught(quoted(learning))}${contested}` : '';
      return [words.noneEvaluatedSince(since), experiment(number), `${words.wasOn(day(last.on))}${taught}.`];
    },
    noneDecided: (answers) => {
      const since = start(answers);
      return [since ? words.noneDecidedSince(since) : words.noneDecided];
    },
    stoppedLast: (answers) => {
      const last = highlights.lastStopped(answers);
      if (!last) return [];
      const { number, decisionReason } = last.experiment;
      const on = last.on ? words.stoppedOn(day(last.on)) : '';
      return [[words.stopped, experiment(number), `${on}${words.taught(quoted(decisionReason!))}.`]];
    },
    nothingToCompare: (answers) => [words.nothingToCompare(start(answers))],
  };
}

/** In both languages. */
export const LATELY: Readonly<Record<Locale, LatelySentences>> = {
  fr: latelyIn('fr', FRENCH),
  en: latelyIn('en', ENGLISH),
};
