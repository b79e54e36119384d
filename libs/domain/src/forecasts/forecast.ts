import type { Stage } from '../experiments/stages.js';
import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';

/** A forecast is a probability between 0 and 1, both included, in steps of this. */
export const FORECAST_STEP = 0.01;

/** What the screens offer first: one chance in ten to nine in ten. Any step between is as good. */
export const FORECAST_CHOICES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** The experiment as giving a forecast depends on it. */
export interface ForecastFacts {
  readonly stage: Stage;
  readonly hasHypothesis: boolean;
  /** The person owns the experiment, or takes part in it and said yes. */
  readonly takesPart: boolean;
}

/** Stages in which one may still give or change one's forecast: there is a prototype, and no result yet. */
const OPEN: readonly Stage[] = ['prototype', 'test'];

/**
 * Whether the person may give a forecast, or change their own: from the prototype on, once there is a hypothesis to
 * believe in, until the test ends. Refuses before (`FORECAST_TOO_EARLY`, `HYPOTHESIS_MISSING`), after
 * (`FORECAST_CLOSED`), and whoever does not take part (`FORECAST_OF_PARTICIPANTS`).
 */
export function mayForecast({ stage, hasHypothesis, takesPart }: ForecastFacts): Result<true> {
  const refusals: Refusal[] = [];
  if (stage === 'benchmark') refusals.push(refusal('FORECAST_TOO_EARLY', 'probability'));
  else if (!OPEN.includes(stage)) refusals.push(refusal('FORECAST_CLOSED', 'probability'));
  else if (!hasHypothesis) refusals.push(refusal('HYPOTHESIS_MISSING', 'probability'));
  if (!takesPart) refusals.push(refusal('FORECAST_OF_PARTICIPANTS', 'probability'));
  return unlessRefused(refusals, () => true);
}

/**
 * The forecast as it is kept: the probability that the hypothesis holds. Refuses what {@link mayForecast} refuses, no
 * probability (`PROBABILITY_REQUIRED`), one outside 0..1 or between two steps (`PROBABILITY_INVALID`). The last one a
 * person gives is the one that counts, and the only one that is kept.
 */
export function giveForecast(facts: ForecastFacts, probability: number | null | undefined): Result<number> {
  const allowed = mayForecast(facts);
  if (!allowed.ok) return allowed;
  if (probability === null || probability === undefined) return refuse('PROBABILITY_REQUIRED', 'probability');
  const steps = Math.round(probability / FORECAST_STEP);
  const onStep = Math.abs(probability - steps * FORECAST_STEP) < 1e-9;
  if (!onStep || steps < 0 || steps > 100) return refuse('PROBABILITY_INVALID', 'probability');
  return { ok: true, value: steps / 100 };
}
