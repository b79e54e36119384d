import { BLOCKED_REASONS } from '@levain/domain/boards/blocked.js';
import type {
  AnsweredExperiment as Answered,
  BlockedExperiment as Blocked,
  BoardAnswers as Answers,
  DatedExperiment as Dated,
  SurprisingExperiment as Surprising,
} from '@levain/domain/boards/board-answers.js';
import { DECISION_KINDS } from '@levain/domain/decisions/decision-kinds.js';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { globalId } from '../graphql/global-id.js';
import { AnsweredExperiment } from './answered-experiment.model.js';
import type {
  BlockedExperiment,
  BoardAnswers,
  DatedExperiment,
  SurprisingExperiment,
} from './answers.model.js';

const listOf = (items: readonly Answered[]): AnsweredExperiment[] => items.map(AnsweredExperiment.from);

const surprising = ({ crowd, missedTarget, ...item }: Surprising): SurprisingExperiment => ({
  experiment: AnsweredExperiment.from(item),
  ...{ crowd, missedTarget },
});

const blocked = ({ why, since, detail, ...item }: Blocked): BlockedExperiment => ({
  experiment: AnsweredExperiment.from(item),
  ...{ why, since, detail },
});

const dated = (told: Dated | null): DatedExperiment | null =>
  told && { on: told.on, experiment: AnsweredExperiment.from(told.experiment) };

/** In the order of the words, whatever order the database counted them in. */
function counts<Word extends string, Name extends string>(
  counted: Readonly<Partial<Record<Word, number>>>,
  name: Name,
  words: readonly Word[],
): (Record<Name, Word> & { count: number })[] {
  return words.flatMap((word) => {
    const count = counted[word];
    return count === undefined ? [] : [{ [name]: word, count } as Record<Name, Word> & { count: number }];
  });
}

/** The answers as the contract has them: global ids, lists of counts. */
export function answersOf(answers: Answers): BoardAnswers {
  const { lately, believed, testing, learned, changed, surprised, decide } = answers;
  return {
    asOf: answers.asOf,
    lately: lately ? { ...lately, evaluated: dated(lately.evaluated), stopped: dated(lately.stopped) } : null,
    believed: {
      ...believed,
      items: believed.items.map((each) => ({
        ...each,
        hypothesisId: globalId('hypothesis', each.hypothesisId),
      })),
    },
    testing: { ...testing, items: listOf(testing.items) },
    learned: {
      ...learned,
      verdictCounts: counts(learned.byVerdict, 'verdict', VERDICTS),
      items: listOf(learned.items),
    },
    changed: {
      ...changed,
      decisionCounts: counts(changed.byDecision, 'decision', DECISION_KINDS),
      items: listOf(changed.items),
    },
    surprised: { ...surprised, items: surprised.items.map(surprising) },
    blocked: {
      count: answers.blocked.count,
      reasonCounts: counts(answers.blocked.byReason, 'why', BLOCKED_REASONS),
      items: answers.blocked.items.map(blocked),
    },
    decide: {
      ...decide,
      asks: decide.asks.map((ask) => ({ ...ask, id: globalId('ask', ask.id) })),
      waiting: listOf(decide.waiting),
    },
  };
}
