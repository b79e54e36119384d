import type {
  AnsweredExperiment as Answered,
  BlockedExperiment as Blocked,
  BoardAnswers as Answers,
  SurprisingExperiment as Surprising,
} from '@levain/domain/boards/board-answers.js';
import { globalId } from '../graphql/global-id.js';
import { AnsweredExperiment } from './answered-experiment.model.js';
import type { BlockedExperiment, BoardAnswers, SurprisingExperiment } from './answers.model.js';

const listOf = (items: readonly Answered[]): AnsweredExperiment[] => items.map(AnsweredExperiment.from);

const surprising = ({ crowd, missedTarget, ...item }: Surprising): SurprisingExperiment => ({
  experiment: AnsweredExperiment.from(item),
  ...{ crowd, missedTarget },
});

const blocked = ({ why, since, detail, ...item }: Blocked): BlockedExperiment => ({
  experiment: AnsweredExperiment.from(item),
  ...{ why, since, detail },
});

function counts<Word extends string, Name extends string>(
  counted: Readonly<Partial<Record<Word, number>>>,
  name: Name,
): (Record<Name, Word> & { count: number })[] {
  return Object.entries(counted).map(
    ([word, count]) => ({ [name]: word, count }) as Record<Name, Word> & { count: number },
  );
}

/** The answers as the contract has them: global ids, lists of counts. */
export function answersOf(answers: Answers): BoardAnswers {
  const { believed, testing, learned, changed, surprised, decide } = answers;
  return {
    asOf: answers.asOf,
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
      verdictCounts: counts(learned.byVerdict, 'verdict'),
      items: listOf(learned.items),
    },
    changed: {
      ...changed,
      decisionCounts: counts(changed.byDecision, 'decision'),
      items: listOf(changed.items),
    },
    surprised: { ...surprised, items: surprised.items.map(surprising) },
    blocked: {
      count: answers.blocked.count,
      reasonCounts: counts(answers.blocked.byReason, 'why'),
      items: answers.blocked.items.map(blocked),
    },
    decide: {
      ...decide,
      asks: decide.asks.map((ask) => ({ ...ask, id: globalId('ask', ask.id) })),
      waiting: listOf(decide.waiting),
    },
  };
}
