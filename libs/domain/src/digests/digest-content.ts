import { answerSentences } from '../boards/answer-sentences.js';
import type { BoardAnswers, OpenAsk } from '../boards/board-answers.js';
import { levelSentence } from '../boards/experiment-sentences.js';
import { asksToAnswer } from '../boards/highlights.js';
import { questionTitle } from '../boards/question-titles.js';
import { QUESTIONS, type Question, type ReadingLevel } from '../boards/questions.js';
import { plainText, write, type Sentence } from '../boards/sentence.js';
import type { Locale } from '../locale.js';
import { changeSentence } from '../packs/change-sentences.js';
import type { PackChange } from '../packs/pack-change.js';
import { changesByQuestion, packChanges } from '../packs/pack-changes.js';
import { toldExperiments, type SettledAsk } from '../packs/pack-content.js';
import { formatFor } from '../text/format.js';
import { outsideSentences, outsideTitle } from '../sharing/outside-sentences.js';

/** Words of a digest: three minutes. */
export const DIGEST_WORDS = 600;

/** What a digest is written from. */
export interface DigestFacts {
  /** As the previous digest told it; null for the first one. */
  readonly before: BoardAnswers | null;
  readonly after: BoardAnswers;
  readonly settled: readonly SettledAsk[];
  readonly level: ReadingLevel;
  /** Whether its reader answers what leadership is asked. */
  readonly decides: boolean;
  readonly locale: Locale;
}

/** One question of a digest, and what is otherwise under it since the last one. */
export interface DigestSection {
  readonly question: Question;
  readonly title: string;
  readonly lines: readonly Sentence[];
  /** Changes that there was no room for. */
  readonly more: number;
}

/** What waits for an answer, with what it is answered to. */
export interface DigestAsk {
  readonly ask: OpenAsk;
  readonly sentence: Sentence;
}

export interface DigestContent {
  /** Nothing is otherwise than in the previous one. */
  readonly isQuiet: boolean;
  /** What waits for a decision, whatever changed: it comes first. */
  readonly decide: {
    readonly title: string;
    readonly lines: readonly Sentence[];
    readonly asks: readonly DigestAsk[];
  };
  /** In the order of the questions; only those under which something is otherwise. The first digest tells how things stand. */
  readonly sections: readonly DigestSection[];
}

interface Asked {
  readonly title: string;
  readonly due: string | null;
}

/** Asks told with their words. */
const ASKS = 5;

const wordsOf = (sentence: Sentence): number => plainText(sentence).split(/\s+/u).length;

/**
 * What a digest says, in at most {@link DIGEST_WORDS} words: decisions first, then under each of the seven questions what is otherwise
 * since the previous one, at the reading level of its reader. What there is no room for is counted.
 */
export function digestContent(facts: DigestFacts): DigestContent {
  const { before, after, settled, locale, decides } = facts;
  const waiting = decides ? answerSentences(after, locale).decide : outsideSentences(after, locale).decide;
  const decide = {
    title: decides ? questionTitle('decide', locale) : outsideTitle('decide', locale),
    lines: waiting.slice(0, 1),
    asks: asksToAnswer(after)
      .slice(0, ASKS)
      .map((ask) => ({ ask, sentence: askSentence({ title: ask.question, due: ask.due }, facts) })),
  };
  const room = new Room(
    DIGEST_WORDS -
      120 -
      [...decide.lines, ...decide.asks.map(({ sentence }) => sentence)].reduce(
        (sum, each) => sum + wordsOf(each),
        0,
      ),
  );
  if (before === null) return { isQuiet: false, decide, sections: standing(facts, room) };
  const changes = changesByQuestion(
    packChanges({ answers: before, settledAsks: [] }, { answers: after, settledAsks: settled }),
  );
  const sections = QUESTIONS.filter((question) => changes[question].length > 0).map((question) =>
    sectionOf(question, facts, changes[question], room),
  );
  return { isQuiet: sections.length === 0, decide, sections };
}

/** Words that are left. */
class Room {
  constructor(private left: number) {}

  takes(sentence: Sentence): boolean {
    const words = wordsOf(sentence);
    if (words > this.left) return false;
    this.left -= words;
    return true;
  }
}

/** Whoever does not decide is told what leadership is asked. */
function askSentence(ask: Asked, { decides, locale }: DigestFacts): Sentence {
  if (decides) return changeSentence({ question: 'decide', kind: 'askRaised', ...ask }, locale);
  const due = ask.due && formatFor(locale).day(ask.due);
  return locale === 'fr'
    ? write('fr', [`Demandé à la direction : « ${ask.title} »${due ? `, pour le ${due}` : ''}.`])
    : write('en', [`Asked of leadership: “${ask.title}”${due ? `, by ${due}` : ''}.`]);
}

/** The first digest: how things stand, in the sentences of the board. */
function standing({ after, locale }: DigestFacts, room: Room): DigestSection[] {
  const said = answerSentences(after, locale);
  return QUESTIONS.filter((question) => question !== 'decide').map((question) => ({
    ...{ question, title: questionTitle(question, locale), more: 0 },
    lines: said[question].filter((sentence) => room.takes(sentence)),
  }));
}

function sectionOf(
  question: Question,
  facts: DigestFacts,
  changes: readonly PackChange[],
  room: Room,
): DigestSection {
  const { after, level, locale, decides } = facts;
  const told = new Map([...toldExperiments(after).values()].map((item) => [item.number, item]));
  const lines = changes.flatMap((change): Sentence[] => {
    const item = change.kind === 'verdictCame' ? told.get(change.number) : undefined;
    const beside = item ? levelSentence(item, level, locale) : [];
    const sentence = write(locale, [
      ...(change.kind === 'askRaised' ? askSentence(change, facts) : changeSentence(change, locale)),
      ...(beside.length > 0 ? [' ', ...beside] : []),
    ]);
    return room.takes(sentence) ? [sentence] : [];
  });
  const title = decides ? questionTitle(question, locale) : outsideTitle(question, locale);
  return { question, title, lines, more: changes.length - lines.length };
}
