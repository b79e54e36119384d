import { expectedObserved } from '@levain/domain/evaluations/expected-observed.js';
import { useText } from '../../../i18n/use-text.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Result } from '../api/results.js';

type Outcome = NonNullable<Result['outcome']>;

function isReached({ metricName, ...outcome }: Outcome): boolean | null {
  const { unit, shape, direction, baseline, target, observed, control } = outcome;
  const bounds = {
    minimumWorthwhileEffect: null,
    margin: null,
    lowest: null,
    highest: null,
    periodicity: null,
  };
  const measure = {
    name: metricName,
    role: 'outcome',
    unit,
    shape,
    direction,
    baseline,
    target,
    ...bounds,
  } as const;
  return expectedObserved(measure, { observed, reference: control }).targetReached;
}

export interface OutcomeWords {
  /** Target set before, value observed, and whether one reached the other. */
  readonly closed: (result: Result) => string;
  /** What is bet on, and what is observed so far: nothing is concluded. */
  readonly running: (result: Result) => string;
}

/** The outcome of an experiment, as one sentence built from its figures. */
export function useOutcomeWords(): OutcomeWords {
  const text = useText();
  const format = useFormat();
  const figures = (outcome: Outcome, design: Result['design']) => {
    const say = (value: number | null) => (value === null ? '' : format.value(value, outcome));
    const reference = text(design === 'beforeAfter' ? 'words.armRole.before' : 'words.armRole.control');
    return {
      metric: outcome.metricName,
      target: say(outcome.target),
      observed: say(outcome.observed),
      baseline: say(outcome.baseline),
      hasTarget: String(outcome.target !== null),
      hasObserved: String(outcome.observed !== null),
      hasBaseline: String(outcome.baseline !== null),
      against: outcome.control === null ? '' : ` (${reference.toLocaleLowerCase()} ${say(outcome.control)})`,
    };
  };
  return {
    closed: ({ outcome, design }) => {
      if (!outcome) return text('results.outcome.none');
      return text('results.outcome.closed', {
        ...figures(outcome, design),
        reached: String(isReached(outcome) ?? 'unknown'),
      });
    },
    running: ({ outcome, design }) => {
      if (!outcome) return text('results.outcome.none');
      return text('results.outcome.running', { ...figures(outcome, design), direction: outcome.direction });
    },
  };
}
