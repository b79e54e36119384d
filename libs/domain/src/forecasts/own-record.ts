import {
  brierScore,
  CALIBRATION_MINIMUM,
  calibration,
  type CalibrationBand,
} from '../statistics/across/forecasts.js';

/** One's own forecast, and what came: null before a confirmed verdict, and when the verdict leaves it open. */
export interface OwnForecast {
  readonly probability: number;
  readonly held: boolean | null;
}

/** How well one person forecasts, for that person alone. */
export interface OwnRecord {
  readonly given: number;
  /** Those on which a verdict said yes or no. */
  readonly scored: number;
  /** Mean Brier score; null before the first one is scored. */
  readonly brier: number | null;
  /** How many more make a calibration; 0 once it is there. */
  readonly missing: number;
  /** What was said beside what came; empty while some are missing. */
  readonly calibration: readonly CalibrationBand[];
}

/** One's own record: a table of calibration from {@link CALIBRATION_MINIMUM} scored forecasts on. */
export function ownRecord(forecasts: readonly OwnForecast[]): OwnRecord {
  const scored = forecasts.flatMap(({ probability, held }) =>
    held === null ? [] : [{ probability, confirmed: held }],
  );
  return {
    given: forecasts.length,
    scored: scored.length,
    brier: brierScore(scored),
    missing: Math.max(0, CALIBRATION_MINIMUM - scored.length),
    calibration: calibration(scored),
  };
}
