import type {
  AnsweredExperiment,
  BoardAnswers as Answers,
  BlockedExperiment,
  SurprisingExperiment,
} from '@levain/domain/boards/board-answers.js';
import type { EvidenceGrade } from '@levain/domain/evaluations/verdicts.js';
import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

const AnsweredParts = graphql(`
  fragment AnsweredParts on AnsweredExperiment @_unmask {
    id
    number
    title
    stage
    design
    ownerName
    projectName
    departmentNames
    startedAt
    stopDate
    closedAt
    measurementCount
    lastReadOn
    participantCount
    openTaskCount
    verdict
    verdictConfirmed
    verdictContested
    evidenceGrade
    amendmentCount
    decision
    decisionReason
    abandonedReason
    learning
    learningLimits
    learningContestations
    nextNumbers
    level
    signal
    signalMeaning
    outcome {
      metricName
      unit
      shape
      direction
      baseline
      target
      observed
      control
      effect
      low
      high
      points {
        on
        value
        signal
      }
    }
    cost {
      spent
      returned
      currency
    }
  }
`);

/** The seven answers, and how the viewer reads them. */
export const BoardAnswersQuery = graphql(
  `
    query BoardAnswers($scope: BoardScopeInput, $period: BoardPeriod) {
      readingLevel
      boardAnswers(scope: $scope, period: $period) {
        asOf
        lately {
          period
          since
          evaluated {
            on
            experiment {
              ...AnsweredParts
            }
          }
          stopped {
            on
            experiment {
              ...AnsweredParts
            }
          }
        }
        believed {
          hypotheses
          judged
          items {
            hypothesisId
            number
            sentence
            locale
            experimentNumbers
            verdicts
          }
        }
        testing {
          running
          late
          items {
            ...AnsweredParts
          }
        }
        learned {
          evaluated
          verdictCounts {
            verdict
            count
          }
          money {
            spent
            returned
            currency
            experiments
          }
          items {
            ...AnsweredParts
          }
        }
        changed {
          decided
          decisionCounts {
            decision
            count
          }
          born
          items {
            ...AnsweredParts
          }
        }
        surprised {
          forecast
          right
          targeted
          missed
          items {
            missedTarget
            crowd {
              count
              mean
              held
            }
            experiment {
              ...AnsweredParts
            }
          }
        }
        blocked {
          count
          reasonCounts {
            why
            count
          }
          items {
            why
            since
            detail
            experiment {
              ...AnsweredParts
            }
          }
        }
        decide {
          asks {
            id
            question
            due
            askedByName
            experimentNumber
            overdue
            answer
          }
          toConfirm
          toDecide
          waiting {
            ...AnsweredParts
          }
        }
      }
    }
  `,
  [AnsweredParts],
);

type Read = ResultOf<typeof BoardAnswersQuery>['boardAnswers'];
type ReadExperiment = ResultOf<typeof AnsweredParts>;

const answered = (read: ReadExperiment): AnsweredExperiment => ({
  ...read,
  evidenceGrade: read.evidenceGrade as EvidenceGrade | null,
});
const listOf = (items: readonly ReadExperiment[]) => items.map(answered);

function tally<Word extends string>(entries: readonly (readonly [Word, number])[]) {
  return Object.fromEntries(entries) as Partial<Record<Word, number>>;
}

const surprising = ({ experiment, ...more }: Read['surprised']['items'][number]): SurprisingExperiment => ({
  ...answered(experiment),
  ...more,
});
const blocked = ({ experiment, ...more }: Read['blocked']['items'][number]): BlockedExperiment => ({
  ...answered(experiment),
  ...more,
});

const dated = (told: { on: string; experiment: ReadExperiment } | null) =>
  told && { on: told.on, experiment: answered(told.experiment) };

/** The answers as the sentences of the domain are made from. */
export function answersFrom(read: Read): Answers {
  const { lately, believed, testing, learned, changed, surprised, decide } = read;
  return {
    asOf: read.asOf,
    scope: {},
    ...(lately && {
      lately: { ...lately, evaluated: dated(lately.evaluated), stopped: dated(lately.stopped) },
    }),
    believed,
    testing: { ...testing, items: listOf(testing.items) },
    learned: {
      ...learned,
      byVerdict: tally(learned.verdictCounts.map(({ verdict, count }) => [verdict, count])),
      items: listOf(learned.items),
    },
    changed: {
      ...changed,
      byDecision: tally(changed.decisionCounts.map(({ decision, count }) => [decision, count])),
      items: listOf(changed.items),
    },
    surprised: { ...surprised, items: surprised.items.map(surprising) },
    blocked: {
      count: read.blocked.count,
      byReason: tally(read.blocked.reasonCounts.map(({ why, count }) => [why, count])),
      items: read.blocked.items.map(blocked),
    },
    decide: { ...decide, waiting: listOf(decide.waiting) },
  };
}

export const AnswersChanged = graphql(`
  subscription AnswersChanged {
    boardChanged {
      kind
    }
  }
`);
