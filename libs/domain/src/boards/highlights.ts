import { VERDICTS, type Verdict } from '../evaluations/verdicts.js';
import { surprise } from '../forecasts/crowd.js';
import type {
  AnsweredExperiment,
  BoardAnswers,
  Day,
  OpenAsk,
  SurprisingExperiment,
} from './board-answers.js';

/** Counts of a closed list that are not nought, the highest first, in the order of the list where equal. */
export function ranked<Word extends string>(
  words: readonly Word[],
  counts: Readonly<Partial<Record<Word, number>>>,
): readonly (readonly [Word, number])[] {
  return words
    .map((word) => [word, counts[word] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
}

/** Verdicts with their counts, the most frequent first; given up comes last, for it says nothing of the hypothesis. */
export function rankedVerdicts(counts: BoardAnswers['learned']['byVerdict']) {
  const said = ranked(VERDICTS, counts);
  const isGivenUp = ([verdict]: readonly [Verdict, number]) => verdict === 'abandoned';
  return [...said.filter((each) => !isGivenUp(each)), ...said.filter(isGivenUp)];
}

/**
 * The evaluated experiment that teaches most: where the crowd was furthest off; failing that the one from which most experiments were
 * born, then the last one evaluated. Only one that says what was learned.
 */
export function mostInstructive({ learned, surprised }: BoardAnswers): AnsweredExperiment | null {
  const worded = learned.items.filter(({ learning }) => learning !== null);
  const known = new Set(worded.map(({ number }) => number));
  const unexpected = mostUnexpected(surprised.items.filter(({ number }) => known.has(number)));
  if (unexpected) return unexpected;
  return worded.reduce<AnsweredExperiment | null>(
    (best, each) => (best && best.nextNumbers.length >= each.nextNumbers.length ? best : each),
    null,
  );
}

/** Where those who took part were furthest off; null where no crowd leant the wrong way. */
export function mostUnexpected(items: readonly SurprisingExperiment[]): SurprisingExperiment | null {
  const wrong = items.filter(({ crowd }) => crowd !== null && surprise(crowd) > 0.5);
  return wrong.sort((one, other) => surprise(other.crowd!) - surprise(one.crowd!))[0] ?? null;
}

/** The first stop date still to come. */
export function nextStop({ testing, asOf }: BoardAnswers): Day | null {
  const ahead = testing.items.flatMap(({ stopDate }) => (stopDate && stopDate >= asOf ? [stopDate] : []));
  return ahead.sort()[0] ?? null;
}

/** Running experiments whose series shows one of the variation rules; null when the list does not hold all that run. */
export function signalled({ testing }: BoardAnswers): readonly AnsweredExperiment[] | null {
  if (testing.items.length < testing.running) return null;
  return testing.items.filter(({ signal }) => signal && signal !== 'usual' && signal !== 'tooEarly');
}

/** What waits for leadership's own answer, the most pressing first: those asked back wait for their lead. */
export function asksToAnswer({ decide }: BoardAnswers): readonly OpenAsk[] {
  const due = ({ due }: OpenAsk) => due ?? '9999-12-31';
  return decide.asks
    .filter(({ answer }) => answer === null)
    .sort((one, other) => due(one).localeCompare(due(other)));
}

/** The last experiment that was decided to be stopped, with its reason, and the day where it is known. */
export function lastStopped({
  changed,
  lately,
}: BoardAnswers): { readonly experiment: AnsweredExperiment; readonly on: Day | null } | null {
  if (lately) return lately.stopped?.experiment.decisionReason ? lately.stopped : null;
  const found = changed.items.find(({ decision, decisionReason }) => decision === 'stop' && decisionReason);
  return found ? { experiment: found, on: null } : null;
}
